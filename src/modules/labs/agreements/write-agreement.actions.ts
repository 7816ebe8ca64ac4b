// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { findActivity } from "../../calendar/activities/activity.queries.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { findSpace } from "../../spaces/space.queries.ts";
import { getLabToKeep } from "../lab/lab.queries.ts";
import { mayKeepAgreement, whyNotChange, whyNotRenew } from "./agreement.policy.ts";
import { getAgreementToChange } from "./agreement.queries.ts";
import type { Agreement, AgreementContent } from "./agreement.ts";

/** Whose a new agreement is: a lab's, or a district's own. */
export type Whose = { labId: string } | { territoryId: string };

/** Begins a draft. Refuses with not-found who does not keep the lab, or the district. Gives its id. */
export async function beginAgreement(
  db: Database,
  actor: Actor,
  { whose, content }: { whose: Whose; content: AgreementContent },
  now: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const lab = "labId" in whose ? await getLabToKeep(tx, actor, whose.labId) : null;
    const territoryId = lab ? lab.territoryId : "territoryId" in whose ? whose.territoryId : "";
    if (lab === null && !mayKeepAgreement({ territoryId, lab }, actor)) refuse({ kind: "not-found" });
    const id = newId();
    await tx
      .insertInto("labs.agreement")
      .values({
        ...columnsOf(await settled(tx, territoryId, content)),
        territory_id: territoryId,
        id,
        lab_id: lab?.id ?? null,
        created_by: actor.kind === "person" ? actor.id : null,
        created_at: now,
        last_modified: now,
      })
      .execute();
    await recordActivity(tx, actor, "agreement.begun", { kind: "agreement", id });
    return id;
  });
}

/**
 * Writes a draft anew. Refuses with not-found who does not keep it, with not-now what is no draft any more, and
 * "changed-meanwhile" when it is not the revision that was read.
 */
export async function writeAgreement(
  db: Database,
  actor: Actor,
  { id, revision, content }: { id: string; revision: number; content: AgreementContent },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const agreement = await getDraftToChange(tx, actor, id);
    if (agreement.revision !== revision) refuse({ kind: "not-now", because: "changed-meanwhile" });
    await tx
      .updateTable("labs.agreement")
      .set({
        ...columnsOf(await settled(tx, agreement.territoryId, content)),
        revision: revision + 1,
        last_modified: now,
      })
      .where("territory_id", "=", agreement.territoryId)
      .where("id", "=", id)
      .execute();
    await recordActivity(tx, actor, "agreement.written", { kind: "agreement", id });
  });
}

/** A draft of this keeper, locked. Refuses with not-found what is not theirs, with not-now what is no draft any more. */
export async function getDraftToChange(tx: Transaction, actor: Actor, id: string): Promise<Agreement> {
  const agreement = await getAgreementToChange(tx, actor, id);
  const why = whyNotChange(agreement);
  if (why) refuse(why);
  return agreement;
}

/** Throws a draft away; what was given to sign once stays. Refuses likewise. */
export async function eraseAgreement(db: Database, actor: Actor, id: string): Promise<Agreement> {
  return inTransaction(db, async (tx) => {
    const agreement = await getDraftToChange(tx, actor, id);
    if (agreement.version > 0) refuse({ kind: "not-now", because: "agreement-was-to-sign" });
    await tx
      .deleteFrom("labs.agreement")
      .where("territory_id", "=", agreement.territoryId)
      .where("id", "=", id)
      .execute();
    await recordActivity(tx, actor, "agreement.erased", { kind: "agreement", id });
    return agreement;
  });
}

/**
 * Begins the agreement that goes on from one in force: the same text, parties and commitments, to be changed and signed
 * anew. When the new one is in force the old one is "renewed". Gives the id of the draft.
 */
export async function renewAgreement(
  db: Database,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const agreement = await getAgreementToChange(tx, actor, id);
    const why = whyNotRenew(agreement);
    if (why) refuse(why);
    const { territoryId: territory_id, lab, parties, commitments } = agreement;
    const renewalId = newId();
    await tx
      .insertInto("labs.agreement")
      .values({
        ...columnsOf({ ...agreement, endsOn: null, reviewOn: null }),
        territory_id,
        id: renewalId,
        lab_id: lab?.id ?? null,
        renewed_from: id,
        created_by: actor.kind === "person" ? actor.id : null,
        created_at: now,
        last_modified: now,
        is_demonstration: agreement.isDemonstration,
      })
      .execute();
    const of = { territory_id, agreement_id: renewalId };
    // Who was forgotten does not come back: they sign again, or not.
    const going = parties.filter(({ kind, called }) => kind !== "citizen" || called !== null);
    const newIds = new Map(going.map((party) => [party.id, newId()]));
    for (const { id: partyId, kind, organizationId, name, called, number } of going) {
      await tx
        .insertInto("labs.agreement_party")
        .values({
          ...of,
          id: newIds.get(partyId)!,
          place: number,
          kind,
          organization_id: organizationId,
          name,
          called,
        })
        .execute();
    }
    for (const [place, { partyId, what }] of commitments.entries()) {
      const party_id = newIds.get(partyId);
      if (party_id === undefined) continue;
      await tx
        .insertInto("labs.commitment")
        .values({ ...of, id: newId(), party_id, place, what })
        .execute();
    }
    await recordActivity(
      tx,
      actor,
      "agreement.renewal-begun",
      { kind: "agreement", id: renewalId },
      { renews: id },
    );
    return renewalId;
  });
}

/** What it is tied to, when that can be known and is of this district; else it is a common, said in words. */
async function settled(
  tx: Transaction,
  territoryId: string,
  content: AgreementContent,
): Promise<AgreementContent> {
  const { objectKind, locationId, spaceId, activityId } = content;
  const isThere = {
    common: async () => true,
    place: async () => locationId !== null && (await listPlaceBriefs(tx, [locationId])).has(locationId),
    space: async () => spaceId !== null && (await findSpace(tx, spaceId))?.territoryId === territoryId,
    activity: async () =>
      activityId !== null && (await findActivity(tx, activityId))?.territoryId === territoryId,
  };
  if (await isThere[objectKind]()) return content;
  return { ...content, objectKind: "common", locationId: null, spaceId: null, activityId: null };
}

function columnsOf(content: AgreementContent) {
  return {
    kind: content.kind,
    title: content.title,
    object_kind: content.objectKind,
    object_name: content.objectName,
    location_id: content.locationId,
    space_id: content.spaceId,
    activity_id: content.activityId,
    body: content.body,
    ends_on: content.endsOn,
    review_on: content.reviewOn,
  };
}
