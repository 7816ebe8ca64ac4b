// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../src/foundation/database/database.ts";
import { ms, percentile, printTable } from "./figures.ts";
import { askAll, startServer } from "./processes.ts";

/** How many pages of services a second, against a bare "Hello world!" of the same library, asked the same way. */
export async function measurePages(db: Database, baseUrl: string, clients: number): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from directory.service where status = 'active' order by md5(id::text) limit 600`.execute(db);
  const pages = rows.map(({ id }) => `${baseUrl}/servizi/${id}`);
  const hello = await startServer("hello.ts", []);
  const greetings = Array.from({ length: 6000 }, () => `${hello.baseUrl}/`);

  await askAll({ ask: "pages", addresses: pages.slice(0, 200), clients });
  await askAll({ ask: "pages", addresses: greetings.slice(0, 1000), clients });
  const measured = [
    { name: "page of a service", asked: await askAll({ ask: "pages", addresses: pages, clients }) },
    { name: "Hello world!", asked: await askAll({ ask: "pages", addresses: greetings, clients }) },
  ];
  await hello.stop();

  printTable(
    `Throughput with ${clients} clients`,
    ["what", "requests/s", "p50 ms", "p95 ms", "bytes"],
    measured.map(({ name, asked: { times, seconds, bytes } }) => [
      name,
      String(Math.round(times.length / seconds)),
      ms(percentile(times, 50)),
      ms(percentile(times, 95)),
      String(Math.round(bytes / times.length)),
    ]),
  );
}
