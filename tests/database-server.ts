// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from "pg";
import type { TestProject } from "vitest/node";

import { migrate } from "../src/foundation/database/migrate.ts";
import { withDatabase } from "./database-url.ts";
import { openTemporaryServer } from "./temporary-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A PostgreSQL URL on the server of this test run. */
    testServer: string;
    /** The migrated database that each test file's own is copied from. */
    testTemplate: string;
    /** Why there is no template; empty when all is well. Tests without a database run all the same. */
    testTemplateTrouble: string;
  }
}

/**
 * Once per test run: a server (the embedded one in a temporary folder, or the one of TRAMA_TEST_DATABASE_URL, whose
 * user may create databases) and a migrated template on it. What is given back is done at the end, after failures too.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TRAMA_TEST_DATABASE_URL"];
  const server = given ? { connection: given, close: async () => {} } : await openTemporaryServer();
  const template = `trama_template_${process.pid}`;

  const trouble = await makeTemplate(server.connection, template).then(
    () => "",
    (error: unknown) => String(error),
  );

  project.provide("testServer", server.connection);
  project.provide("testTemplate", template);
  project.provide("testTemplateTrouble", trouble);
  return async () => {
    if (given) await onServer(given, ...(await templatesOn(given, template)).map(dropping));
    await server.close();
  };
}

async function makeTemplate(server: string, template: string): Promise<void> {
  await onServer(server, `DROP DATABASE IF EXISTS ${template}`, `CREATE DATABASE ${template}`);
  await migrate(withDatabase(server, template));
}

/** The migrated template and those that tests made of it. */
async function templatesOn(connection: string, template: string): Promise<string[]> {
  const client = new Client({ connectionString: connection });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname = $1 OR starts_with(datname, $1 || '_')",
      [template],
    );
    return rows.map(({ datname }) => datname);
  } finally {
    await client.end();
  }
}

function dropping(database: string): string {
  return `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`;
}

async function onServer(connection: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: connection });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
