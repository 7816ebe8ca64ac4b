// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeTime } from "../../../foundation/time/rome.ts";

/** As the register of purposes says: addresses a month after the answer, texts after two years. */
const addressDays = 30;
const textMonths = 24;

/**
 * Forgets where answers went, thirty days after them, and, two years after a report arrived, all that was written in it
 * and the link that leads to it. What stays are figures: what, when, how it ended. Gives how many reports it touched.
 */
export async function forgetReports(db: Database, now: Temporal.Instant): Promise<number> {
  const answered = now.subtract({ hours: 24 * addressDays });
  const written = romeTime(now).subtract({ months: textMonths }).toInstant();
  const { numAffectedRows: addresses = 0n } = await sql`
    update directory.report set contact_email = null
    where contact_email is not null and decided_at < ${answered}`.execute(db);
  const { numAffectedRows: texts = 0n } = await sql`
    update directory.report
    set note = null, proposed = '{}', seen = '{}', answer = null, contact_email = null, form_hash = null,
      token_hash = null, forgotten_at = ${now}
    where created_at < ${written} and forgotten_at is null`.execute(db);
  return Number(addresses + texts);
}
