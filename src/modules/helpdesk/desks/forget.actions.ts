// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { romeDate } from "../../../foundation/time/rome.ts";

/** After how many months what is on record of who worked at a desk is forgotten (register of purposes: desk-work). */
const keptMonths = 24;

/**
 * Forgets who kept a shift two years after it, and mandates and trainings two years after their end; a training that does
 * not run out goes when nothing else is on record of its person. That a shift was kept stays, without whose it was.
 */
export async function forgetDeskWork(db: Database, now: Temporal.Instant): Promise<void> {
  const before = romeDate(now).subtract({ months: keptMonths }).toString();
  await inTransaction(db, async (tx) => {
    await tx
      .updateTable("helpdesk.shift")
      .set({ person_id: null, asked_by: null, asked_at: null })
      .where("on_day", "<", before)
      .where("person_id", "is not", null)
      .execute();
    await tx
      .updateTable("helpdesk.shift_pattern")
      .set({ person_id: null, made_by: null })
      .where("until_on", "<", before)
      .execute();
    await tx.deleteFrom("helpdesk.mandate").where("ends_on", "<", before).execute();
    await tx
      .deleteFrom("helpdesk.training")
      .where((eb) =>
        eb.or([
          eb("valid_until", "<", before),
          eb.and([
            eb("valid_until", "is", null),
            eb("held_on", "<", before),
            eb.not(
              eb.exists(
                eb
                  .selectFrom("helpdesk.mandate as mandate")
                  .select("mandate.id")
                  .whereRef("mandate.territory_id", "=", "helpdesk.training.territory_id")
                  .whereRef("mandate.person_id", "=", "helpdesk.training.person_id"),
              ),
            ),
          ]),
        ]),
      )
      .execute();
  });
}
