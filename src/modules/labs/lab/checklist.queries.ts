// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listAssembliesOf } from "../../assemblies/assembly/assembly.queries.ts";
import { lastMet } from "../../assemblies/meetings/meeting.queries.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import { findPrintedSince } from "../../calendar/paper/printed.queries.ts";
import { listLegalStatuses } from "../../directory/records/organization-brief.queries.ts";
import { calendarDays, checklistOf, type Point, type PointFacts, type PointState } from "./checklist.ts";
import { listLabActivityIds } from "./lab-activities.queries.ts";
import { areOn, type Lab } from "./lab.ts";
import { sidesOf, togetherSince } from "./who-makes.ts";

/** The living checklist of a lab, read from what it does. */
export async function getChecklist(db: Database, lab: Lab, now: Temporal.Instant): Promise<Point[]> {
  const [facts, states] = await Promise.all([findFacts(db, lab, now), listPointStates(db, lab)]);
  return checklistOf(lab, facts, states, romeDate(now));
}

async function findFacts(db: Database, lab: Lab, now: Temporal.Instant): Promise<PointFacts> {
  const activityIds = await listLabActivityIds(db, lab.id);
  const stretch = { hours: 24 * calendarDays };
  const one = { activityIds, isPlannedOnly: true, most: 1 };
  const [lately, soon, assemblies, printedSince, together] = await Promise.all([
    listOccurrences(db, { ...one, from: now.subtract(stretch), to: now }),
    listOccurrences(db, { ...one, from: now, to: now.add(stretch) }),
    listAssembliesOf(db, { labId: lab.id }, now),
    findPrintedSince(db, thingsPrinted(lab, activityIds, romeDate(now))),
    findTogether(db, lab, romeDate(now)),
  ]);
  const met = await lastMet(
    db,
    assemblies.map(({ id }) => id),
  );
  const last = [...met.values()].toSorted(Temporal.Instant.compare).at(-1);
  return {
    wasOnLately: lately.length > 0,
    isOnSoon: soon.length > 0,
    lastMet: last === undefined ? null : romeDate(last),
    printedSince: printedSince === null ? null : romeDate(printedSince),
    together,
  };
}

/** What is printed of a lab: its programme, that of its places, flyers of its activities. */
function thingsPrinted(lab: Lab, activityIds: readonly string[], today: Temporal.PlainDate): string[] {
  const places = areOn(lab.places, today).flatMap(({ locationId }) => locationId ?? []);
  return [lab.id, ...places, ...activityIds];
}

async function findTogether(
  db: Database,
  lab: Lab,
  today: Temporal.PlainDate,
): Promise<PointFacts["together"]> {
  const ids = [lab.organizationId, ...lab.partners.map(({ organizationId }) => organizationId)];
  const [statuses, { network, collaborator }] = await Promise.all([
    listLegalStatuses(
      db,
      ids.flatMap((id) => id ?? []),
    ),
    findCitizens(db, lab, today),
  ]);
  const seen = new Map(sidesOf(lab, statuses, today));
  for (const since of [network, collaborator]) {
    if (since === null) continue;
    const day = Temporal.PlainDate.from(since);
    const known = seen.get("citizens");
    if (!known || Temporal.PlainDate.compare(day, known) < 0) seen.set("citizens", day);
  }
  return togetherSince(seen);
}

/** Since when citizens run a network of the lab, or are its collaborators; null when none do. */
async function findCitizens(
  db: Database,
  { territoryId, id }: Lab,
  today: Temporal.PlainDate,
): Promise<{ network: string | null; collaborator: string | null }> {
  const { rows } = await sql<{ network: string | null; collaborator: string | null }>`
    select
      (select min(born_on)::text from labs.network
        where territory_id = ${territoryId} and lab_id = ${id} and status = 'active') as network,
      (select min(collaborator_since)::text from labs.participant
        where territory_id = ${territoryId} and lab_id = ${id} and collaborator_since <= ${today.toString()}::date
          and (collaborator_until is null or collaborator_until > ${today.toString()}::date)) as collaborator`.execute(
    db,
  );
  return rows[0] ?? { network: null, collaborator: null };
}

/** What was last seen or said of the points of a lab, by code. */
export async function listPointStates(
  db: Database,
  { territoryId, id }: Pick<Lab, "territoryId" | "id">,
): Promise<Map<string, PointState>> {
  const rows = await db
    .selectFrom("labs.point")
    .select(["code", "is_met", "since"])
    .where("territory_id", "=", territoryId)
    .where("lab_id", "=", id)
    .execute();
  return new Map(
    rows.map(({ code, is_met: isMet, since }) => [
      code,
      { isMet, since: since === null ? null : Temporal.PlainDate.from(since) },
    ]),
  );
}
