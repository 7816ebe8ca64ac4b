// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from "node:crypto";

import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { findingHash } from "../../../foundation/secrets/people-keys.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { codeFrom, randomBytesOfCode, readCode, type Code } from "../card/code.ts";
import { sameWord } from "../identity/identity.ts";
import { findCard, findThread, getThread } from "./thread.queries.ts";
import type { Desk, Thread, ThreadKey } from "./thread.ts";

/** As many wrong codes as a desk may type in a quarter of an hour: more than tired eyes need, far fewer than a search. */
const wrongAtDesk = { times: 20, withinMinutes: 15 };
/** As many answers that prove nothing as are heard about one thread in a day. */
const wrongAboutThread = { times: 6, withinMinutes: 24 * 60 };

export type ToStart = {
  territoryId: string;
  /** The desk where it begins, which then knows it. */
  desk?: Desk;
  /** Whether they take a card with a code. Without one only the desk finds the thread again. */
  withCard: boolean;
  /** A word that only they know, for a new card when this one is lost. */
  word?: string | undefined;
  /** Made by the form, so that a form sent twice starts one thread; absent makes a new one. */
  inquirerId?: string;
};

/**
 * Starts a thread without name. Gives the code of the card, which is told once: only its hash is kept. Of a form sent twice
 * the second finds the thread already there, and has no code to tell.
 */
export async function startThread(
  tx: Transaction,
  actor: Actor,
  { territoryId, desk, withCard, word, inquirerId = newId() }: ToStart,
  now: Temporal.Instant,
): Promise<{ inquirerId: string; code?: Code }> {
  const key = { territoryId, inquirerId };
  if (desk && desk.territoryId !== territoryId) refuse({ kind: "not-allowed", because: "other-district" });
  const made = await tx
    .insertInto("inquirers.inquirer")
    .values({ territory_id: territoryId, id: inquirerId, created_at: now, seen_on: romeDate(now).toString() })
    .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) {
    await getThread(tx, key);
    return { inquirerId };
  }
  if (desk) await meetAt(tx, key, desk, now);
  if (word !== undefined) await setRecallWord(tx, key, word, now);
  await recordActivity(tx, actor, "thread.started", { kind: "thread", id: inquirerId }, { withCard });
  return withCard ? { inquirerId, code: await giveCode(tx, key, now) } : { inquirerId };
}

/**
 * The thread of somebody who shows their card at a desk, which from now on knows it; undefined when the code opens nothing
 * here. Refuses (not-now, "too-many-tries") after too many wrong ones at the same desk.
 */
export async function findThreadByCode(
  tx: Transaction,
  actor: Actor,
  { desk, code: typed }: { desk: Desk; code: string },
  now: Temporal.Instant,
): Promise<Thread | undefined> {
  await refuseManyTries(tx, { territoryId: desk.territoryId, deskId: desk.id }, now);
  const code = readCode(typed);
  const key = code === undefined ? undefined : await findCard(tx, code, now);
  // Of another district it is as if it were not there.
  const thread = key && key.territoryId === desk.territoryId ? await findThread(tx, key) : undefined;
  if (!thread) {
    await noteWrongTry(tx, { territoryId: desk.territoryId, deskId: desk.id }, now);
    return undefined;
  }
  await meetAt(tx, thread, desk, now);
  await recordActivity(
    tx,
    actor,
    "thread.recognized",
    { kind: "thread", id: thread.inquirerId },
    { by: "card" },
  );
  return findThread(tx, thread);
}

/** The desk knows the thread from now on, and the thread was used today. */
export async function meetAt(
  tx: Transaction,
  key: ThreadKey,
  desk: Desk,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto("inquirers.known_at")
    .values({
      territory_id: key.territoryId,
      inquirer_id: key.inquirerId,
      desk_id: desk.id,
      desk_name: desk.name,
      since: now,
    })
    .onConflict((conflict) => conflict.columns(["territory_id", "inquirer_id", "desk_id"]).doNothing())
    .execute();
  await noteUse(tx, key, now);
}

/** The thread was used today: forgetting counts from here. */
export async function noteUse(tx: Transaction, key: ThreadKey, now: Temporal.Instant): Promise<void> {
  const today = romeDate(now).toString();
  await tx
    .updateTable("inquirers.inquirer")
    .set({ seen_on: today })
    .where("territory_id", "=", key.territoryId)
    .where("id", "=", key.inquirerId)
    .where("seen_on", "<", today)
    .execute();
}

/** A new code for the card; the one before it opens nothing from this moment. Told once, only its hash is kept. */
export async function replaceCard(
  tx: Transaction,
  actor: Actor,
  key: ThreadKey,
  now: Temporal.Instant,
): Promise<Code> {
  await getThread(tx, key, true);
  await noteUse(tx, key, now);
  await recordActivity(tx, actor, "thread.card-replaced", { kind: "thread", id: key.inquirerId });
  return giveCode(tx, key, now);
}

/** The word that only they know; an empty one takes it away. */
export async function setRecallWord(
  tx: Transaction,
  key: ThreadKey,
  word: string,
  now: Temporal.Instant,
): Promise<void> {
  const same = sameWord(word);
  const hash = same === "" ? null : await recallHash(tx, key, same, now);
  await tx
    .updateTable("inquirers.inquirer")
    .set({ recall_hash: hash })
    .where("territory_id", "=", key.territoryId)
    .where("id", "=", key.inquirerId)
    .where("erased_at", "is", null)
    .execute();
}

/** The person no longer wishes that a desk opens their thread by itself. */
export async function takeBackFrom(
  tx: Transaction,
  actor: Actor,
  key: ThreadKey,
  deskId: string,
): Promise<void> {
  await tx
    .deleteFrom("inquirers.known_at")
    .where("territory_id", "=", key.territoryId)
    .where("inquirer_id", "=", key.inquirerId)
    .where("desk_id", "=", deskId)
    .execute();
  await recordActivity(tx, actor, "thread.taken-back", { kind: "thread", id: key.inquirerId }, { deskId });
}

export function recallHash(
  tx: Transaction,
  { territoryId, inquirerId }: ThreadKey,
  word: string,
  now: Temporal.Instant,
): Promise<Buffer> {
  return findingHash(tx, `recall/${territoryId}/${inquirerId}`, word, now);
}

type Tried = { territoryId: string; deskId?: string; inquirerId?: string };

/** A code that opened nothing, or an answer that proved nothing. */
export async function noteWrongTry(tx: Transaction, tried: Tried, now: Temporal.Instant): Promise<void> {
  const { territoryId, deskId = null, inquirerId = null } = tried;
  await tx
    .insertInto("inquirers.wrong_try")
    .values({
      territory_id: territoryId,
      id: newId(),
      desk_id: deskId,
      inquirer_id: inquirerId,
      tried_at: now,
    })
    .execute();
}

export async function refuseManyTries(tx: Transaction, tried: Tried, now: Temporal.Instant): Promise<void> {
  const { times, withinMinutes } = tried.inquirerId === undefined ? wrongAtDesk : wrongAboutThread;
  const { count } = await tx
    .selectFrom("inquirers.wrong_try")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("territory_id", "=", tried.territoryId)
    .where(
      tried.inquirerId === undefined ? "desk_id" : "inquirer_id",
      "=",
      tried.inquirerId ?? tried.deskId ?? null,
    )
    .where("tried_at", ">", now.subtract({ minutes: withinMinutes }))
    .executeTakeFirstOrThrow();
  if (count >= times) refuse({ kind: "not-now", because: "too-many-tries" });
}

/** Forgets wrong tries of yesterday; gives how many. */
export async function sweepWrongTries(db: Database, now: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("inquirers.wrong_try")
    .where("tried_at", "<", now.subtract({ hours: 24 }))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** One that nobody has: of five hundred thousand million, a second try is already hardly ever needed. */
async function giveCode(
  tx: Transaction,
  { territoryId, inquirerId }: ThreadKey,
  now: Temporal.Instant,
): Promise<Code> {
  for (;;) {
    const code = codeFrom(randomBytes(randomBytesOfCode));
    if (await findCard(tx, code, now)) continue;
    await tx
      .updateTable("inquirers.inquirer")
      .set({ code_hash: await findingHash(tx, "card", code, now) })
      .where("territory_id", "=", territoryId)
      .where("id", "=", inquirerId)
      .execute();
    return code;
  }
}
