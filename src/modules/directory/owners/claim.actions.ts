// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { holds, type Actor, type Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { giveMembership } from "../../accounts/memberships/membership.actions.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import { tellGranted, tellWhoAnswers, type Writer } from "./claim-letter.actions.ts";
import { countWaitingOf, findClaim, findClaimed, findOwnClaim } from "./claim.queries.ts";
import { claimKept, claimWaits, mostWaiting, type Claim, type ClaimProof } from "./claim.ts";
import { ownDomains, provingDomain } from "./email-domain.ts";

/**
 * Asks to keep the records of an organization. Granted at once to who has an address of its domain; otherwise it waits,
 * and who may answer is told. Asking twice is asking once. Refuses with not-found what there is no organization for,
 * with not-now who keeps it already or asks for too many.
 */
export async function claimOrganization(
  db: Database,
  claimant: Person,
  { organizationId, note, writer }: { organizationId: string; note: string | null; writer: Writer },
  now: Temporal.Instant,
): Promise<Claim> {
  return inTransaction(db, async (tx) => {
    const organization = found(await findClaimed(tx, organizationId));
    if (holds(claimant, "organization-contact", organizationId)) {
      refuse({ kind: "not-now", because: "contact-already" });
    }
    await oneClaimAtATime(tx, claimant.id);
    const asked = await findOwnClaim(tx, { claimantId: claimant.id, organizationId });
    const { email } = found(await findPerson(tx, claimant.id));
    const isProven = provingDomain(email, ownDomains(organization)) !== undefined;
    if (asked?.state === "waiting" && !isProven) return asked;
    if (!isProven && (await countWaitingOf(tx, claimant.id)) >= mostWaiting) {
      refuse({ kind: "not-now", because: "too-many-claims" });
    }

    const claim =
      asked?.state === "waiting"
        ? asked
        : await insertClaim(tx, claimant, { organizationId, note, districtId: organization.districtId }, now);
    if (isProven) return grant(tx, claimant, claim, { provenBy: "domain", givenBy: null, writer }, now);
    await tellWhoAnswers(tx, claim, { organization, writer, now });
    return claim;
  });
}

async function insertClaim(
  tx: Transaction,
  claimant: Person,
  {
    organizationId,
    note,
    districtId,
  }: { organizationId: string; note: string | null; districtId: string | null },
  now: Temporal.Instant,
): Promise<Claim> {
  const id = newId();
  await tx
    .insertInto("directory.claim")
    .values({
      id,
      organization_id: organizationId,
      territory_id: districtId,
      claimant_id: claimant.id,
      note,
      state: "waiting",
      asked_at: now,
    })
    .execute();
  await recordActivity(tx, claimant, "claim.asked", { kind: "claim", id }, { organization: organizationId });
  return found(await findClaim(tx, id));
}

type Grant = { provenBy: ClaimProof; givenBy: string | null; answer?: string | null; writer: Writer };

/** Makes who asked a contact, in the transaction that found it proven, and tells them and the others. The claim is locked. */
export async function grant(
  tx: Transaction,
  actor: Actor,
  claim: Claim,
  { provenBy, givenBy, answer = null, writer }: Grant,
  now: Temporal.Instant,
): Promise<Claim> {
  const { id, organizationId, claimantId } = claim;
  const organization = found(await findClaimed(tx, organizationId));
  await tx
    .updateTable("directory.claim")
    .set({
      state: "granted",
      proven_by: provenBy,
      decided_at: now,
      decided_by: givenBy,
      answer,
      code: null,
    })
    .where("id", "=", id)
    .execute();
  const of = { kind: "organization", id: organizationId } as const;
  const role = "organization-contact";
  await giveMembership(tx, actor, { personId: claimantId, role, of, givenBy, now });
  const details = { organization: organizationId, by: provenBy };
  await recordActivity(tx, actor, "claim.granted", { kind: "claim", id }, details);
  await tellGranted(tx, claim, { organization, writer, now });
  return found(await findClaim(tx, id));
}

/** Somebody no longer wants what they asked for. Refuses with not-found what is not theirs or no longer waits. */
export async function withdrawClaim(
  db: Database,
  claimant: Person,
  claimId: string,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const withdrawn = await tx
      .updateTable("directory.claim")
      .set({ state: "withdrawn", decided_at: now, code: null })
      .where("id", "=", claimId)
      .where("claimant_id", "=", claimant.id)
      .where("state", "=", "waiting")
      .returning("id")
      .executeTakeFirst();
    found(withdrawn);
    await recordActivity(tx, claimant, "claim.withdrawn", { kind: "claim", id: claimId });
  });
}

/** Claims that nobody answered end, and answered ones are forgotten; gives how many of each. */
export async function sweepClaims(
  db: Database,
  now: Temporal.Instant,
): Promise<{ expired: number; forgotten: number }> {
  const expired = await db
    .updateTable("directory.claim")
    .set({ state: "expired", decided_at: now, code: null })
    .where("state", "=", "waiting")
    .where("asked_at", "<", now.subtract(claimWaits))
    .executeTakeFirst();
  const forgotten = await db
    .deleteFrom("directory.claim")
    .where("decided_at", "<", now.subtract(claimKept))
    .executeTakeFirst();
  return { expired: Number(expired.numUpdatedRows), forgotten: Number(forgotten.numDeletedRows) };
}

/** Of two claims of one person at the same moment the second sees the first. */
async function oneClaimAtATime(tx: Transaction, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`directory.claim/${personId}`}, 0))`.execute(tx);
}
