// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import { openInstallation } from "../src/foundation/database/installation.ts";
import { measureAccounts } from "./bench/accounts.ts";
import { measureCalendar } from "./bench/calendar.ts";
import { measureContacts } from "./bench/contacts.ts";
import { machine } from "./bench/figures.ts";
import { growTo } from "./bench/fill.ts";
import { measureGrowth } from "./bench/growth.ts";
import { measureHsds } from "./bench/hsds.ts";
import { measureImport } from "./bench/import.ts";
import { measureLabs } from "./bench/labs.ts";
import { measureMonitoring } from "./bench/monitoring.ts";
import { measurePages } from "./bench/pages.ts";
import { serve } from "./bench/processes.ts";
import { measureSearches } from "./bench/searches.ts";
import { measureStart } from "./bench/start.ts";
import { weighPages } from "./bench/weight.ts";

// The numbers of docs/performance.md, measured again: npm run bench -- --only search (growth, accounts, helpdesk,
// calendar, labs, pages, hsds, import, start)

const { values: options } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    services: { type: "string", default: "100000" },
    clients: { type: "string", default: "16" },
    questions: { type: "string", default: "400" },
    /** Contacts of the desks whose figures are measured. */
    contacts: { type: "string", default: "500000" },
    /** Services in the import that is measured. */
    imported: { type: "string", default: "5000" },
    /** Keeps the synthetic directory there, to measure it again without making it again. */
    folder: { type: "string" },
    /** Grows to a million services too: about half an hour. */
    full: { type: "boolean", default: false },
  },
});

/** A Thursday morning in autumn. */
const clock = "2026-11-26T10:00:00+01:00";

const wants = (part: string) => !options.only || options.only.includes(part);
const size = { clients: Number(options.clients), questions: Number(options.questions) };
const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "trama-bench-")));
const installation = await openInstallation(
  { dataFolder: folder, databaseUrl: undefined },
  { statementTimeoutMs: 0 },
);
const { db, connection } = installation;

try {
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(db);
  console.log(machine(rows[0]!.version));
  console.log("Server, database and the process of the clients share these cores.");

  const now = Temporal.Instant.from(clock);
  if (wants("growth")) {
    const sizes = options.full ? [10_000, 100_000, 1_000_000] : [10_000, 100_000];
    await measureGrowth({ db, connection, clock, folder }, sizes, now);
  }
  if (wants("accounts")) {
    await growTo(db, 20_000, now);
    const { baseUrl, stop } = await serve(folder, clock);
    await measureAccounts({ db, connection, baseUrl, clock }, size);
    await weighPages(db, baseUrl, now);
    await stop();
  }
  if (wants("helpdesk")) {
    await growTo(db, 20_000, now);
    const { baseUrl, stop } = await serve(folder, clock);
    await measureContacts({ db, connection, baseUrl, clock }, size);
    await stop();
  }
  if (["search", "pages"].some(wants)) {
    await growTo(db, Number(options.services), now);
    const { baseUrl, stop } = await serve(folder, clock);
    if (wants("search")) await measureSearches({ db, connection, baseUrl, clock }, size);
    if (wants("pages")) {
      await measurePages(db, baseUrl, size.clients);
      await weighPages(db, baseUrl, now);
    }
    await stop();
  }
  if (wants("hsds")) {
    await growTo(db, Number(options.services), now);
    const { baseUrl, pid, stop } = await serve(folder, clock);
    await measureHsds({ db, connection, baseUrl, clock, pid }, size);
    await stop();
  }
  if (wants("monitoring")) {
    const { baseUrl, stop } = await serve(folder, clock);
    await measureMonitoring({ db, connection, baseUrl, clock }, Number(options.contacts));
    await stop();
  }
  if (wants("calendar")) {
    const { baseUrl, stop } = await serve(folder, clock);
    await measureCalendar({ db, connection, baseUrl, clock });
    await stop();
  }
  if (wants("labs")) {
    const { baseUrl, stop } = await serve(folder, clock);
    await measureLabs({ db, connection, baseUrl, clock });
    await stop();
  }
  if (wants("import")) await measureImport(Number(options.imported), now);
  if (wants("start")) await measureStart();
} finally {
  await installation.close();
  if (!options.folder) await rm(folder, { recursive: true, force: true });
}
