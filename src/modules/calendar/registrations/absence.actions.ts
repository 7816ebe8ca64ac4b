// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { getRegistrationToChange } from "./registration.queries.ts";
import { isLive, type Registration } from "./registration.ts";

export type Absences = {
  /** The dates that the page asked about. */
  asked: readonly string[];
  /** Those of them to which they do not come. */
  away: readonly string[];
};

/**
 * Whoever has a seat at a whole series says which dates they miss, or that they come after all: only of dates that the
 * page asked about and that are still to come. Their seats stay theirs, on those days too. Refuses with not-now what is
 * no series, or over.
 */
export async function sayAway(
  db: Database,
  actor: Actor,
  of: Pick<Registration, "territoryId" | "id">,
  { asked, away }: Absences,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { territoryId, id, activityId, status, occurrenceId } = await getRegistrationToChange(tx, of);
    if (occurrenceId !== null || !isLive(status)) refuse({ kind: "not-now", because: status });
    const toCome = sql`select o.id from calendar.occurrence o
      where o.territory_id = ${territoryId} and o.activity_id = ${activityId} and o.status = 'planned'
        and o.starts_at > ${now} and o.id = any (${[...asked]}::uuid[])`;
    await sql`
      delete from calendar.absence where territory_id = ${territoryId} and registration_id = ${id}
        and occurrence_id in (${toCome}) and occurrence_id <> all (${[...away]}::uuid[])`.execute(tx);
    await sql`
      insert into calendar.absence (territory_id, registration_id, occurrence_id, said_at)
      select ${territoryId}, ${id}, d.id, ${now} from (${toCome}) d where d.id = any (${[...away]}::uuid[])
      on conflict do nothing`.execute(tx);
    const details = { dates: away.length };
    await recordActivity(tx, actor, "registration.said-away", { kind: "registration", id }, details);
  });
}
