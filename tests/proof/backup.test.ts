// SPDX-License-Identifier: AGPL-3.0-or-later
import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

import { afterAll, expect, test, vi } from "vitest";

import { restoreBackup } from "../../src/foundation/database/backup/restore-backup.ts";
import { writeBackup } from "../../src/foundation/database/backup/write-backup.ts";
import { openDatabase } from "../../src/foundation/database/database.ts";
import { migrate } from "../../src/foundation/database/migrate.ts";
import { inTransaction } from "../../src/foundation/database/transaction.ts";
import { writeMail } from "../../src/foundation/mail/outbox.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { browserOf } from "../cookies.ts";
import { freshConnection } from "../database.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { signIn } from "../people.ts";
import { storyNow, storyOver } from "../story.ts";
import { fingerprintOf } from "./fingerprint.ts";

vi.setConfig({ testTimeout: 60_000 });

const version = { version: "0.1.0", now: storyNow };
const folder = await mkdtemp(join(tmpdir(), "trama-backup-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const { db, connection } = await demonstratedDatabase(storyNow);
const story = storyOver({ db });
const keeper = await signIn(story, { roles: [{ role: "administrator" }], name: 'Ada, «con» 🫖 e \\ e "' });
await keeper.post("/redazione/parole", { parola: "badante", significa: "assistenza domiciliare", prova: "" });
await inTransaction(db, (tx) =>
  writeMail(tx, { to: "a@example.org", subject: "Prova", text: "riga\n\\N\t\u0001 fine" }, storyNow),
);

const file = join(folder, "copia.trama.gz");
const made = await writeBackup(connection, file, version);

test("what comes back is what was there: every row of every table, sequences, and who was signed in", async () => {
  const empty = await freshConnection({ migrated: false });
  await restoreBackup(empty.connection, file);
  const back = await fingerprintOf(empty.connection);
  expect(Object.keys(back).length).toBeGreaterThan(40);
  expect(back).toEqual(await fingerprintOf(connection));
  expect(await migrate(empty.connection)).toEqual([]);

  const restored = openDatabase(empty.connection);
  const there = storyOver({ db: restored.db });
  const page = await (await there.get("/servizi?q=badante")).text();
  expect(page).toBe(await (await story.get("/servizi?q=badante")).text());
  const browser = browserOf(there);
  for (const [name, value] of keeper.cookies) browser.cookies.set(name, value);
  expect((await browser.get("/redazione/parole")).status).toBe(200);
  // What is written from now on continues where the old one was: numbers do not meet, rules and triggers hold.
  expect(
    (await browser.post("/redazione/parole", { parola: "colf", significa: "casa", prova: "" })).status,
  ).toBe(303);
  await expect(
    restored.db.deleteFrom("foundation.activity").execute(),
    "the trace is only added to",
  ).rejects.toThrow(/only added to/);
  await expect(
    restored.db
      .insertInto("accounts.session")
      .values({
        id: newId(),
        person_id: newId(),
        token_hash: Buffer.from("x"),
        signed_in_by: "link",
        created_at: storyNow,
        seen_at: storyNow,
        expires_at: storyNow,
      })
      .execute(),
  ).rejects.toThrow(/foreign key/);
  await restored.close();
  await empty.drop();
});

test("only its owner reads it, and it is not written over", async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(made.bytes).toBe(statSync(file).size);
  await expect(writeBackup(connection, file, version)).rejects.toThrow(/is there already/);
  await expect(writeBackup(connection, join(folder, "no", "such"), version)).rejects.toThrow(/is not there/);
  expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("one that is cut, damaged, of a later version or no backup at all is refused, and nothing is written", async () => {
  const empty = await freshConnection({ migrated: false });
  const attempt = (name: string) => restoreBackup(empty.connection, join(folder, name));
  const bytes = readFileSync(file);

  copyFileSync(file, join(folder, "cut"));
  truncateSync(join(folder, "cut"), Math.floor(bytes.length / 2));
  await expect(attempt("cut")).rejects.toThrow(/cut or damaged/);

  const flipped = Buffer.from(bytes);
  flipped[Math.floor(bytes.length / 3)]! ^= 0x10;
  writeFileSync(join(folder, "flipped"), flipped);
  await expect(attempt("flipped")).rejects.toThrow(/cut or damaged/);

  // Changed by somebody who packed it again, so that gzip itself sees nothing wrong.
  const plain = gunzipSync(bytes).toString("utf8");
  const rewritten = (name: string, text: string) => writeFileSync(join(folder, name), gzipSync(text));
  rewritten("altered", plain.replace("badante", "badanti"));
  await expect(attempt("altered")).rejects.toThrow(/cut or damaged/);
  rewritten("without-end", plain.slice(0, plain.lastIndexOf('{"end"')));
  await expect(attempt("without-end")).rejects.toThrow(/cut or damaged/);
  rewritten("later", plain.replace('"format":1', '"format":2'));
  await expect(attempt("later")).rejects.toThrow(/later version/);

  writeFileSync(join(folder, "text"), "Caro diario");
  await expect(attempt("text")).rejects.toThrow(/not a backup/);
  writeFileSync(join(folder, "empty"), "");
  await expect(attempt("empty")).rejects.toThrow(/not a backup|cut or damaged/);
  rewritten("other", '{"some":"json"}\n');
  await expect(attempt("other")).rejects.toThrow(/not a backup/);
  await expect(attempt("missing")).rejects.toThrow(/is not there/);

  expect(await fingerprintOf(empty.connection)).toEqual({});
  await empty.drop();
});

test("an installation that holds something is not written over", async () => {
  const used = await freshConnection({ migrated: true });
  const before = await fingerprintOf(used.connection);
  await expect(restoreBackup(used.connection, file)).rejects.toThrow(/holds data already/);
  expect(await fingerprintOf(used.connection)).toEqual(before);
  await used.drop();
});

test("a database where Trama was never started has nothing to back up", async () => {
  const empty = await freshConnection({ migrated: false });
  const nothing = join(folder, "nothing");
  await expect(writeBackup(empty.connection, nothing, version)).rejects.toThrow(/never started/);
  expect(existsSync(nothing)).toBe(false);
  await empty.drop();
});
