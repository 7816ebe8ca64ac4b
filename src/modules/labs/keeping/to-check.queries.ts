// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listDecisions } from "../../assemblies/decisions/decision.queries.ts";
import { listMeetings } from "../../assemblies/meetings/meeting.queries.ts";
import { listAgreements } from "../agreements/agreement.queries.ts";
import type { ToCheck } from "./to-check.ts";

/** Minutes of meetings longer ago are no longer asked for. */
const minutesAskedDays = 120;
const dueWithinDays = 7;
const reviewWithinDays = 30;

export async function findToCheck(
  db: Database,
  { labId, assemblyIds, now }: { labId: string; assemblyIds: readonly string[]; now: Temporal.Instant },
): Promise<ToCheck> {
  const today = romeDate(now);
  const [held, due, agreements] = await Promise.all([
    listMeetings(db, { assemblyIds, before: now, statuses: ["held"], most: 20 }),
    listDecisions(db, {
      assemblyIds,
      statuses: ["open", "under-way"],
      lateOn: today.add({ days: dueWithinDays + 1 }),
    }),
    listAgreements(db, { labIds: [labId], statuses: ["to-sign", "in-force", "review"] }),
  ]);
  const since = now.subtract({ hours: 24 * minutesAskedDays });
  const reviewBy = today.add({ days: reviewWithinDays }).toString();
  return {
    minutes: held.filter(
      ({ minutesStatus, startsAt }) =>
        minutesStatus !== "approved" && Temporal.Instant.compare(startsAt, since) > 0,
    ),
    decisions: [...Map.groupBy(due, ({ assemblyId }) => assemblyId)].map(([assemblyId, some]) => ({
      assemblyId,
      count: some.length,
    })),
    agreements: agreements.filter(
      ({ status, reviewOn }) => status !== "in-force" || (reviewOn !== null && reviewOn <= reviewBy),
    ),
  };
}
