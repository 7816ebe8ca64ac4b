// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import type { Outcome, Witness } from "../contacts/need.ts";
import type { ClockStage, Urgency } from "./clock.ts";
import type { Cancellation, Rejection } from "./reason.ts";
import type { RecipientKind } from "./recipient.ts";
import type { Company, Mode, Referral, Room } from "./referral.ts";
import type { Door, ReferralStatus, Side, Step } from "./steps.ts";

export type OfReferral = { territoryId: string; referralId: string };

/** Every referral that is asked for goes through here; behind the wall there are only those that one may know of. */
export function referrals(db: Database) {
  return db
    .selectFrom("helpdesk.referral as referral")
    .select([
      "referral.territory_id",
      "referral.id",
      "referral.need_id",
      "referral.from_desk_id",
      "referral.came_from_id",
      "referral.to_kind",
      "referral.to_name",
      "referral.to_service_id",
      "referral.to_organization_id",
      "referral.to_desk_id",
      "referral.to_email",
      "referral.to_phone",
      "referral.mode",
      "referral.accompanied_by",
      "referral.appointment_at",
      "referral.urgency",
      "referral.note",
      "referral.status",
      "referral.revision",
      "referral.reason",
      "referral.room",
      "referral.room_asked_at",
      "referral.room_answered_at",
      "referral.outcome",
      "referral.outcome_by",
      "referral.created_at",
      "referral.requested_at",
      "referral.answered_at",
      "referral.accepted_at",
      "referral.contacted_at",
      "referral.ended_at",
      "referral.clock_stage",
      "referral.clock_at",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof referrals>["executeTakeFirstOrThrow"]>>;

export function asReferral(row: Row): Referral {
  return {
    territoryId: row.territory_id,
    id: row.id,
    needId: row.need_id,
    fromDeskId: row.from_desk_id,
    cameFromId: row.came_from_id,
    to: {
      kind: row.to_kind as RecipientKind,
      name: row.to_name,
      serviceId: row.to_service_id,
      organizationId: row.to_organization_id,
      deskId: row.to_desk_id,
      email: row.to_email,
      phone: row.to_phone,
    },
    mode: row.mode as Mode,
    accompaniedBy: row.accompanied_by as Company | null,
    appointmentAt: row.appointment_at,
    urgency: row.urgency as Urgency,
    note: row.note,
    status: row.status as ReferralStatus,
    revision: row.revision,
    reason: row.reason as Rejection | Cancellation | null,
    room: row.room as Room | null,
    roomAskedAt: row.room_asked_at,
    roomAnsweredAt: row.room_answered_at,
    outcome: row.outcome as Outcome | null,
    outcomeBy: row.outcome_by as Witness | null,
    createdAt: row.created_at,
    requestedAt: row.requested_at,
    answeredAt: row.answered_at,
    acceptedAt: row.accepted_at,
    contactedAt: row.contacted_at,
    endedAt: row.ended_at,
    clockStage: row.clock_stage as ClockStage | null,
    clockAt: row.clock_at,
  };
}

/** Locks a referral until the transaction ends, and gives it as it is then. Refuses with not-found. */
export async function getReferralToChange(
  tx: Database,
  { territoryId, referralId }: OfReferral,
): Promise<Referral> {
  const row = await referrals(tx)
    .where("referral.territory_id", "=", territoryId)
    .where("referral.id", "=", referralId)
    .forUpdate()
    .executeTakeFirst();
  return asReferral(found(row));
}

/** The doors that a need was sent to, in order. */
export async function listReferralsOfNeed(
  db: Database,
  { territoryId, needId }: { territoryId: string; needId: string },
): Promise<Referral[]> {
  const rows = await referrals(db)
    .where("referral.territory_id", "=", territoryId)
    .where("referral.need_id", "=", needId)
    .orderBy("referral.created_at")
    .orderBy("referral.id")
    .limit(100)
    .execute();
  return rows.map(asReferral);
}

/** Locks every referral of a need, in one order. */
export async function lockReferralsOfNeed(
  tx: Database,
  { territoryId, needId }: { territoryId: string; needId: string },
): Promise<void> {
  await sql`select from helpdesk.referral where territory_id = ${territoryId} and need_id = ${needId}
    order by id for update`.execute(tx);
}

/** One thing that happened with a referral. `who` is a colleague's name, "" when they did not say. */
export type StepTaken = {
  step: Step | "say-outcome";
  side: Side | "person";
  through: Door | "code";
  who: string | null;
  reason: Rejection | Cancellation | null;
  outcome: Outcome | null;
  note: string | null;
  takenAt: Temporal.Instant;
};

/** The story of a referral, in order. */
export async function listSteps(db: Database, { territoryId, referralId }: OfReferral): Promise<StepTaken[]> {
  const rows = await db
    .selectFrom("helpdesk.referral_step")
    .select(["step", "side", "through", "person_id", "reason", "outcome", "note", "taken_at"])
    .where("territory_id", "=", territoryId)
    .where("referral_id", "=", referralId)
    .orderBy("taken_at")
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    step: row.step as StepTaken["step"],
    side: row.side as StepTaken["side"],
    through: row.through as StepTaken["through"],
    who: row.person_id,
    reason: row.reason as StepTaken["reason"],
    outcome: row.outcome as Outcome | null,
    note: row.note,
    takenAt: row.taken_at,
  }));
}

/** Who of the sending side acted last with this referral, while they are still there to be told. */
export async function findLastSender(db: Database, { territoryId, referralId }: OfReferral) {
  const row = await db
    .selectFrom("helpdesk.referral_step")
    .select("person_id")
    .where("territory_id", "=", territoryId)
    .where("referral_id", "=", referralId)
    .where("side", "=", "sender")
    .where("person_id", "is not", null)
    .orderBy("taken_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.person_id ?? undefined;
}

/** How many referrals of a need are still under way, but for one. */
export async function countUnderWay(
  db: Database,
  { territoryId, needId, exceptId }: { territoryId: string; needId: string; exceptId: string },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from helpdesk.referral
    where territory_id = ${territoryId} and need_id = ${needId} and id <> ${exceptId}
      and status in ('requested', 'accepted', 'contact-made', 'in-progress')`.execute(db);
  return rows[0]?.count ?? 0;
}
