// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";

/** A lab as other pages name it. */
export type LabNamed = { id: string; name: string };

/** The labs, public ones, whose an activity is: several when they make it together. By name. */
export async function labsOfActivity(db: Database, activityId: string): Promise<LabNamed[]> {
  return db
    .selectFrom("labs.activity_of_lab as of")
    .innerJoin("labs.lab as l", (join) =>
      join.onRef("l.territory_id", "=", "of.territory_id").onRef("l.id", "=", "of.lab_id"),
    )
    .select(["l.id", "l.name"])
    .where("of.activity_id", "=", activityId)
    .where("l.status", "<>", "draft")
    .orderBy(sql`l.name collate "it-x-icu"`)
    .orderBy("l.id")
    .limit(50)
    .execute();
}

/** The ids of the activities of a lab, whatever their state and however old. */
export async function listLabActivityIds(db: Database, labId: string): Promise<string[]> {
  return listActivityIdsOf(db, [labId]);
}

/** The ids of the activities of labs, each once, whatever their state and however old; at most fifty thousand. */
export async function listActivityIdsOf(db: Database, labIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("labs.activity_of_lab")
    .select("activity_id as id")
    .distinct()
    .where("lab_id", "=", sql<string>`any (${[...labIds]}::uuid[])`)
    .limit(50_000)
    .execute();
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}

/** The ids of the labs that do some of these activities, each once; at most five thousand. */
export async function listLabIdsOf(db: Database, activityIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("labs.activity_of_lab")
    .select("lab_id as id")
    .distinct()
    .where("activity_id", "=", sql<string>`any (${[...activityIds]}::uuid[])`)
    .limit(5000)
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
}

/** The labs, public and not ended, that live at a place today. By name. */
export async function listLabsAt(
  db: Database,
  locationId: string,
): Promise<(LabNamed & { line: string | null })[]> {
  return db
    .selectFrom("labs.lab as l")
    .select(["l.id", "l.name", "l.line"])
    .where("l.status", "in", ["active", "resting"])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("labs.lab_place as p")
          .select("p.id")
          .whereRef("p.territory_id", "=", "l.territory_id")
          .whereRef("p.lab_id", "=", "l.id")
          .where("p.location_id", "=", locationId)
          .where("p.until", "is", null),
      ),
    )
    .orderBy(sql`l.name collate "it-x-icu"`)
    .limit(20)
    .execute();
}

/** The labs of each activity on the pages of public labs, by the id of the activity; at most twenty thousand. */
export async function listLabsOfActivities(db: Database): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("labs.activity_shown_by_lab as of")
    .innerJoin("labs.lab as l", (join) =>
      join.onRef("l.territory_id", "=", "of.territory_id").onRef("l.id", "=", "of.lab_id"),
    )
    .select(["of.activity_id as activityId", "l.id as labId"])
    .where("l.status", "in", ["active", "resting"])
    .limit(20_000)
    .execute();
  const byActivity = Map.groupBy(rows, ({ activityId }) => activityId ?? "");
  return new Map([...byActivity].map(([id, labs]) => [id, labs.map(({ labId }) => labId)]));
}

/** The labs, public and not ended, that an organization answers for or makes together with others today. By name. */
export async function listLabsOfOrganization(
  db: Database,
  organizationId: string,
): Promise<(LabNamed & { line: string | null })[]> {
  return db
    .selectFrom("labs.lab as l")
    .select(["l.id", "l.name", "l.line"])
    .where("l.status", "in", ["active", "resting"])
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb("l.organization_id", "=", organizationId),
        exists(
          selectFrom("labs.partner as p")
            .select("p.id")
            .whereRef("p.territory_id", "=", "l.territory_id")
            .whereRef("p.lab_id", "=", "l.id")
            .where("p.organization_id", "=", organizationId)
            .where("p.until", "is", null),
        ),
      ]),
    )
    .orderBy(sql`l.name collate "it-x-icu"`)
    .limit(50)
    .execute();
}
