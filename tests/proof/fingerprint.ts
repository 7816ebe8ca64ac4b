// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from "pg";

import { listCounted, listKept } from "../../src/foundation/database/backup/catalogue.ts";

/** Each table with how many rows it has and a checksum of them all, each sequence with how far it has counted. */
export async function fingerprintOf(connection: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: connection });
  await client.connect();
  const found: Record<string, string> = {};
  try {
    await client.query("set time zone 'UTC'");
    for (const { table } of await listKept(client)) {
      const { rows } = await client.query<{ said: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(one::text), '' order by md5(one::text))), '') as said from ${table} one`,
      );
      found[table] = rows[0]!.said;
    }
    for (const { sequence, value } of await listCounted(client)) found[sequence] = value;
  } finally {
    await client.end();
  }
  return found;
}
