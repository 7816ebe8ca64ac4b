// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Transaction } from "../../../foundation/database/database.ts";
import { unwrapPersonKey } from "../../../foundation/secrets/people-keys.ts";
import type { ThreadKey } from "../threads/thread.ts";

/** The key of one person, opened; undefined when they said nothing yet, or were erased. */
export async function findPersonKey(
  tx: Transaction,
  { territoryId, inquirerId }: ThreadKey,
): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom("inquirers.person_key")
    .select("wrapped")
    .where("territory_id", "=", territoryId)
    .where("inquirer_id", "=", inquirerId)
    .executeTakeFirst();
  return row && unwrapPersonKey(tx, keyPlace({ territoryId, inquirerId }), row.wrapped);
}

/** What a key is bound to: moved to another row it does not open. */
export function keyPlace({ territoryId, inquirerId }: ThreadKey): string {
  return `${territoryId}/${inquirerId}/key`;
}

/** What a sealed text is bound to. */
export function fieldPlace({ territoryId, inquirerId }: ThreadKey, field: string): string {
  return `${territoryId}/${inquirerId}/${field}`;
}
