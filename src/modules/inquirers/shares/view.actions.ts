// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Field, ViewPurpose } from "../identity/identity.ts";
import type { ThreadKey } from "../threads/thread.ts";
import type { Viewer } from "./view.ts";

/** Writes down that somebody reads what a person said of themselves: in the same transaction, before it is shown. */
export async function noteView(
  tx: Transaction,
  { through, called, viewerId }: Viewer,
  { territoryId, inquirerId }: ThreadKey,
  { fields, purpose }: { fields: readonly Field[]; purpose: ViewPurpose },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto("inquirers.view")
    .values({
      territory_id: territoryId,
      id: newId(),
      inquirer_id: inquirerId,
      viewed_at: now,
      viewer_id: viewerId,
      through,
      called,
      fields: [...fields],
      purpose,
    })
    .execute();
}

const keptForDays = 2 * 365;

/** Forgets looks older than two years, as the register of purposes says; gives how many. */
export async function sweepInquirerViews(db: Database, now: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("inquirers.view")
    .where("viewed_at", "<", now.subtract({ hours: keptForDays * 24 }))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
