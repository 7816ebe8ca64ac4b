// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { hashOf, newToken } from "../../../foundation/secrets/token.ts";

type OfRequest = { territoryId: string; id: string };

/** From now on this token opens the request too. */
export async function writeLink(
  tx: Transaction,
  { territoryId, id }: OfRequest,
  token: string,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto("spaces.request_link")
    .values({ territory_id: territoryId, token_hash: hashOf(token), request_id: id, created_at: now })
    .execute();
}

/** A new link for a letter: of those before only hashes are kept. */
export async function newLink(tx: Transaction, of: OfRequest, now: Temporal.Instant): Promise<string> {
  const token = newToken();
  await writeLink(tx, of, token, now);
  return token;
}
