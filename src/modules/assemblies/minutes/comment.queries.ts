// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";

export type Comment = {
  id: string;
  itemId: string | null;
  /** How who wrote is called; null once they are forgotten. */
  who: string | null;
  body: string;
  writtenAt: Temporal.Instant;
  answer: string | null;
};

/** What was said of shared minutes, in order; for members and keepers. */
export async function listComments(
  db: Database,
  meeting: { territoryId: string; id: string },
): Promise<Comment[]> {
  const rows = await db
    .selectFrom("assemblies.minutes_comment as c")
    .leftJoin("assemblies.member as m", (join) =>
      join.onRef("m.territory_id", "=", "c.territory_id").onRef("m.id", "=", "c.member_id"),
    )
    .select(["c.id", "c.item_id", "c.person_id", "c.body", "c.written_at", "c.answer", "m.called"])
    .where("c.territory_id", "=", meeting.territoryId)
    .where("c.meeting_id", "=", meeting.id)
    .orderBy("c.written_at")
    .orderBy("c.id")
    .limit(1000)
    .execute();
  const names = await listPersonNames(
    db,
    rows.map(({ called, person_id }) => (called === null ? person_id : null)),
  );
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id,
    who: row.called ?? names.get(row.person_id ?? "") ?? null,
    body: row.body,
    writtenAt: row.written_at,
    answer: row.answer,
  }));
}
