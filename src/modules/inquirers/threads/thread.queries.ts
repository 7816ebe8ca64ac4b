// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import { findingHash } from "../../../foundation/secrets/people-keys.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { Code } from "../card/code.ts";
import { sameAs, type AddressRule, type Findable } from "../identity/identity.ts";
import type { Desk, Objection, Side, Thread, ThreadKey } from "./thread.ts";

// All of these are asked behind the wall: what is of another district is not there.

/** The thread, erased ones excluded; `lock` keeps it as it is until the transaction ends. */
export async function findThread(
  tx: Transaction,
  { territoryId, inquirerId }: ThreadKey,
  { lock = false }: { lock?: boolean } = {},
): Promise<Thread | undefined> {
  const row = await tx
    .selectFrom("inquirers.inquirer")
    .selectAll()
    .where("territory_id", "=", territoryId)
    .where("id", "=", inquirerId)
    .where("erased_at", "is", null)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;

  const desks = await tx
    .selectFrom("inquirers.known_at")
    .select(["desk_id as deskId", "desk_name as deskName", "since"])
    .where("territory_id", "=", territoryId)
    .where("inquirer_id", "=", inquirerId)
    .orderBy("since")
    .execute();
  return {
    territoryId,
    inquirerId,
    createdAt: row.created_at,
    seenOn: row.seen_on,
    hasCard: row.code_hash !== null,
    hasRecall: row.recall_hash !== null,
    addressRule: row.address_rule as AddressRule,
    knownAt: desks,
  };
}

/** Refuses with not-found when it is erased, or of another district. */
export async function getThread(tx: Transaction, key: ThreadKey, lock = false): Promise<Thread> {
  return found(await findThread(tx, key, { lock }));
}

/** The district of a thread that one of these districts may hold; undefined when none does. */
export async function findThreadDistrict(
  tx: Transaction,
  inquirerId: string,
  districtIds: readonly string[],
): Promise<string | undefined> {
  const row = await tx
    .selectFrom("inquirers.inquirer")
    .select("territory_id")
    .where(({ eb, fn, val }) => eb("territory_id", "=", fn.any(val([...districtIds]))))
    .where("id", "=", inquirerId)
    .executeTakeFirst();
  return row?.territory_id;
}

/** The thread that a card opens, whatever its district; undefined when none does, or (hardly ever) two. */
export async function findCard(
  tx: Transaction,
  code: Code,
  now: Temporal.Instant,
): Promise<ThreadKey | undefined> {
  const hash = await findingHash(tx, "card", code, now);
  const { rows } = await sql<{ territory_id: string; id: string }>`
    select territory_id, id from inquirers.walled_card(${hash})`.execute(tx);
  const [only, ...others] = rows;
  return only && others.length === 0 ? { territoryId: only.territory_id, inquirerId: only.id } : undefined;
}

/** What changes with each new card and says nothing of its code; undefined when there is no card. */
export async function findCardStamp(
  tx: Transaction,
  { territoryId, inquirerId }: ThreadKey,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom("inquirers.inquirer")
    .select("code_hash")
    .where("territory_id", "=", territoryId)
    .where("id", "=", inquirerId)
    .where("erased_at", "is", null)
    .executeTakeFirst();
  return row?.code_hash ? hashOf(row.code_hash.toString("hex")).toString("hex").slice(0, 16) : undefined;
}

/** Threads whose person said exactly this of themselves, however it is spelled; at most five. */
export async function listThreadsSaying(
  tx: Transaction,
  territoryId: string,
  { field, text }: { field: Findable; text: string },
  now: Temporal.Instant,
): Promise<ThreadKey[]> {
  const said = sameAs(field, text);
  if (said === "") return [];
  const rows = await tx
    .selectFrom("inquirers.detail")
    .select("inquirer_id")
    .where("territory_id", "=", territoryId)
    .where("field", "=", field)
    .where("find_hash", "=", await findingHash(tx, `${field}/${territoryId}`, said, now))
    .limit(5)
    .execute();
  return rows.map(({ inquirer_id }) => ({ territoryId, inquirerId: inquirer_id }));
}

export type ThreadLine = ThreadKey & { createdAt: Temporal.Instant; seenOn: string; deskName: string };

/** The threads that these desks know, the last used first; nothing of who they are. */
export async function listThreadsKnownAt(
  tx: Transaction,
  desks: readonly Desk[],
  atMost = 50,
): Promise<ThreadLine[]> {
  if (desks.length === 0) return [];
  return tx
    .selectFrom("inquirers.known_at as known")
    .innerJoin("inquirers.inquirer as thread", (join) =>
      join
        .onRef("thread.territory_id", "=", "known.territory_id")
        .onRef("thread.id", "=", "known.inquirer_id"),
    )
    .distinctOn(["thread.seen_on", "thread.created_at", "thread.id"])
    .select([
      "thread.territory_id as territoryId",
      "thread.id as inquirerId",
      "thread.created_at as createdAt",
      "thread.seen_on as seenOn",
      "known.desk_name as deskName",
    ])
    .where(({ eb, fn, val }) =>
      eb.and([
        eb("known.territory_id", "=", fn.any(val([...new Set(desks.map((desk) => desk.territoryId))]))),
        eb("known.desk_id", "=", fn.any(val(desks.map(({ id }) => id)))),
      ]),
    )
    .where("thread.erased_at", "is", null)
    .orderBy("thread.seen_on", "desc")
    .orderBy("thread.created_at", "desc")
    .orderBy("thread.id")
    .limit(atMost)
    .execute();
}

export type Objected = { to: Objection; raisedAt: Temporal.Instant; raisedBy: Side };

export async function listObjections(
  tx: Transaction,
  { territoryId, inquirerId }: ThreadKey,
): Promise<Objected[]> {
  const rows = await tx
    .selectFrom("inquirers.objection")
    .select(["to_what", "raised_at", "raised_by"])
    .where("territory_id", "=", territoryId)
    .where("inquirer_id", "=", inquirerId)
    .orderBy("raised_at")
    .execute();
  return rows.map((row) => ({
    to: row.to_what as Objection,
    raisedAt: row.raised_at,
    raisedBy: row.raised_by as Side,
  }));
}

/** Whether the person may be looked for to ask what became of it: not when they objected. */
export async function mayBeContacted(tx: Transaction, key: ThreadKey): Promise<boolean> {
  return !(await listObjections(tx, key)).some(({ to }) => to === "contact");
}
