// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor, Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { partiesOf } from "./agreement.policy.ts";
import {
  findAgreement,
  findAgreementText,
  getAgreementToChange,
  lockAgreement,
} from "./agreement.queries.ts";
import { partiesToSign, type Agreement, type Signature } from "./agreement.ts";
import type { Scan } from "./scan.ts";

export type PaperSigned = { id: string; partyId: string; on: string; as: string; scan: Scan | undefined };

/**
 * Writes that a party signed on paper the text that counts. Refuses with not-found who does not keep it and a party of
 * another agreement, with not-now what is not to sign, and who signed already.
 */
export async function writePaperSignature(
  db: Database,
  actor: Actor,
  { id, partyId, on, as, scan }: PaperSigned,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const agreement = await getAgreementToChange(tx, actor, id);
    await sign(tx, agreement, { partyId, how: "paper", on, as, personId: null, scan }, now);
    await recordActivity(tx, actor, "agreement.signed-on-paper", { kind: "agreement", id });
  });
}

export type SignedIn = { id: string; partyId: string; as: string; hash: string };

/**
 * Signs for an organization, with one's account, exactly the text that was read: `hash` is its fingerprint, in
 * hexadecimal. Refuses with not-found who is no contact of that party, with not-now "text-changed" when the text to sign
 * is another one by now, what is not to sign, and who signed already.
 */
export async function signForParty(
  db: Database,
  actor: Person,
  { id, partyId, as, hash }: SignedIn,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockAgreement(tx, id);
    const agreement = found(await findAgreement(tx, id));
    if (!partiesOf(agreement, actor).some((party) => party.id === partyId)) refuse({ kind: "not-found" });
    const text = await findAgreementText(tx, agreement);
    if (text?.hash.toString("hex") !== hash || agreement.status === "draft") {
      refuse({ kind: "not-now", because: "text-changed" });
    }
    const on = romeDate(now).toString();
    await sign(tx, agreement, { partyId, how: "sign-in", on, as, personId: actor.id, scan: undefined }, now);
    await recordActivity(
      tx,
      actor,
      "agreement.signed",
      { kind: "agreement", id },
      { version: agreement.version },
    );
  });
}

type Signing = Pick<Signature, "partyId" | "how" | "on" | "as"> & {
  personId: string | null;
  scan: Scan | undefined;
};

async function sign(
  tx: Transaction,
  agreement: Agreement,
  { partyId, how, on, as, personId, scan }: Signing,
  now: Temporal.Instant,
): Promise<void> {
  const { territoryId, id, version, status, parties } = agreement;
  if (!parties.some((party) => party.id === partyId)) refuse({ kind: "not-found" });
  if (status !== "to-sign") refuse({ kind: "not-now", because: `agreement-is-${status}` });
  if (!partiesToSign(agreement).some((party) => party.id === partyId)) {
    refuse({ kind: "not-now", because: "signed-already" });
  }
  const text = found(await findAgreementText(tx, agreement));
  await tx
    .insertInto("labs.agreement_signature")
    .values({
      territory_id: territoryId,
      agreement_id: id,
      id: newId(),
      party_id: partyId,
      version,
      text_hash: text.hash,
      how,
      signed_on: on,
      signed_as: as,
      person_id: personId,
      scan: scan?.body ?? null,
      scan_type: scan?.type ?? null,
      created_at: now,
    })
    .execute();
}

/** Takes a signature off that was written by mistake, while the text is to sign. Refuses likewise. */
export async function removeSignature(
  db: Database,
  actor: Actor,
  { id, signatureId }: { id: string; signatureId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const agreement = await getAgreementToChange(tx, actor, id);
    if (agreement.status !== "to-sign")
      refuse({ kind: "not-now", because: `agreement-is-${agreement.status}` });
    const signature = found(agreement.signatures.find((one) => one.id === signatureId));
    if (signature.how === "sign-in") refuse({ kind: "not-now", because: "signed-in-stays" });
    await tx
      .deleteFrom("labs.agreement_signature")
      .where("territory_id", "=", agreement.territoryId)
      .where("agreement_id", "=", id)
      .where("version", "=", agreement.version)
      .where("id", "=", signatureId)
      .execute();
    await recordActivity(tx, actor, "agreement.signature-removed", { kind: "agreement", id });
  });
}
