// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { PublishedHalf } from "./published.ts";

/** What was published of the labs of districts, the latest half first; at most a hundred. */
export async function listPublishedHalves(db: Database): Promise<PublishedHalf[]> {
  const rows = await db
    .selectFrom("labs.published_half")
    .select(["territory_id", "half", "threshold", "figures"])
    .orderBy("half", "desc")
    .orderBy("territory_id")
    .limit(100)
    .execute();
  return rows.map(({ territory_id: territoryId, half, threshold, figures }) =>
    Object.assign({ territoryId, half, threshold }, figures as Pick<PublishedHalf, "all" | "labs">),
  );
}

/** The latest half that was published of a district. */
export async function findPublishedHalf(
  db: Database,
  territoryId: string,
): Promise<PublishedHalf | undefined> {
  const row = await db
    .selectFrom("labs.published_half")
    .select(["half", "threshold", "figures"])
    .where("territory_id", "=", territoryId)
    .orderBy("half", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { half, threshold, figures } = row;
  return { territoryId, half, threshold, ...(figures as Pick<PublishedHalf, "all" | "labs">) };
}
