// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { withdrawSharesOf } from "../../inquirers/shares/share.actions.ts";
import { closeNeed, reopenNeed } from "../contacts/need.actions.ts";
import { getNeedToChange } from "../contacts/need.queries.ts";
import { keepAddress, type Writer } from "../desks/letter-writer.actions.ts";
import { listFollowUpsOfReferral } from "../followups/follow-up.queries.ts";
import { isPending, needAfter } from "../followups/follow-up.ts";
import { doubtRecord } from "./doubt.actions.ts";
import { countUnderWay } from "./referral.queries.ts";
import { isOver, isShut, type Referral } from "./referral.ts";
import type { Door, PersonStep, Side } from "./steps.ts";
import { tellDesk, tellProvider } from "./tell.actions.ts";

type Happened = {
  before: Referral;
  moved: Referral;
  step: PersonStep;
  side: Side;
  through: Door;
  writer: Writer;
};

/** What follows from a step, in its transaction: who is told, what becomes of the need, what the directory learns. */
export async function afterwards(
  tx: Transaction,
  actor: Actor,
  { before, moved, step, side, through, writer }: Happened,
  now: Temporal.Instant,
): Promise<void> {
  if (step === "ask-room" || step === "request") {
    await keepAddress(tx, writer);
    await tellProvider(tx, moved, step === "request" ? "request" : "room", writer, now);
  }
  const isAnswer = ["answer-room", "accept", "reject", "redirect"].includes(step);
  if (isAnswer && side === "receiver") await tellDesk(tx, moved, "answered", writer, now);
  if (step === "cancel" && before.roomAskedAt !== null && before.roomAnsweredAt === null)
    await tellProvider(tx, moved, "over", writer, now);
  else if (step === "cancel" && before.status !== "draft") await tellProvider(tx, moved, "over", writer, now);

  if (step === "accept" && moved.to.deskId !== null) await giveNeed(tx, actor, moved, moved.to.deskId);
  if (step === "reject") await doubtRecord(tx, actor, { referral: moved, through, writer }, now);
  if (isOver(moved)) await withdrawSharesOf(tx, actor, moved.id, now);
  if (isShut(moved)) await lookForAnotherDoor(tx, actor, moved, now);
  if (step === "complete") await closeWhenNobodyElseSays(tx, actor, moved, now);
}

/** A desk that accepts a referral owns the need from then on. */
async function giveNeed(
  tx: Transaction,
  actor: Actor,
  { territoryId, needId }: Referral,
  deskId: string,
): Promise<void> {
  const need = await getNeedToChange(tx, { territoryId, needId });
  await tx
    .updateTable("helpdesk.need")
    .set({ desk_id: deskId, revision: need.revision + 1 })
    .where("territory_id", "=", territoryId)
    .where("id", "=", needId)
    .execute();
  const details = { from: need.deskId, to: deskId };
  await recordActivity(tx, actor, "need.accepted", { kind: "need", id: needId }, details);
}

/** A door that stays shut opens the need again, whatever closed it meanwhile but the person's own word. */
export async function lookForAnotherDoor(
  tx: Transaction,
  actor: Actor,
  { territoryId, needId }: Referral,
  now: Temporal.Instant,
): Promise<void> {
  const need = await getNeedToChange(tx, { territoryId, needId });
  if (need.state === "closed" && need.outcomeBy !== "person")
    await reopenNeed(tx, actor, { territoryId, needId }, now);
}

/** At the end the provider's, or the desk's, word closes the need only where the person is not going to be asked. */
async function closeWhenNobodyElseSays(
  tx: Transaction,
  actor: Actor,
  { territoryId, id: referralId, needId, outcome, outcomeBy }: Referral,
  now: Temporal.Instant,
): Promise<void> {
  if (outcome === null || outcomeBy === null) return;
  const need = await getNeedToChange(tx, { territoryId, needId });
  const followUps = await listFollowUpsOfReferral(tx, { territoryId, referralId });
  const isElsewhere = (await countUnderWay(tx, { territoryId, needId, exceptId: referralId })) > 0;
  const then = needAfter(
    { outcome, by: outcomeBy },
    { personIsAsked: followUps.some(isPending), closedBy: need.outcomeBy },
  );
  if (then !== "close" || need.state === "closed" || isElsewhere) return;
  await closeNeed(tx, actor, { territoryId, needId, outcome, by: outcomeBy, ending: "referral" }, now);
}
