// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from "node:crypto";

import { Client } from "pg";
import { afterAll, inject } from "vitest";

import { openDatabase, type OpenDatabase } from "../src/foundation/database/database.ts";
import { withDatabase } from "./database-url.ts";

export type FreshDatabase = OpenDatabase & { connection: string };

/**
 * A migrated, empty database of this test file's own, dropped at its end. At the top of the file:
 *
 *     const { db } = await freshDatabase();
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { connection, drop } = await freshConnection({ migrated: true });
  const open = openDatabase(connection);

  afterAll(async () => {
    await open.close();
    await drop();
  });
  return { ...open, connection };
}

/** The URL of a new database, migrated or wholly empty, for tests about opening and migrating. The caller drops it. */
export async function freshConnection({ migrated }: { migrated: boolean }) {
  const trouble = inject("testTemplateTrouble");
  if (migrated && trouble) throw new Error(trouble);

  const name = `trama_test_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${migrated ? inject("testTemplate") : "template0"}`);

  return {
    connection: withDatabase(inject("testServer"), name),
    drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
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
