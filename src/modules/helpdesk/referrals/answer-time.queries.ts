// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { workingDaysBetween } from "../../../foundation/time/working-days.ts";
import { fewestCases, type AnswerTime } from "./answer-time.ts";

/** Only the latest count: a service that became quicker is not held to how it was. */
const mostCases = 50;

type Answered = { requestedAt: Temporal.Instant; answeredAt: Temporal.Instant };

/**
 * In how many working days these services answer, on average of their latest fifty answers (to the half day); of those
 * with fewer than five nothing. It tells of services, not of people: it is asked before the wall, over all districts.
 */
export async function listAnswerTimes(
  db: Database,
  serviceIds: readonly string[],
): Promise<Map<string, AnswerTime>> {
  const times = new Map<string, AnswerTime>();
  for (const id of serviceIds) {
    const time = await findAnswerTime(db, id);
    if (time) times.set(id, time);
  }
  return times;
}

export async function findAnswerTime(db: Database, serviceId: string): Promise<AnswerTime | undefined> {
  const answered = await db
    .selectFrom("helpdesk.referral")
    .select(["requested_at as requestedAt", "answered_at as answeredAt"])
    .where("to_service_id", "=", serviceId)
    .where("requested_at", "is not", null)
    .where("answered_at", "is not", null)
    .$narrowType<Answered>()
    .orderBy("requested_at", "desc")
    .limit(mostCases)
    .execute();
  if (answered.length < fewestCases) return undefined;
  const days = answered.map(({ requestedAt, answeredAt }) =>
    workingDaysBetween(romeDate(requestedAt), romeDate(answeredAt)),
  );
  const mean = days.reduce((sum, one) => sum + one, 0) / days.length;
  return { workingDays: Math.round(mean * 2) / 2, cases: answered.length };
}
