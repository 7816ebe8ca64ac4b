// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, type Actor } from "../../../foundation/actor.ts";
import type { Refusal } from "../../../foundation/refusal.ts";
import { labsReachOf, mayKeepLab } from "../lab/reach.ts";
import {
  agreementSteps,
  missingToPropose,
  partiesToSign,
  type Agreement,
  type AgreementStep,
  type Party,
} from "./agreement.ts";

type Owned = Pick<Agreement, "territoryId" | "lab">;

/** Whether this person keeps an agreement: who keeps its lab; of the district's own, who keeps the district's labs. */
export function mayKeepAgreement({ territoryId, lab }: Owned, actor: Actor): boolean {
  const reach = labsReachOf(actor);
  if (lab !== null) return mayKeepLab(reach, { territoryId, ...lab });
  return reach.isEverything || reach.districts.includes(territoryId);
}

/** Why a step cannot be taken now; undefined when it can. */
export function whyNotStep(step: AgreementStep, agreement: Agreement): Refusal | undefined {
  if (!(agreementSteps[step].from as readonly string[]).includes(agreement.status)) {
    return { kind: "not-now", because: `agreement-is-${agreement.status}` };
  }
  if (step === "propose" && missingToPropose(agreement).length > 0) {
    return { kind: "not-now", because: "agreement-is-not-whole" };
  }
  if (step === "start" && partiesToSign(agreement).length > 0) {
    return { kind: "not-now", because: "not-everybody-signed" };
  }
  return undefined;
}

/** Why the text, the parties and the commitments cannot be changed; undefined while it is a draft. */
export function whyNotChange({ status }: Agreement): Refusal | undefined {
  return status === "draft" ? undefined : { kind: "not-now", because: `agreement-is-${status}` };
}

/** Why what was kept cannot be written: nothing was promised yet. */
export function whyNotCheck({ status }: Agreement): Refusal | undefined {
  return status === "draft" || status === "to-sign"
    ? { kind: "not-now", because: `agreement-is-${status}` }
    : undefined;
}

/** Why it cannot be renewed: it does not hold, or another one renews it already. */
export function whyNotRenew({ status, renewedBy }: Agreement): Refusal | undefined {
  if (status !== "in-force" && status !== "review")
    return { kind: "not-now", because: `agreement-is-${status}` };
  return renewedBy === null ? undefined : { kind: "not-now", because: "agreement-is-being-renewed" };
}

/** The parties for which this person signs with their account: the organizations of which they are a contact. */
export function partiesOf({ parties }: Pick<Agreement, "parties">, actor: Actor): Party[] {
  return parties.filter(
    ({ organizationId }) => organizationId !== null && holds(actor, "organization-contact", organizationId),
  );
}
