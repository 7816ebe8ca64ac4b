// SPDX-License-Identifier: AGPL-3.0-or-later
import { keeper } from "../../src/foundation/actor.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { addCommitment, addParty } from "../../src/modules/labs/agreements/agreement-part.actions.ts";
import { takeAgreementStep } from "../../src/modules/labs/agreements/agreement-step.actions.ts";
import { findAgreement } from "../../src/modules/labs/agreements/agreement.queries.ts";
import type { AgreementStep } from "../../src/modules/labs/agreements/agreement.ts";
import { writePaperSignature } from "../../src/modules/labs/agreements/signature.actions.ts";
import { beginAgreement } from "../../src/modules/labs/agreements/write-agreement.actions.ts";
import { storyNow } from "../story.ts";
import type { Fillings } from "./addresses.ts";

/** An agreement in force of a lab, about the hidden place: nothing of its page may tell where that is. */
export async function agreementsThere(
  db: Database,
  { labId, hidden }: { labId: string; hidden: string },
): Promise<Fillings> {
  const now = storyNow;
  const content = {
    kind: "commons",
    title: "Un patto",
    objectKind: "place",
    objectName: "la casa",
    locationId: null,
    spaceId: null,
    activityId: null,
    body: "Ci prendiamo cura della casa.",
    endsOn: null,
    reviewOn: "2027-06-30",
  } as const;
  const id = await beginAgreement(db, keeper, { whose: { labId }, content }, now);
  // The place was told before its address was hidden.
  await db
    .updateTable("labs.agreement")
    .set({ location_id: hidden, object_kind: "place", revision: 2 })
    .where("id", "=", id)
    .execute();
  for (const name of ["Vicini", "Vicine"]) await addParty(db, keeper, { id, kind: "group", name }, now);
  const { parties } = (await findAgreement(db, id))!;
  const made = { partyId: parties[0]!.id, what: "Apre", from: null, by: null };
  await addCommitment(db, keeper, { id, made }, now);
  const step = async (name: AgreementStep) => {
    const { revision } = (await findAgreement(db, id))!;
    const writer = { site: "Prova", baseUrl: "http://localhost" };
    await takeAgreementStep(db, keeper, { id, step: name, revision, writer }, now);
  };
  await step("propose");
  for (const { id: partyId } of parties) {
    await writePaperSignature(
      db,
      keeper,
      { id, partyId, on: "2026-12-08", as: "chi firma", scan: undefined },
      now,
    );
  }
  await step("start");
  const { signatures } = (await findAgreement(db, id))!;
  return { patti: [id], firme: [signatures[0]!.id] };
}
