// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../src/foundation/database/database.ts";
import type { Visit } from "./clients.ts";
import { ms, percentile, printTable } from "./figures.ts";
import { askAll } from "./processes.ts";

const times = 20;

/** The series and their dates, as a calendar file needs them: one statement by hand. */
const seriesByHand = `
  select a.id, a.name, a.description, a.rule, a.first_start, a.minutes, a.sequence, a.last_modified,
    array_agg((o.original_start, o.starts_at, o.status) order by o.original_start) as dates
  from calendar.activity a
  join calendar.occurrence o on o.territory_id = a.territory_id and o.activity_id = a.id
  where a.status = 'published'
  group by a.territory_id, a.id`;

/** What leaves the agenda: the calendar file of all its series against their rows, and the programme of a place as PDF. */
export async function measureCalendarOut(
  { db, baseUrl, connection }: { db: Database; baseUrl: string; connection: string },
  placeId: string,
): Promise<void> {
  const { rows: counted } = await sql<{ series: number }>`
    select count(*)::int as series from calendar.activity where status = 'published'`.execute(db);
  const statements = Array.from({ length: times }, () => ({
    name: "series",
    text: seriesByHand,
    values: [],
  }));
  const rows = await askAll({ ask: "statements", connection, clients: 1, statements });
  const byHand = percentile(rows.times, 95);
  const feed = await visited(`${baseUrl}/agenda/calendario.ics`);
  const p95 = percentile(feed.times, 95);
  const paper = await Promise.all(
    ["pieghevole", "locandina"].map(async (form) => {
      const address = `${baseUrl}/agenda/programma.pdf?luogo=${placeId}&mese=2026-12&forma=${form}`;
      return [form, await visited(address)] as const;
    }),
  );
  printTable(
    `What leaves the agenda, one client, ${times} requests each; milliseconds`,
    ["what", "p50", "p95", "kB", "p95 ÷ rows"],
    [
      [
        `calendar file of ${counted[0]?.series ?? 0} series`,
        ms(percentile(feed.times, 50)),
        ms(p95),
        kilobytes(feed.bytes),
        (p95 / byHand).toFixed(1),
      ],
      ["their rows by hand", ms(percentile(rows.times, 50)), ms(byHand), "", "1.0"],
      ...paper.map(([form, { times: taken, bytes }]) => [
        `programme of a month, PDF (${form})`,
        ms(percentile(taken, 50)),
        ms(percentile(taken, 95)),
        kilobytes(bytes),
        "",
      ]),
    ],
  );
}

async function visited(address: string) {
  const visits: Visit[] = Array.from({ length: times }, () => ({ address, cookie: "", status: 200 }));
  await askAll({ ask: "visits", visits: visits.slice(0, 2), clients: 1 });
  return askAll({ ask: "visits", visits, clients: 1 });
}

function kilobytes(bytes: number): string {
  return String(Math.round(bytes / times / 1024));
}
