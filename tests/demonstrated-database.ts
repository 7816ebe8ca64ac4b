// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from "pg";
import type { Temporal } from "temporal-polyfill";
import { inject } from "vitest";

import { loadDemonstration } from "../src/demonstration.ts";
import { openDatabase } from "../src/foundation/database/database.ts";
import { withDatabase } from "./database-url.ts";
import { copyDatabase, freshDatabase, templateThatHolds, type FreshDatabase } from "./database.ts";

/**
 * A database of this test file's own that holds the demonstration, loaded at this moment. It is loaded once per test run
 * and moment and then copied: loading costs seconds, a copy a tenth of one.
 */
export async function demonstratedDatabase(now: Temporal.Instant): Promise<FreshDatabase> {
  const template = templateThatHolds(`demonstration_${now.epochMilliseconds}`);
  await once(template, async (unfinished) => {
    const { db, close } = openDatabase(withDatabase(inject("testServer"), unfinished), {
      statementTimeoutMs: 0,
    });
    await loadDemonstration(db, now).finally(close);
  });
  return freshDatabase({ template });
}

/** Makes a template unless there is one; who asks meanwhile waits. One that broke off is never taken for whole. */
async function once(template: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${template}_unfinished`;
  const client = new Client({ connectionString: inject("testServer") });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [template]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [template]);
    if (rowCount) return;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished}`);
    await copyDatabase(unfinished, inject("testTemplate"));
    await fill(unfinished);
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  } finally {
    await client.end();
  }
}
