// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import { keeper } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { idFrom } from "../../../foundation/uuid.ts";
import { publishActivity } from "../../calendar/activities/activity.actions.ts";
import { shippedContent } from "../../calendar/activities/demonstration.ts";
import { createActivity } from "../../calendar/activities/save.actions.ts";
import {
  loadDemonstrationAttendance,
  type ShownHeads,
} from "../../calendar/attendance/demonstration.actions.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { publishHalves } from "../figures/publish.actions.ts";
import { findAnyLab } from "../lab/lab.queries.ts";
import type { Lab } from "../lab/lab.ts";
import { participantKey } from "./participant-key.actions.ts";
import { participationId, tokenOf } from "./participant.ts";
import { groupsOf, type ShippedParticipation } from "./shipped-participation.ts";

type Shipped = ShippedParticipation;
type PastDate = { activityId: string; id: string; startsAt: Temporal.Instant };

const marks = "demonstration-participation";

/** A plausible year of the labs of the demonstration: their doors, who came, how far they are. Loaded after the labs. */
export async function loadDemonstrationParticipation(
  tx: Transaction,
  years: readonly Shipped[],
  now: Temporal.Instant,
): Promise<void> {
  for (const year of years) {
    const lab = await findAnyLab(tx, idFrom("demonstration-lab", year.key));
    if (!lab) throw new Error(`shipped year of an unknown lab: ${year.key}`);
    const known = await tx
      .selectFrom("labs.door")
      .select("id")
      .where("lab_id", "=", lab.id)
      .limit(1)
      .execute();
    if (known.length > 0) continue;
    await loadYear(tx, lab, year, now);
  }
}

/** What everybody reads of that year; loaded last, when all that is counted is there. */
export async function publishDemonstrationFigures(tx: Transaction, now: Temporal.Instant): Promise<void> {
  await publishHalves(tx, now, { isDemonstration: true });
}

/** What was published of the demonstration goes; the rest goes with its labs. */
export async function forgetDemonstrationParticipation(tx: Transaction): Promise<void> {
  await sql`delete from labs.published_half where is_demonstration`.execute(tx);
}

async function loadYear(tx: Transaction, lab: Lab, year: Shipped, now: Temporal.Instant): Promise<void> {
  const { territoryId } = lab;
  const of = { territory_id: territoryId, lab_id: lab.id };
  const doorId = (key: string) => idFrom(marks, `${lab.id} door ${key}`);
  const yearAgo = romeDate(now).subtract({ months: 12 });
  await tx
    .insertInto("labs.door")
    .values(year.doors.map(({ key, ...door }) => ({ ...of, id: doorId(key), ...door, opened_on: yearAgo })))
    .execute();
  const activityIds = await loadActivities(tx, lab, year, now);
  await tx
    .insertInto("labs.tie")
    .values(
      year.activities.map(({ door, led_by }, index) => ({
        ...of,
        activity_id: activityIds[index]!,
        door_id: doorId(door),
        led_by,
      })),
    )
    .execute();
  const held = await datesHeld(tx, lab, activityIds, now);
  await loadPeople(tx, lab, year, { activityIds, held, doorId });
  await loadHeads(tx, lab, year, { activityIds, held });
  const phases = year.phases.map(({ phase, months_ago, note = null, public: isPublic }, index) => ({
    ...of,
    id: idFrom(marks, `${lab.id} phase ${index}`),
    phase,
    suggested: note === null ? phase : null,
    starts_on: romeDate(now).subtract({ months: months_ago }),
    note,
    is_public: isPublic,
    decided_at: now,
    is_demonstration: true,
  }));
  await tx.insertInto("labs.phase_event").values(phases).execute();
}

/** Once a month, since a year ago and for the months to come: published when they began. */
async function loadActivities(
  tx: Transaction,
  lab: Lab,
  { activities }: Shipped,
  now: Temporal.Instant,
): Promise<string[]> {
  const before = now.subtract({ hours: 24 * 400 });
  const places = await listPlaceBriefs(
    tx,
    activities.map(({ location_id }) => location_id),
  );
  const ids: string[] = [];
  for (const { name, kind, description, day, from, to, location_id, organization_id } of activities) {
    const id = idFrom(marks, `${lab.id} activity ${name}`);
    const shipped = { name, kind, description, location_id, organization_id, days: [day], from, to };
    const content = shippedContent({ ...shipped, repeat: "month" }, romeDate(now).subtract({ months: 12 }));
    const named = {
      ...content,
      organizerName: lab.organizationName,
      placeName: places.get(location_id)?.name ?? null,
    };
    const { territoryId } = lab;
    await createActivity(tx, keeper, { territoryId, content: named, id, isDemonstration: true }, before);
    await publishActivity(tx, keeper, id, before);
    ids.push(id);
  }
  return ids;
}

async function datesHeld(
  tx: Transaction,
  lab: Lab,
  activityIds: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, PastDate[]>> {
  const { rows } = await sql<PastDate>`
    select d.activity_id as "activityId", d.occurrence_id as id, d.starts_at as "startsAt" from labs.date_of_lab d
    where d.lab_id = ${lab.id} and d.activity_id = any (${[...activityIds]}::uuid[]) and d.ends_at < ${now}::timestamptz
    order by d.starts_at`.execute(tx);
  return Map.groupBy(rows, ({ activityId }) => activityId);
}

type Held = { activityIds: readonly string[]; held: ReadonlyMap<string, PastDate[]> };

async function loadPeople(
  tx: Transaction,
  { territoryId, id: labId }: Lab,
  year: Shipped,
  { activityIds, held, doorId }: Held & { doorId: (key: string) => string },
): Promise<void> {
  const of = { territory_id: territoryId, lab_id: labId };
  const people = year.people.map((one) => {
    const activityId = activityIds[one.activity]!;
    const dates = held.get(activityId) ?? [];
    const came = one.dates.flatMap((at) => (dates[at] ? [{ at, ...dates[at] }] : []));
    return { ...one, id: idFrom(marks, `${labId} person ${one.called}`), activityId, dates, came };
  });
  const there = people.filter(({ came }) => came.length > 0);
  const key = await participantKey(tx);
  if (there.length === 0) return;
  await tx
    .insertInto("labs.participant")
    .values(
      there.map(({ id, called, activity, came, dates, first_ever, collaborates_since_date: since }) => {
        const chosen = since === undefined ? undefined : dates[since];
        return {
          ...of,
          id,
          called,
          since: romeDate(came[0]!.startsAt),
          door_id: doorId(year.activities[activity]!.door),
          first_ever,
          first_ever_asked: true,
          collaborator_since: chosen ? romeDate(chosen.startsAt) : null,
          collaborator_chose: chosen ? "self" : null,
          token_hash: hashOf(tokenOf(key, id)),
          created_at: came[0]!.startsAt,
          is_demonstration: true,
        };
      }),
    )
    .execute();
  const participations = there.flatMap(({ id, activityId, came, leads = [], ideas = [] }) =>
    came.map((date) => ({
      ...of,
      id: participationId(id, date.id),
      participant_id: id,
      activity_id: activityId,
      occurrence_id: date.id,
      leads: leads.includes(date.at),
      brought_idea: ideas.includes(date.at),
      marked_at: date.startsAt,
      received_at: date.startsAt,
    })),
  );
  await tx.insertInto("labs.participation").values(participations).execute();
}

async function loadHeads(
  tx: Transaction,
  { territoryId, id: labId }: Lab,
  year: Shipped,
  { activityIds, held }: Held,
): Promise<void> {
  const heads = year.activities.flatMap((activity, index) =>
    (held.get(activityIds[index]!) ?? []).flatMap((date, at): ShownHeads[] => {
      const mark = { territoryId, occurrenceId: date.id, at: date.startsAt };
      const named = year.people.filter((one) => one.activity === index && one.dates.includes(at));
      const ofNames = named.map(({ called, first_ever, dates }) =>
        Object.assign({}, mark, {
          id: participationId(idFrom(marks, `${labId} person ${called}`), date.id),
          people: 1,
          isFirstTime: dates[0] === at ? first_ever : null,
        }),
      );
      const came = groupsOf(activity.heads[at] ?? 8, activity.first[at] ?? 2, named.length);
      const others = came.map(({ people, isFirstTime }) =>
        Object.assign({}, mark, { id: idFrom(marks, `${date.id} ${isFirstTime}`), people, isFirstTime }),
      );
      return ofNames.concat(others);
    }),
  );
  await loadDemonstrationAttendance(tx, heads);
}
