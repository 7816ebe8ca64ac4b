// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { ms, percentile, printTable } from "./figures.ts";
import { growTo } from "./fill.ts";
import { serve } from "./processes.ts";
import { searchKinds } from "./questions.ts";
import { measureKind, type Measured } from "./searches.ts";

/** How the time of one search grows with the directory: one client, so that nothing waits for anything. */
export async function measureGrowth(
  given: Omit<Measured, "baseUrl"> & { folder: string },
  sizes: number[],
  now: Temporal.Instant,
): Promise<void> {
  const medians = searchKinds.map((): { page: number; statement: number }[] => []);
  for (const services of sizes) {
    await growTo(given.db, services, now);
    const { baseUrl, stop } = await serve(given.folder, given.clock);
    for (const [row, kind] of searchKinds.entries()) {
      const measured = await measureKind({ ...given, baseUrl }, kind, { clients: 1, questions: 100 });
      medians[row]!.push({
        page: percentile(measured.pages.times, 50),
        statement: percentile(measured.byHand.times, 50),
      });
    }
    await stop();
  }
  printTable(
    "Growth: median milliseconds of one search, one client (page; the SQL by hand)",
    ["search", ...sizes.map((size) => `${size} services`), `page × (rows × ${sizes.at(-1)! / sizes[0]!})`],
    searchKinds.map((kind, row) => {
      const times = medians[row]!;
      const cells = times.map(({ page, statement }) => `${ms(page)}; ${ms(statement)}`);
      return [kind, cells, (times.at(-1)!.page / times[0]!.page).toFixed(1)].flat();
    }),
  );
}
