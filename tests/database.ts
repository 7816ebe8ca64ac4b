// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from "node:crypto";

import { Client } from "pg";
import { afterAll, inject } from "vitest";

import { openDatabase, type OpenDatabase } from "../src/foundation/database/database.ts";
import { withDatabase } from "./database-url.ts";

export type FreshDatabase = OpenDatabase & { connection: string };

/**
 * A migrated, empty database of this test file's own, or a copy of another template, dropped at its end. At the top of
 * the file:
 *
 *     const { db } = await freshDatabase();
 */
export async function freshDatabase({ template }: { template?: string } = {}): Promise<FreshDatabase> {
  const { connection, drop } = await (template ? copyOf(template) : freshConnection({ migrated: true }));
  const open = openDatabase(connection);

  afterAll(async () => {
    await open.close();
    await drop();
  });
  return { ...open, connection };
}

/** The URL of a new database, migrated or wholly empty, for tests about opening and migrating. The caller drops it. */
export async function freshConnection({ migrated }: { migrated: boolean }) {
  return copyOf(migrated ? inject("testTemplate") : "template0");
}

async function copyOf(template: string) {
  const name = `trama_test_${randomBytes(6).toString("hex")}`;
  await copyDatabase(name, template);

  return {
    connection: withDatabase(inject("testServer"), name),
    drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Makes a database that is the copy of another of this run: file by file, which costs half of doing it page by page. */
export async function copyDatabase(name: string, template: string): Promise<void> {
  const trouble = inject("testTemplateTrouble");
  if (trouble && template !== "template0") throw new Error(trouble);
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
}

/** How a template is called that holds more than the migrated one; all go when the test run ends. */
export function templateThatHolds(what: string): string {
  return `${inject("testTemplate")}_${what}`;
}

/** Copying a template is refused while another copy is being made: it is asked again. */
async function onServer(statement: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new Client({ connectionString: inject("testServer") });
    await client.connect();
    try {
      await client.query(statement);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "55006" || attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end();
    }
  }
}
