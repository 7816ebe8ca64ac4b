// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { expect, test } from "vitest";

import { openDatabase } from "../../src/foundation/database/database.ts";
import { openPooled } from "../../src/foundation/database/installation.ts";
import { followReplica } from "../../src/foundation/database/replica.ts";
import { freshDatabase } from "../database.ts";

// What a pooler and a copy ask of the start; whether they hold together is proved in cluster.test.ts.

const { db, connection } = await freshDatabase();

test("through a pooler nothing is said when a connection begins", async () => {
  const open = openDatabase(connection, { isPooled: true, statementTimeoutMs: 1234 });
  const { rows } = await sql<{ limit: string }>`select current_setting('statement_timeout') as limit`.execute(
    open.db,
  );
  await open.close();
  expect(rows).toEqual([{ limit: "0" }]);
});

test("a pooler that lets a statement run for ever is refused, in plain words", async () => {
  await expect(openPooled(connection)).rejects.toMatchObject({
    name: "Trouble",
    told: {
      it: expect.stringContaining("connect_query"),
      en: expect.stringContaining("connect_query") as string,
    },
  });
  const limited = await openPooled(`${connection}&options=-c%20statement_timeout%3D9s`);
  await limited.close();
});

test("what is no copy is not read as one", async () => {
  // A primary follows nobody, as a copy that was promoted.
  const replica = followReplica(connection, db, { everyMs: 20 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(replica.isNear()).toBe(false);
  expect(replica.lagSeconds()).toBeUndefined();
  await replica.close();
});
