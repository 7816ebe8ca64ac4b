// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../src/foundation/database/database.ts";
import { newId } from "../../src/foundation/uuid.ts";
import type { Figures } from "../../src/modules/labs/figures/figure.ts";
import { participationId } from "../../src/modules/labs/participation/participant.ts";

/** A small world of labs as numbers: what a property test makes up. Indexes point to labs and to people. */
export type World = {
  labs: number;
  /** Each person is of one lab. */
  people: readonly { lab: number; firstEver: boolean | null; collaborates: boolean }[];
  activities: readonly {
    labs: readonly number[];
    dates: readonly {
      walkIns: readonly { people: number; first: boolean | null }[];
      count: number | null;
      named: readonly number[];
    }[];
  }[];
};

const firstDay = Temporal.Instant.from("2026-03-02T16:00:00Z");

/** Writes the world into a district; gives the ids of its labs. */
export async function writeWorld(db: Database, district: string, world: World): Promise<string[]> {
  const now = firstDay;
  const common = { territory_id: district, created_at: now, last_modified: now };
  const labs = Array.from({ length: world.labs }, () => newId());
  const labRows = labs.map((id) => ({ ...common, id, name: "Laboratorio", status: "active" }));
  await db.insertInto("labs.lab").values(labRows).execute();
  const people = world.people.map((person) => ({ ...person, id: newId(), lab: person.lab % world.labs }));
  if (people.length > 0) {
    const rows = people.map(({ id, lab, firstEver, collaborates }) => ({
      territory_id: district,
      lab_id: labs[lab]!,
      id,
      called: "Qualcuno",
      since: "2026-03-02",
      first_ever: firstEver,
      first_ever_asked: firstEver !== null,
      collaborator_since: collaborates ? "2026-03-02" : null,
      collaborator_chose: collaborates ? "self" : null,
      created_at: now,
    }));
    await db.insertInto("labs.participant").values(rows).execute();
  }
  let hour = 0;
  for (const activity of world.activities) {
    const activityId = newId();
    await db
      .insertInto("calendar.activity")
      .values({
        ...common,
        id: activityId,
        name: "Attività",
        status: "published",
        first_start: Temporal.PlainDateTime.from("2026-03-02T17:00"),
        minutes: 60,
      })
      .execute();
    for (const lab of new Set(activity.labs.map((one) => one % world.labs))) {
      const tie = { territory_id: district, lab_id: labs[lab]!, activity_id: activityId };
      await db.insertInto("labs.tie").values(tie).execute();
    }
    for (const date of activity.dates) {
      hour += 24;
      const startsAt = firstDay.add({ hours: hour });
      const id = newId();
      await db
        .insertInto("calendar.occurrence")
        .values({
          territory_id: district,
          activity_id: activityId,
          id,
          original_start: startsAt.toZonedDateTimeISO("Europe/Rome").toPlainDateTime(),
          starts_at: startsAt,
          ends_at: startsAt.add({ hours: 1 }),
        })
        .execute();
      const mark = { territory_id: district, occurrence_id: id, marked_at: startsAt, received_at: startsAt };
      const there = namedAt(world, activity.labs, date.named).map((at) => people[at]!);
      const marks = [
        ...date.walkIns.map(({ people: heads, first }) => ({
          ...mark,
          id: newId(),
          kind: "walk-in",
          people: heads,
          is_first_time: first,
        })),
        ...there.map((person) => ({
          ...mark,
          id: participationId(person.id, id),
          kind: "walk-in",
          people: 1,
          is_first_time: person.firstEver,
        })),
        ...(date.count === null
          ? []
          : [{ ...mark, id: newId(), kind: "head-count", people: date.count, is_first_time: null }]),
      ];
      if (marks.length > 0) await db.insertInto("calendar.attendance").values(marks).execute();
      const participations = there.map((person) => ({
        territory_id: district,
        lab_id: labs[person.lab]!,
        id: participationId(person.id, id),
        participant_id: person.id,
        activity_id: activityId,
        occurrence_id: id,
        marked_at: startsAt,
        received_at: startsAt,
      }));
      if (participations.length > 0)
        await db.insertInto("labs.participation").values(participations).execute();
    }
  }
  return labs;
}

/** People are marked at dates of their own lab. */
function namedAt(world: World, labs: readonly number[], named: readonly number[]): number[] {
  const theirs = new Set(labs.map((one) => one % world.labs));
  const all = named.map((one) => one % Math.max(1, world.people.length));
  return [...new Set(all)].filter((one) => {
    const person = world.people[one];
    return person !== undefined && theirs.has(person.lab % world.labs);
  });
}

/** The figures of some labs of the world, counted one by one, by hand. */
export function countByHand(
  world: World,
  labs: ReadonlySet<number>,
): Omit<Figures, "networks" | "networksBorn"> {
  const met = new Set<number>();
  let [dates, presences, unnamed, answers, first] = [0, 0, 0, 0, 0];
  const isOurs = (activityLabs: readonly number[]) => activityLabs.some((one) => labs.has(one % world.labs));
  // The answer of who has a name counts at the first date of theirs, wherever it was.
  const answeredAt = new Map<number, object>();
  for (const activity of world.activities) {
    for (const date of activity.dates) {
      for (const one of namedAt(world, activity.labs, date.named)) {
        if (!answeredAt.has(one)) answeredAt.set(one, date);
      }
    }
  }
  for (const activity of world.activities) {
    if (!isOurs(activity.labs)) continue;
    let most = 0;
    let newcomers = 0;
    for (const date of activity.dates) {
      const there = namedAt(world, activity.labs, date.named);
      const walkIns = date.walkIns.reduce((sum, { people }) => sum + people, 0);
      const heads = date.count ?? walkIns + there.length;
      const known = there.filter((one) => labs.has(world.people[one]!.lab % world.labs));
      for (const one of known) met.add(one);
      if (heads === 0) continue;
      dates += 1;
      presences += heads;
      const isNew = date.walkIns.filter(({ first: isFirst }) => isFirst === true);
      const said = isNew.reduce((sum, { people }) => sum + people, 0);
      most = Math.max(most, heads - known.length);
      newcomers += Math.min(Math.max(0, heads - known.length), said);
      for (const { people, first: isFirst } of date.walkIns) {
        if (isFirst !== null) answers += people;
        if (isFirst === true) first += people;
      }
      for (const one of there) {
        const { firstEver } = world.people[one]!;
        if (firstEver === null || answeredAt.get(one) !== date) continue;
        answers += 1;
        if (firstEver) first += 1;
      }
    }
    unnamed += Math.max(most, newcomers);
  }
  const collaborators = world.people.filter(
    ({ lab, collaborates }) => collaborates && labs.has(lab % world.labs),
  ).length;
  return {
    labs: labs.size,
    collaborators,
    stable: collaborators,
    reached: met.size + unnamed,
    answers,
    first,
    named: met.size,
    dates,
    presences,
  };
}
