// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor, Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { hashOf, newToken } from "../../../foundation/secrets/token.ts";
import { newId } from "../../../foundation/uuid.ts";
import { endOfSession, type SessionLimits, type WayIn } from "./session.ts";

/** Long enough to tell somebody which of their sessions ended when. */
const endedKept = { hours: 30 * 24 };

type NewSession = {
  personId: string;
  signedInBy: WayIn;
  /** From deviceOf. */
  device: string;
  /** Who this browser was signed in as, locked or not: that session ends. */
  insteadOf?: Person;
  now: Temporal.Instant;
  limits: SessionLimits;
};

/**
 * Signs a browser in: gives the token for its cookie, of which only the hash is kept. Whoever calls has made sure who
 * it is. Always a new token, so that one planted in the browser before signing in is worth nothing.
 */
export async function openSession(
  db: Database,
  { personId, signedInBy, device, insteadOf, now, limits }: NewSession,
): Promise<{ id: string; token: string }> {
  const id = newId();
  const token = newToken();
  const person: Actor = { kind: "person", id: personId, name: "", sessionId: id, roles: [] };

  await inTransaction(db, async (tx) => {
    await tx
      .insertInto("accounts.session")
      .values({
        id,
        person_id: personId,
        token_hash: hashOf(token),
        signed_in_by: signedInBy,
        device: device.slice(0, 80) || null,
        created_at: now,
        seen_at: now,
        expires_at: endOfSession(now, limits),
      })
      .execute();
    await recordActivity(tx, person, "session.opened", { kind: "session", id }, { by: signedInBy });
    if (insteadOf) await endSessions(tx, insteadOf, { sessionIds: [insteadOf.sessionId], now });
  });
  return { id, token };
}

/** Notes that a session is being used, which keeps it alive. Clocks that disagree never take it back in time. */
export async function seeSession(db: Database, sessionId: string, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable("accounts.session")
    .set((eb) => ({ seen_at: eb.fn<Temporal.Instant>("greatest", ["seen_at", eb.val(now.toString())]) }))
    .where("id", "=", sessionId)
    .execute();
}

type Ended = { now: Temporal.Instant };

/** Signs one of the person's own browsers out, at once. Refuses with not-found a session that is not theirs, or over. */
export async function endSession(
  db: Database,
  actor: Person,
  { sessionId, now }: Ended & { sessionId: string },
): Promise<void> {
  const ended = await inTransaction(db, (tx) => endSessions(tx, actor, { sessionIds: [sessionId], now }));
  if (ended === 0) refuse({ kind: "not-found" });
}

/** Signs the person out everywhere but here; gives of how many browsers. */
export async function endOtherSessions(db: Database, actor: Person, { now }: Ended): Promise<number> {
  return inTransaction(db, async (tx) => {
    const others = await tx
      .selectFrom("accounts.session")
      .select("id")
      .where("person_id", "=", actor.id)
      .where("id", "<>", actor.sessionId)
      .execute();
    return endSessions(tx, actor, { sessionIds: others.map(({ id }) => id), now });
  });
}

/** Ends those of the person's sessions that are not over yet; gives how many. */
async function endSessions(
  tx: Transaction,
  actor: Person,
  { sessionIds, now }: Ended & { sessionIds: string[] },
): Promise<number> {
  const ended = await tx
    .updateTable("accounts.session")
    .set({ ended_at: now })
    .where(({ eb, fn, val }) => eb("id", "=", fn.any(val(sessionIds))))
    .where("person_id", "=", actor.id)
    .where("ended_at", "is", null)
    .returning("id")
    .execute();
  for (const { id } of ended) await recordActivity(tx, actor, "session.ended", { kind: "session", id });
  return ended.length;
}

/** Locks the screen of this browser: until the person signs in again nothing of theirs is shown on it. */
export async function lockSession(db: Database, actor: Person, { now }: Ended): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .updateTable("accounts.session")
      .set({ locked_at: now })
      .where("id", "=", actor.sessionId)
      .where("locked_at", "is", null)
      .execute();
    await recordActivity(tx, actor, "session.locked", { kind: "session", id: actor.sessionId });
  });
}

/** Forgets sessions a month after they ended or ran out; gives how many. */
export async function sweepSessions(db: Database, now: Temporal.Instant): Promise<number> {
  const before = now.subtract(endedKept);
  const { numDeletedRows } = await db
    .deleteFrom("accounts.session")
    .where(({ or, eb }) => or([eb("expires_at", "<", before), eb("ended_at", "<", before)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
