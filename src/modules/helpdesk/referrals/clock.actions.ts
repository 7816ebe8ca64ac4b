// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { keeper } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { isWorkingDay } from "../../../foundation/time/working-days.ts";
import { withdrawSharesOf } from "../../inquirers/shares/share.actions.ts";
import { clockWriter } from "../desks/letter-writer.actions.ts";
import { lookForAnotherDoor } from "./afterwards.actions.ts";
import { strikes } from "./clock.ts";
import { asReferral, referrals } from "./referral.queries.ts";
import { afterStep } from "./referral.ts";
import { saveReferral, writeStep } from "./save.actions.ts";
import { tellDesk, tellProvider, tellSupervisors } from "./tell.actions.ts";

export type Struck = { remind: number; escalate: number; "re-route": number };

/**
 * Lets the clocks strike that are due: a reminder to who does not answer, then a word to the supervisor, then another
 * door. Each in a transaction of its own, so that two who do this at once, or one that dies in the middle, do each once;
 * and one stage at a time, counted from now: what was missed while the installation was off is not caught up at once.
 * On days when offices are shut nothing strikes. Gives how many of each.
 */
export async function strikeClocks(
  db: Database,
  now: Temporal.Instant,
  { atMost = 500, isOver = () => false }: { atMost?: number; isOver?: () => boolean } = {},
): Promise<Struck> {
  const struck: Struck = { remind: 0, escalate: 0, "re-route": 0 };
  if (!isWorkingDay(romeDate(now))) return struck;
  for (let count = 0; count < atMost && !isOver(); count += 1) {
    const step = await inTransaction(db, (tx) => strikeOne(tx, now));
    if (step === undefined) break;
    struck[step] += 1;
  }
  return struck;
}

async function strikeOne(tx: Transaction, now: Temporal.Instant): Promise<keyof Struck | undefined> {
  const row = await referrals(tx)
    .where("referral.clock_at", "<=", now)
    .orderBy("referral.clock_at")
    .orderBy("referral.id")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  const referral = row && asReferral(row);
  if (!referral || referral.clockStage === null) return undefined;

  const step = strikes[referral.clockStage];
  const moved = afterStep(step, referral, {}, now);
  await saveReferral(tx, moved);
  const taken = { step, side: "clock", through: "clock", personId: null, outcome: null, note: null } as const;
  await writeStep(tx, moved, { ...taken, reason: step === "re-route" ? "no-answer" : null }, now);
  await recordActivity(tx, keeper, `referral.${step}`, { kind: "referral", id: moved.id });

  const writer = await clockWriter(tx);
  if (step === "remind") await tellProvider(tx, moved, "reminder", writer, now);
  if (step === "escalate") await tellSupervisors(tx, moved, writer, now);
  if (step === "re-route") {
    await tellDesk(tx, moved, "reroute", writer, now);
    await tellProvider(tx, moved, "over", writer, now);
    await withdrawSharesOf(tx, keeper, moved.id, now);
    await lookForAnotherDoor(tx, keeper, moved, now);
  }
  return step;
}
