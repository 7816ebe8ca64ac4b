// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomInt, timingSafeEqual } from "node:crypto";

import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor, Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { tellRefused, type Writer } from "./claim-letter.actions.ts";
import { grant } from "./claim.actions.ts";
import { findClaim, findClaimed } from "./claim.queries.ts";
import { codeState, mostTries, type Claim } from "./claim.ts";
import { mayCall, whyNotAnswer } from "./owners.policy.ts";

/** Grants a claim by decision. Refuses with not-found who may not, with not-now what was answered already. */
export async function acceptClaim(
  db: Database,
  actor: Person,
  { claimId, writer }: { claimId: string; writer: Writer },
  now: Temporal.Instant,
): Promise<Claim> {
  return inTransaction(db, async (tx) => {
    const claim = await toBeAnswered(tx, actor, claimId);
    return grant(tx, actor, claim, { provenBy: "decision", givenBy: actor.id, writer }, now);
  });
}

/** Says no, and why. Refuses likewise. */
export async function refuseClaim(
  db: Database,
  actor: Person,
  { claimId, answer, writer }: { claimId: string; answer: string; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const claim = await toBeAnswered(tx, actor, claimId);
    await tx
      .updateTable("directory.claim")
      .set({ state: "refused", decided_at: now, decided_by: actor.id, answer, code: null })
      .where("id", "=", claimId)
      .execute();
    await recordActivity(tx, actor, "claim.refused", { kind: "claim", id: claimId });
    const organization = found(await findClaimed(tx, claim.organizationId));
    await tellRefused(tx, claim, { organization, writer, now, answer });
  });
}

/**
 * Makes the code to read on the telephone to whoever answers the number on record; an earlier one is good no more.
 * Refuses with not-found who may not call, with not-now when the record has no number.
 */
export async function makeCode(
  db: Database,
  actor: Person,
  claimId: string,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const claim = await toBeAnswered(tx, actor, claimId);
    const organization = found(await findClaimed(tx, claim.organizationId));
    if (!mayCall(organization, actor)) refuse({ kind: "not-found" });
    if (organization.phones.length === 0) refuse({ kind: "not-now", because: "no-number-on-record" });
    const code = String(randomInt(1_000_000)).padStart(6, "0");
    await tx
      .updateTable("directory.claim")
      .set({ code, code_made_at: now, code_made_by: actor.id, code_tries: 0 })
      .where("id", "=", claimId)
      .execute();
    await recordActivity(tx, actor, "claim.code-made", { kind: "claim", id: claimId });
  });
}

/** `wrong`: how many tries are left. `no`: there is no code to try, any more. */
export type CodeTried =
  | { kind: "granted" }
  | { kind: "wrong"; left: number }
  | { kind: "no"; because: "none" | "expired" | "spent" };

/**
 * Tries the code that somebody heard on the telephone: each try counts, also of many at once. The right one grants the
 * claim, once. Refuses with not-found a claim that is not theirs or no longer waits.
 */
export async function tryCode(
  db: Database,
  claimant: Person,
  { claimId, typed, writer }: { claimId: string; typed: string; writer: Writer },
  now: Temporal.Instant,
): Promise<CodeTried> {
  return inTransaction(db, async (tx): Promise<CodeTried> => {
    const claim = found(await findClaim(tx, claimId, { lock: true }));
    if (claim.claimantId !== claimant.id || claim.state !== "waiting") refuse({ kind: "not-found" });
    const state = codeState(claim, now);
    if (state !== "good") return { kind: "no", because: state };

    const tries = claim.codeTries + 1;
    await tx.updateTable("directory.claim").set({ code_tries: tries }).where("id", "=", claimId).execute();
    if (!isSame(typed, claim.code ?? "")) return { kind: "wrong", left: mostTries - tries };
    await grant(tx, claimant, claim, { provenBy: "phone", givenBy: null, writer }, now);
    return { kind: "granted" };
  });
}

function isSame(typed: string, code: string): boolean {
  const [said, kept] = [Buffer.from(typed), Buffer.from(code)];
  return said.length === kept.length && timingSafeEqual(said, kept);
}

/** Locks the claim: of two who answer it the second reads that it was answered. */
async function toBeAnswered(tx: Transaction, actor: Actor, claimId: string): Promise<Claim> {
  const claim = found(await findClaim(tx, claimId, { lock: true }));
  const organization = found(await findClaimed(tx, claim.organizationId));
  const refusal = whyNotAnswer(claim, organization, actor);
  return refusal ? refuse(refusal) : claim;
}
