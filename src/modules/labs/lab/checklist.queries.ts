// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listAssembliesOf } from "../../assemblies/assembly/assembly.queries.ts";
import { lastMet } from "../../assemblies/meetings/meeting.queries.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import { calendarDays, checklistOf, type Point, type PointFacts, type PointState } from "./checklist.ts";
import { listLabActivityIds } from "./lab-activities.queries.ts";
import type { Lab } from "./lab.ts";

/** The living checklist of a lab, read from what it does. */
export async function getChecklist(db: Database, lab: Lab, now: Temporal.Instant): Promise<Point[]> {
  const [facts, states] = await Promise.all([findFacts(db, lab, now), listPointStates(db, lab)]);
  return checklistOf(lab, facts, states, romeDate(now));
}

async function findFacts(db: Database, lab: Lab, now: Temporal.Instant): Promise<PointFacts> {
  const activityIds = await listLabActivityIds(db, lab.id);
  const stretch = { hours: 24 * calendarDays };
  const one = { activityIds, isPlannedOnly: true, most: 1 };
  const [lately, soon, assemblies] = await Promise.all([
    listOccurrences(db, { ...one, from: now.subtract(stretch), to: now }),
    listOccurrences(db, { ...one, from: now, to: now.add(stretch) }),
    listAssembliesOf(db, { labId: lab.id }, now),
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
  };
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
