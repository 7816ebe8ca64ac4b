// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { sealText } from "../../../foundation/secrets/sealed-text.ts";
import { getNeedToChange } from "../contacts/need.queries.ts";
import { worksAt, type Standing } from "../desks/standing.ts";
import type { Urgency } from "./clock.ts";
import type { Recipient } from "./recipient.ts";
import { getReferralToChange, listReferralsOfNeed } from "./referral.queries.ts";
import type { Company, Mode, Referral } from "./referral.ts";

/** What a desk writes of a hand-off before anybody is asked. */
export type Drafted = {
  territoryId: string;
  /** Made with the form: the same form sent twice is one referral. */
  id: string;
  needId: string;
  /** The door of the same need that stayed shut before this one. */
  cameFromId: string | null;
  to: Recipient;
  mode: Mode;
  accompaniedBy: Company | null;
  appointmentAt: Temporal.Instant | null;
  urgency: Urgency;
  note: string | null;
};

/**
 * Puts down a hand-off from the desk that owns the need. Nobody is told yet. Refuses with not-found whoever does not
 * work at that desk, with not-now a need that is closed.
 */
export async function draftReferral(
  tx: Transaction,
  { actor, standing }: { actor: Person; standing: Standing },
  drafted: Drafted,
  now: Temporal.Instant,
): Promise<Referral> {
  const { territoryId, id, needId, to } = drafted;
  const need = await getNeedToChange(tx, { territoryId, needId });
  if (!worksAt(standing, need.deskId)) refuse({ kind: "not-found" });
  if (need.state !== "open") refuse({ kind: "not-now", because: "need-closed" });
  if (to.deskId === need.deskId) refuse({ kind: "not-now", because: "need-is-there" });

  const before = await listReferralsOfNeed(tx, { territoryId, needId });
  const cameFrom = before.find((one) => one.id === drafted.cameFromId);
  const { numInsertedOrUpdatedRows: made = 0n } = await tx
    .insertInto("helpdesk.referral")
    .values({
      territory_id: territoryId,
      id,
      need_id: needId,
      from_desk_id: need.deskId,
      came_from_id: cameFrom?.id ?? null,
      to_kind: to.kind,
      to_name: to.name,
      to_service_id: to.serviceId,
      to_organization_id: to.organizationId,
      to_desk_id: to.deskId,
      to_email: to.email,
      to_phone: to.phone,
      mode: drafted.mode,
      accompanied_by: drafted.accompaniedBy,
      appointment_at: drafted.appointmentAt,
      urgency: drafted.urgency,
      note: drafted.note === null ? null : await sealText(tx, drafted.note, now),
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
    .executeTakeFirst();
  if (made > 0n) {
    const details = { kind: to.kind, mode: drafted.mode, urgency: drafted.urgency };
    await recordActivity(tx, actor, "referral.drafted", { kind: "referral", id }, details);
  }
  return getReferralToChange(tx, { territoryId, referralId: id });
}
