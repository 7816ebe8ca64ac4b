// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { listOrganizationsCalled } from "../../directory/records/organization-brief.queries.ts";
import { getAgreementToChange } from "./agreement.queries.ts";
import type { Agreement, PartyKind } from "./agreement.ts";
import { getDraftToChange } from "./write-agreement.actions.ts";

/** More would be a crowd: then a group signs. */
const mostParties = 40;
const mostCommitments = 60;

/**
 * Adds who takes part: an organization that the directory calls so is tied to it, and its contacts can sign. Of a
 * citizen only the first name. Refuses who does not keep it, and what is no draft any more.
 */
export async function addParty(
  db: Database,
  actor: Actor,
  { id, kind, name }: { id: string; kind: PartyKind; name: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const agreement = await getDraftToChange(tx, actor, id);
    if (agreement.parties.length >= mostParties) refuse({ kind: "not-now", because: "too-many" });
    const isCitizen = kind === "citizen";
    const known = isCitizen || kind === "group" ? [] : await listOrganizationsCalled(tx, name);
    await tx
      .insertInto("labs.agreement_party")
      .values({
        territory_id: agreement.territoryId,
        agreement_id: id,
        id: newId(),
        place: await nextPlace(tx, "labs.agreement_party", agreement),
        kind,
        organization_id: known.length === 1 ? known[0]!.id : null,
        name: isCitizen ? null : known.length === 1 ? known[0]!.name : name,
        called: isCitizen ? name : null,
      })
      .execute();
    await changed(tx, actor, agreement, "party-added", now);
  });
}

/** Takes a party off a draft, with what it promised. Refuses likewise. */
export async function removeParty(
  db: Database,
  actor: Actor,
  { id, partyId }: { id: string; partyId: string },
  now: Temporal.Instant,
): Promise<void> {
  await removePart(
    db,
    actor,
    { id, partId: partyId, table: "labs.agreement_party", what: "party-removed" },
    now,
  );
}

/** Forgets the first name of a citizen who asks for it, whatever the state: the text names them by their number. */
export async function forgetParty(
  db: Database,
  actor: Actor,
  { id, partyId }: { id: string; partyId: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const agreement = await getAgreementToChange(tx, actor, id);
    if (!agreement.parties.some((party) => party.id === partyId && party.kind === "citizen")) {
      refuse({ kind: "not-found" });
    }
    await tx
      .updateTable("labs.agreement_party")
      .set({ called: null, forgotten_at: now })
      .where("territory_id", "=", agreement.territoryId)
      .where("id", "=", partyId)
      .execute();
    await tx
      .updateTable("labs.agreement_signature")
      .set({ person_id: null, scan: null, scan_type: null })
      .where("territory_id", "=", agreement.territoryId)
      .where("party_id", "=", partyId)
      .execute();
    await recordActivity(tx, actor, "agreement.party-forgotten", { kind: "agreement", id });
  });
}

export type CommitmentMade = { partyId: string; what: string; from: string | null; by: string | null };

/** Adds what a party promises. Refuses likewise; with not-found a party of another agreement. */
export async function addCommitment(
  db: Database,
  actor: Actor,
  { id, made }: { id: string; made: CommitmentMade },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const agreement = await getDraftToChange(tx, actor, id);
    if (!agreement.parties.some((party) => party.id === made.partyId)) refuse({ kind: "not-found" });
    if (agreement.commitments.length >= mostCommitments) refuse({ kind: "not-now", because: "too-many" });
    await tx
      .insertInto("labs.commitment")
      .values({
        territory_id: agreement.territoryId,
        agreement_id: id,
        id: newId(),
        party_id: made.partyId,
        place: await nextPlace(tx, "labs.commitment", agreement),
        what: made.what,
        from_on: made.from,
        by_on: made.by,
      })
      .execute();
    await changed(tx, actor, agreement, "commitment-added", now);
  });
}

export async function removeCommitment(
  db: Database,
  actor: Actor,
  { id, commitmentId }: { id: string; commitmentId: string },
  now: Temporal.Instant,
): Promise<void> {
  await removePart(
    db,
    actor,
    { id, partId: commitmentId, table: "labs.commitment", what: "commitment-removed" },
    now,
  );
}

type PartTable = "labs.agreement_party" | "labs.commitment";
type PartRemoved = {
  id: string;
  partId: string;
  table: PartTable;
  what: "party-removed" | "commitment-removed";
};

async function removePart(
  db: Database,
  actor: Actor,
  { id, partId, table, what }: PartRemoved,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const agreement = await getDraftToChange(tx, actor, id);
    const { numDeletedRows } = await tx
      .deleteFrom(table)
      .where("territory_id", "=", agreement.territoryId)
      .where("agreement_id", "=", id)
      .where("id", "=", partId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) refuse({ kind: "not-found" });
    await changed(tx, actor, agreement, what, now);
  });
}

async function nextPlace(tx: Transaction, table: PartTable, { territoryId, id }: Agreement): Promise<number> {
  const { last } = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.max<number | null>("place").as("last"))
    .where("territory_id", "=", territoryId)
    .where("agreement_id", "=", id)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Who has the text open elsewhere learns that it is not what they read. */
async function changed(
  tx: Transaction,
  actor: Actor,
  { territoryId, id, revision }: Agreement,
  what: string,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable("labs.agreement")
    .set({ revision: revision + 1, last_modified: now })
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
  await recordActivity(tx, actor, `agreement.${what}`, { kind: "agreement", id });
}
