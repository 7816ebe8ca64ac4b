// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { usualLook, type Look } from "./look.ts";

/** How the paper of a place looks; the usual where nobody chose, and of what is no place. */
export async function findLook(db: Database, locationId: string | null | undefined): Promise<Look> {
  if (!locationId) return usualLook;
  const row = await db
    .selectFrom("calendar.look")
    .select(["colour", "logo"])
    .where("location_id", "=", locationId)
    .executeTakeFirst();
  return row ? { colour: row.colour, logo: row.logo?.toString("hex") ?? null } : usualLook;
}
