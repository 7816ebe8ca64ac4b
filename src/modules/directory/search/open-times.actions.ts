// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { openingsBetween, type Opening } from "../hours/opening.ts";
import type { Timetable } from "../hours/timetable.ts";
import { beginEdition } from "./edition.actions.ts";

/** Opening times are known from yesterday to so many days ahead, and made again when fewer than `freshDays` are left. */
const knownDays = 15;
const freshDays = 8;
const atOnce = 2000;

/**
 * Computes when each timetable is open in the coming days, by the engine that also writes the label, so that a filter
 * and a label cannot disagree. Unknown hours stay unknown (null). Gives how many timetables were computed.
 */
export async function refreshOpenTimes(db: Database, now: Temporal.Instant): Promise<number> {
  const from = now.subtract({ hours: 24 });
  const until = now.add({ hours: 24 * knownDays });
  const needed = now.add({ hours: 24 * freshDays });
  let computed = 0;
  for (;;) {
    const { rows } = await sql<{ id: number; hours: Timetable; patron_day: string | null }>`
      select id, hours, patron_day from directory.timetable
      where known_until is null or known_until < ${needed} or known_from > ${now}
      order by id limit ${atOnce}`.execute(db);
    if (rows.length === 0) {
      if (computed > 0) await beginEdition(db);
      return computed;
    }

    const times = rows.map(({ hours, patron_day }) =>
      multirange(openingsBetween(hours, patron_day, from, until)),
    );
    await sql`update directory.timetable t
      set open_times = fresh.times::tstzmultirange, known_from = ${from}, known_until = ${until}
      from unnest(${rows.map(({ id }) => id)}::int[], ${times}::text[]) as fresh (id, times)
      where t.id = fresh.id`.execute(db);
    computed += rows.length;
  }
}

/** Openings as PostgreSQL writes a multirange; null when the hours are not known. */
function multirange(openings: readonly Opening[] | undefined): string | null {
  return openings
    ? `{${openings.map(({ start, end }) => `[${start.toString()},${end.toString()})`).join(",")}}`
    : null;
}
