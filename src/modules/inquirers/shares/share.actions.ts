// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { findMandateKind, listFieldsKept, openDetails } from "../identity/identity.queries.ts";
import {
  needsMandateToShare,
  outwardFields,
  type AddressRule,
  type Field,
  type Identity,
} from "../identity/identity.ts";
import { getThread, listObjections } from "../threads/thread.queries.ts";
import type { ThreadKey } from "../threads/thread.ts";
import { findShare } from "./share.queries.ts";
import { usualShareDays, type Agreement, type Recipient } from "./share.ts";
import { noteView } from "./view.actions.ts";
import type { Viewer } from "./view.ts";

export type ToShare = {
  referralId: string;
  recipient: Recipient;
  /** What the person agrees to; of an address that is not to be shown, nothing goes whatever is here. */
  fields: readonly Field[];
  agreed: Agreement;
  days?: number;
};

/**
 * What a person agrees that one recipient sees for one referral, until an end; what was agreed for it before is withdrawn.
 * Gives the share's id. Refuses with not-now: "objected" (they do not want to share), "needs-guardian" (under age, nobody
 * answers for them), "nothing-to-share" (nothing of what was asked was said, or may go out).
 */
export async function shareFor(
  tx: Transaction,
  actor: Actor,
  key: ThreadKey,
  { referralId, recipient, fields, agreed, days = usualShareDays }: ToShare,
  now: Temporal.Instant,
): Promise<string> {
  const thread = await getThread(tx, key, true);
  if ((await listObjections(tx, key)).some(({ to }) => to === "sharing")) {
    refuse({ kind: "not-now", because: "objected" });
  }
  const { born } = await openDetails(tx, key, ["born"]);
  if (needsMandateToShare(born, romeDate(now)) && !(await findMandateKind(tx, key))) {
    refuse({ kind: "not-now", because: "needs-guardian" });
  }
  const kept = await listFieldsKept(tx, key);
  const outward = outwardFields(thread.addressRule, fields).filter((field) => kept.includes(field));
  if (outward.length === 0) refuse({ kind: "not-now", because: "nothing-to-share" });

  await withdrawSharesOf(tx, actor, referralId, now);
  const id = newId();
  await tx
    .insertInto("inquirers.share")
    .values({
      territory_id: key.territoryId,
      id,
      inquirer_id: key.inquirerId,
      referral_id: referralId,
      organization_id: recipient.organizationId ?? null,
      desk_id: recipient.deskId ?? null,
      called: recipient.called,
      fields: outward,
      agreed,
      agreed_at: now,
      recorded_by: actor.kind === "person" ? actor.id : null,
      ends_at: now.add({ hours: days * 24 }),
    })
    .execute();
  await recordActivity(
    tx,
    actor,
    "thread.shared",
    { kind: "thread", id: key.inquirerId },
    { fields: outward, days },
  );
  return id;
}

export type Shared = { said: Identity; fields: Field[]; endsAt: Temporal.Instant; called: string };

/**
 * What the person agreed that this viewer sees for a referral, read now: first it is written down that it is. Undefined when
 * nothing was agreed with them, it is over, or it was taken back. Asked behind the wall of the organization, of the link, or of
 * the district of the receiving desk, which then says which it is (`deskId`).
 */
export async function sharedWith(
  tx: Transaction,
  viewer: Viewer,
  { referralId, deskId }: { referralId: string; deskId?: string },
  now: Temporal.Instant,
): Promise<Shared | undefined> {
  const share = await findShare(tx, referralId, now);
  if (!share) return undefined;
  // Organizations and links are held by the wall; desks of a district are all on this side of it.
  if (viewer.through === "desk" && (deskId === undefined || share.recipient.deskId !== deskId))
    return undefined;

  const row = await tx
    .selectFrom("inquirers.inquirer")
    .select("address_rule")
    .where("territory_id", "=", share.territoryId)
    .where("id", "=", share.inquirerId)
    .executeTakeFirst();
  if (!row) return undefined;
  // The rule as it is now, not as it was when they agreed.
  const outward = outwardFields(row.address_rule as AddressRule, share.fields);
  const said = await openDetails(tx, share, outward);
  const seen = outward.filter((field) => said[field] !== undefined);
  if (seen.length === 0) return undefined;
  await noteView(tx, viewer, share, { fields: seen, purpose: "hand-off" }, now);
  return { said, fields: seen, endsAt: share.endsAt, called: share.recipient.called };
}

/** What was agreed for a referral is over: it was refused, goes to somebody else, or ended. */
export async function withdrawSharesOf(
  tx: Transaction,
  actor: Actor,
  referralId: string,
  now: Temporal.Instant,
): Promise<void> {
  const withdrawn = await tx
    .updateTable("inquirers.share")
    .set({ withdrawn_at: now })
    .where("referral_id", "=", referralId)
    .where("withdrawn_at", "is", null)
    .returning("inquirer_id")
    .execute();
  for (const { inquirer_id } of withdrawn) {
    await recordActivity(tx, actor, "thread.share-withdrawn", { kind: "thread", id: inquirer_id });
  }
}

/** The person takes one back; without one, all of them. */
export async function withdrawShares(
  tx: Transaction,
  actor: Actor,
  key: ThreadKey,
  { shareId }: { shareId?: string },
  now: Temporal.Instant,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("inquirers.share")
    .set({ withdrawn_at: now })
    .where("territory_id", "=", key.territoryId)
    .where("inquirer_id", "=", key.inquirerId)
    .where("withdrawn_at", "is", null)
    .$if(shareId !== undefined, (query) => query.where("id", "=", shareId!))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await recordActivity(tx, actor, "thread.share-withdrawn", { kind: "thread", id: key.inquirerId });
}
