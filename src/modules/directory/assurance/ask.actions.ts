// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { visitor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { findAsk } from "./ask.queries.ts";
import { addressHash, askState, type Ask } from "./ask.ts";
import { assureTogether } from "./assurance.actions.ts";

/** `already`: it was answered before, and nothing was written. */
export type Answered = "confirmed" | "already";

/**
 * Whoever has the link says that these records are still right, all of each. The link is used with it, and every other
 * of the same question. Refuses with not-found a link that was never sent, with not-now one that is no longer good.
 */
export async function confirmAsked(
  db: Database,
  { token, recordIds }: { token: string; recordIds: readonly string[] },
  now: Temporal.Instant,
): Promise<Answered> {
  return inTransaction(db, async (tx) => {
    const ask = found(await findAsk(tx, token, { lock: true }));
    const state = askState(ask, now);
    if (state === "answered") return "already";
    if (state !== "open") refuse({ kind: "not-now", because: `link-${state}` });
    const records = ask.records.filter(({ id }) => recordIds.includes(id));
    await assureTogether(tx, visitor, { things: records, method: "owner", personId: ask.personId }, now);
    await noteConfirmed(
      tx,
      ask,
      records.map(({ id }) => id),
      now,
    );
    return "confirmed";
  });
}

/** What one confirms nobody else in the campaign is asked again. */
async function noteConfirmed(
  tx: Transaction,
  ask: Ask,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`update directory.ask_record set confirmed_at = ${now}
    where record_id = any (${[...ids]}::uuid[]) and confirmed_at is null
      and ask_id in (select id from directory.ask where campaign_id = ${ask.campaignId})`.execute(tx);
  await tx
    .updateTable("directory.ask")
    .set({ answered_at: now, next_at: null })
    .where("id", "=", ask.id)
    .execute();
}

/** Whoever has the link wants no more of these mails: their address is not written to again, in any campaign. */
export async function refuseAsks(db: Database, token: string, now: Temporal.Instant): Promise<void> {
  await inTransaction(db, async (tx) => {
    const ask = found(await findAsk(tx, token, { lock: true }));
    if (ask.refusedAt !== null) return;
    const { address } = await tx
      .selectFrom("directory.ask")
      .select("address")
      .where("id", "=", ask.id)
      .executeTakeFirstOrThrow();
    if (address === null) return;
    await tx
      .insertInto("directory.ask_refused")
      .values({ address_hash: addressHash(address), refused_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await tx
      .updateTable("directory.ask")
      .set({ refused_at: now, next_at: null })
      .where("address", "=", address)
      .where("refused_at", "is", null)
      .execute();
  });
}
