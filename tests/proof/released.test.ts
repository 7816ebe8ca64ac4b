// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { sql } from "kysely";
import { expect, test, vi } from "vitest";

import { checkBackup, readBackup } from "../../src/foundation/database/backup/backup-file.ts";
import { restoreBackup } from "../../src/foundation/database/backup/restore-backup.ts";
import { openDatabase, type Database } from "../../src/foundation/database/database.ts";
import { migrate } from "../../src/foundation/database/migrate.ts";
import { readMigrations } from "../../src/foundation/database/migration-files.ts";
import { behindWall } from "../../src/foundation/database/wall.ts";
import { ownIdentity } from "../../src/modules/inquirers/identity/identity.queries.ts";
import { freshConnection } from "../database.ts";
import { storyOver } from "../story.ts";

// Every released version can come forward to this one, with all that people wrote: its migrations are as they were, and
// an installation of it that was filled through its own forms (npm run keep-release) is opened here.

vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, "..", "..");
const kept = globSync("tests/proof/released/*.trama.gz", { cwd: root }).toSorted();

test("a migration that was released is never edited, removed or renamed", async () => {
  const released = JSON.parse(readFileSync(join(root, "migrations", "released.json"), "utf8")) as Record<
    string,
    string
  >;
  const now = Object.fromEntries(
    (await readMigrations(join(root, "migrations"))).map(({ name, hash }) => [name, hash]),
  );
  expect(Object.keys(released).length).toBeGreaterThanOrEqual(12);
  const present = Object.fromEntries(Object.keys(released).map((name) => [name, now[name]]));
  expect(present, "write a new migration instead").toEqual(released);
});

test("a new migration comes after those that were released", async () => {
  const released = Object.keys(
    JSON.parse(readFileSync(join(root, "migrations", "released.json"), "utf8")) as object,
  );
  const names = (await readMigrations(join(root, "migrations"))).map(({ name }) => name);
  expect(names.slice(0, released.length)).toEqual(released.toSorted());
});

test("installations of released versions are kept", () => {
  expect(kept.map((file) => basename(file, ".trama.gz"))).toEqual(["0.1.0", "0012"]);
});

test.each(kept)("%s comes forward, and nothing that people wrote is lost", async (file) => {
  const path = join(root, file);
  const { heading, ending } = await checkBackup(path);
  const { connection, drop } = await freshConnection({ migrated: false });
  await restoreBackup(connection, path);
  const applied = await migrate(connection);
  expect(applied.length).toBe(
    (await readMigrations(join(root, "migrations"))).length - heading.migrations.length,
  );

  const { db, close } = openDatabase(connection);
  const before = await keptRows(path, [
    "directory.service",
    "directory.organization",
    "directory.location",
    "directory.revision",
    "accounts.person",
    "accounts.session",
    "directory.draft",
    "directory.synonym",
    "foundation.activity",
  ]);
  const services = await db.selectFrom("directory.service").select(["id", "name", "description"]).execute();
  expect(sorted(services.map(({ id, name, description }) => [id, name, description]))).toEqual(
    sorted(columnsOf(before, "directory.service", ["id", "name", "description"])),
  );
  const revisions = await db
    .selectFrom("directory.revision")
    .select(["record_id", "number", "act"])
    .execute();
  expect(revisions.length).toBeGreaterThan(10);
  expect(sorted(revisions.map(({ record_id, number, act }) => [record_id, String(number), act]))).toEqual(
    sorted(columnsOf(before, "directory.revision", ["record_id", "number", "act"])),
  );
  const people = await db.selectFrom("accounts.person").select(["id", "email"]).execute();
  expect(people.length).toBeGreaterThan(1);
  expect(sorted(people.map(({ id, email }) => [id, email]))).toEqual(
    sorted(columnsOf(before, "accounts.person", ["id", "email"])),
  );
  const count = async (
    table: "accounts.session" | "directory.draft" | "directory.synonym" | "foundation.activity",
  ) =>
    (await db.selectFrom(table).select(db.fn.countAll<number>().as("rows")).executeTakeFirstOrThrow()).rows;
  for (const table of ["accounts.session", "directory.draft", "directory.synonym"] as const) {
    expect(Number(await count(table)), table).toBe(ending.rows[table]);
    expect(ending.rows[table], table).toBeGreaterThan(0);
  }
  expect(Number(await count("foundation.activity"))).toBeGreaterThanOrEqual(
    ending.rows["foundation.activity"]!,
  );

  // It serves: a record written with the old version's form has its page, and is found.
  const story = storyOver({ db });
  const created = revisions.find(({ act }) => act === "created")!;
  const written = services.find(({ id }) => id === created.record_id)!;
  const page = await story.get(`/servizi/${written.id}`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(written.name);
  expect(await (await story.get(`/servizi?q=${written.name}`)).text()).toContain(`/servizi/${written.id}`);
  await expectRoomsToBeThere(db, path);
  const published = await db
    .selectFrom("calendar.activity")
    .select("id")
    .where("status", "=", "published")
    .execute();
  const pages = [
    "/agenda",
    "/laboratori",
    "/assemblee",
    ...published.slice(-1).map(({ id }) => `/agenda/${id}`),
  ];
  for (const one of pages) expect((await story.get(one)).status, one).toBe(200);
  expect(story.faults).toEqual([]);
  await close();
  await drop();
});

/** What people wrote in the rooms that a release had, by the columns that say it. */
const written = {
  "helpdesk.contact": ["id", "desk_id"],
  "helpdesk.need": ["id", "contact_id", "category_code"],
  "inquirers.detail": ["inquirer_id", "field"],
  "calendar.activity": ["id", "name", "status", "rule"],
  "calendar.occurrence": ["id", "activity_id"],
  "calendar.registration": ["id", "called", "email", "code", "status"],
  "calendar.attendance": ["id", "occurrence_id", "people"],
  "spaces.space": ["id", "name"],
  "spaces.booking": ["id"],
  "labs.lab": ["id", "name"],
  "labs.participant": ["id", "called"],
  "labs.participation": ["id", "participant_id"],
  "labs.diary_note": ["id", "body"],
  "labs.practice": ["id", "title"],
  "labs.network": ["id", "name"],
  "labs.agreement": ["id", "title", "status"],
  "labs.agreement_signature": ["id", "agreement_id", "signed_on"],
  "assemblies.member": ["id", "called"],
  "assemblies.agenda_item": ["id", "title", "minutes", "status"],
  "assemblies.decision": ["id"],
  "assemblies.ballot": ["vote_id", "receipt", "choice"],
  "assemblies.entitled": ["vote_id", "member_id", "has_voted"],
} as const;

/** Row by row; and what was sealed is read with the keys that came with it. */
async function expectRoomsToBeThere(db: Database, path: string): Promise<void> {
  const before = await keptRows(path, Object.keys(written));
  for (const [table, columns] of Object.entries(written)) {
    const was = before.get(table);
    if (was === undefined) continue;
    expect(was.rows.length, table).toBeGreaterThan(0);
    const { rows } = await sql<Record<string, unknown>>`
      select ${sql.join(columns.map((column) => sql`${sql.ref(column)}::text as ${sql.ref(column)}`))}
      from ${sql.table(table)}`.execute(db);
    const is = rows.map((row) => columns.map((column) => (row[column] as string | null) ?? null));
    expect(sorted(is), table).toEqual(sorted(columnsOf(before, table, columns)));
  }
  const people = before.get("inquirers.detail");
  if (people === undefined) return;
  for (const [inquirerId, territoryId] of columnsOf(before, "inquirers.detail", [
    "inquirer_id",
    "territory_id",
  ])) {
    const key = { inquirerId: inquirerId!, territoryId: territoryId! };
    const { said } = await behindWall(db, { districts: [], inquirer: key.inquirerId }, (tx) =>
      ownIdentity(tx, key),
    );
    expect(said.name).toMatch(/^marca/);
  }
}

type Kept = Map<string, { columns: string[]; rows: (string | null)[][] }>;

async function keptRows(path: string, tables: readonly string[]): Promise<Kept> {
  const found: Kept = new Map();
  let rows: (string | null)[][] | undefined;
  for await (const part of readBackup(path)) {
    if (part.kind === "row") rows?.push(part.row);
    if (part.kind !== "table") continue;
    rows = tables.includes(part.table) ? [] : undefined;
    if (rows) found.set(part.table, { columns: part.columns, rows });
  }
  return found;
}

function columnsOf(found: Kept, table: string, names: readonly string[]): (string | null)[][] {
  const { columns, rows } = found.get(table)!;
  return rows.map((row) => names.map((name) => row[columns.indexOf(name)] ?? null));
}

function sorted(rows: readonly (string | null)[][]): (string | null)[][] {
  return rows.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
