// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { keeper } from "../../src/foundation/actor.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { openInstallation } from "../../src/foundation/database/installation.ts";
import { importPackages } from "../../src/modules/directory/import/package-import.api.ts";
import { printTable } from "./figures.ts";
import { locationAt, locationsFor, organizationAt, organizationsFor, serviceAt } from "./synthetic.ts";

/** The tables that hold what was imported. */
const tables = [
  "organization",
  "location",
  "service",
  "service_at_location",
  "service_area",
  "attribute",
] as const;

/** Rows a second of an import (checked, compared, made searchable) against COPY of the rows that it wrote. */
export async function measureImport(services: number, now: Temporal.Instant): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "trama-bench-import-"));
  await chmod(folder, 0o755);
  const { db, close } = await openInstallation(
    { dataFolder: join(folder, "data"), databaseUrl: undefined },
    { statementTimeoutMs: 0 },
  );
  try {
    const started = performance.now();
    const report = await importPackages(db, keeper, [{ name: "bench", value: packageOf(services) }], {}, now);
    const imported = performance.now() - started;
    if (report.problems.length > 0)
      throw new Error(`The import refused rows: ${JSON.stringify(report.problems[0])}`);

    const { copied, rows } = await copyAgain(db);
    const perSecond = (time: number) => String(Math.round(rows / (time / 1000)));
    printTable(
      `Import of ${services} services with their places and organizations: ${rows} rows`,
      ["how", "seconds", "rows/s"],
      [
        ["import", (imported / 1000).toFixed(1), perSecond(imported)],
        ["COPY of the same rows", (copied / 1000).toFixed(2), perSecond(copied)],
        ["ratio", (imported / copied).toFixed(1), ""],
      ],
    );
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** An HSDS package as a district's program would write it; in which area a place lies is left to be found out. */
function packageOf(services: number): unknown {
  return {
    organizations: Array.from({ length: organizationsFor(services) }, (_, row) => organizationAt(row)),
    locations: Array.from({ length: locationsFor(services) }, (_, row) => {
      const { term: _term, area_code: _code, ...location } = locationAt(row);
      return { ...location, location_type: "physical" };
    }),
    services: Array.from({ length: services }, (_, row) => {
      const { places, serves: _serves, terms: _terms, target: _target, ...service } = serviceAt(row);
      return { ...service, location_ids: places };
    }),
  };
}

/** The server writes its tables to files and reads them back into empty tables with the same indexes. */
async function copyAgain(db: Database): Promise<{ copied: number; rows: number }> {
  const { rows: where } = await sql<{
    folder: string;
  }>`select current_setting('data_directory') as folder`.execute(db);
  const file = (table: string) => sql.lit(`${where[0]!.folder}/bench-${table}`);
  let copied = 0;
  let rows = 0;
  for (const table of tables) {
    const from = sql.ref(`directory.${table}`);
    const to = sql.ref(`public.bench_${table}`);
    await sql`create table ${to} (like ${from} including all)`.execute(db);
    await sql`copy ${from} to ${file(table)}`.execute(db);
    const started = performance.now();
    await sql`copy ${to} from ${file(table)}`.execute(db);
    copied += performance.now() - started;
    const counted = await sql<{ count: number }>`select count(*)::int as count from ${to}`.execute(db);
    rows += counted.rows[0]!.count;
  }
  return { copied, rows };
}
