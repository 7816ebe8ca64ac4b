// SPDX-License-Identifier: AGPL-3.0-or-later
// Searches are answered from memory, or within a transaction by the database: both must find the same, in the same order.
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { inTransaction } from "../../src/foundation/database/transaction.ts";
import { heldWhole } from "../../src/modules/directory/memory/held.queries.ts";
import { findingKinds } from "../../src/modules/directory/search/criteria.ts";
import { lowerStale, refreshFindings } from "../../src/modules/directory/search/finding.actions.ts";
import { readMeaning } from "../../src/modules/directory/search/meaning.queries.ts";
import type { Term } from "../../src/modules/directory/search/meaning.ts";
import { findPlace } from "../../src/modules/directory/search/place.queries.ts";
import { countFindings, findFindings } from "../../src/modules/directory/search/search.queries.ts";
import { anyPlace, type Search } from "../../src/modules/directory/search/search.ts";
import { minuteOf } from "../../src/modules/directory/search/time-asked.ts";
import { growTo } from "../../tools/bench/fill.ts";
import { freshDatabase } from "../database.ts";
import { storyNow } from "../story.ts";

const { db } = await freshDatabase();
const minuteNow = minuteOf(storyNow);
const nothing: Search = { ...anyPlace, kind: "service" };

const term = (written: string): Term => ({ written, alternatives: [{ words: written, because: "written" }] });

beforeAll(async () => {
  await growTo(db, 600, storyNow);
  for (const kind of findingKinds) await heldWhole(db, kind);
}, 120_000);

async function compare(search: Search, page = 1) {
  const how = { page, minuteNow };
  // While memory is filled the database answers.
  await heldWhole(db, search.kind);
  const fromMemory = await findFindings(db, search, how);
  const [asked, count] = await inTransaction(db, async (tx) => [
    await findFindings(tx, search, how),
    await countFindings(tx, search, 1000),
  ]);
  expect(shown(fromMemory)).toEqual(shown(asked));
  expect(await countFindings(db, search, 1000)).toBe(count);
  return asked.total;
}

/** Metres are measured by both, and differ behind the ninth digit. */
function shown({ findings, ...counted }: Awaited<ReturnType<typeof findFindings>>) {
  const rounded = findings.map(({ distanceMetres, ...finding }) => ({
    ...finding,
    metres: distanceMetres && Math.round(distanceMetres * 1000),
  }));
  return { ...counted, findings: rounded };
}

test("memory and database find the same, whatever is asked", async () => {
  const place = await findPlace(db, "Pavia");
  const words = await Promise.all(
    ["corso", "assistenza", "badante", "sportello lavoro"].map((text) => readMeaning(db, text)),
  );
  const filters: Partial<Search>[] = [
    {},
    { free: true },
    { wheelchair: true },
    { age: 70 },
    { target: "anziani" },
    { language: "en" },
    { mode: "phone" },
    { open: minuteNow },
    { open: { from: "2026-12-12T08:00:00Z", to: "2026-12-12T12:00:00Z" }, free: true },
    { serves: place!.codes },
    { categories: ["anziani", "lavoro"] },
  ];
  let found = 0;
  for (const filter of filters) {
    // All words with each place, and some of them with each filter.
    for (const terms of filter === filters[0] ? [[], ...words] : [[], words[1]!]) {
      for (const where of [{}, { place }, { place, withinMetres: 10_000 }]) {
        const search = { ...nothing, ...filter, terms, ...where };
        found += await compare(search);
        if (found % 3 === 0) await compare({ ...search, match: "any" }, 2);
      }
    }
  }
  for (const kind of ["place", "organization", "asset"] as const) {
    found += await compare({ ...nothing, kind });
    found += await compare({ ...nothing, kind, place, terms: words[1]! });
  }
  expect(found).toBeGreaterThan(1000);
}, 120_000);

test("words that say nothing are passed over, and words that nobody says find nothing", async () => {
  const [empty, said, alsoSaid, unsaid] = ["di", "corso", "assistenza", "zzyzx"].map(term) as [
    Term,
    Term,
    Term,
    Term,
  ];
  for (const match of ["all", "any"] as const) {
    expect(await compare({ ...nothing, match, terms: [empty, said] })).toBeGreaterThan(0);
    expect(await compare({ ...nothing, match, terms: [empty] })).toBe(0);
    await compare({ ...nothing, match, terms: [said, alsoSaid] });
    await compare({ ...nothing, match, terms: [said, unsaid, alsoSaid] });
  }
}, 60_000);

test("what is published, renamed, taken away or grown old is heard of, row by row", async () => {
  const before = await heldWhole(db, "service");
  const rows = before.size;
  const { rows: things } = await sql<{ id: string; name: string }>`
    select thing_id as id, min(name) as name from directory.finding where kind = 'service'
    group by thing_id order by thing_id limit 3`.execute(db);
  const [renamed, hidden, other] = things.map(({ id }) => id) as [string, string, string];
  // Words asked before are true after: who says them now, and who says them no more.
  const asked = await Promise.all(["ancora", "zattera", "corso"].map((text) => readMeaning(db, text)));
  const old = await readMeaning(db, things[0]!.name);
  for (const terms of [...asked, old]) await compare({ ...nothing, terms });
  await inTransaction(db, async (tx) => {
    await sql`update directory.service set name = 'Àncora per chi arriva', is_free = true where id = ${renamed}`.execute(
      tx,
    );
    await sql`update directory.service set status = 'inactive' where id = ${hidden}`.execute(tx);
    await refreshFindings(tx, { now: storyNow, thingIds: [renamed, hidden], sameVocabulary: true });
    await sql`update directory.service set name = 'zattera' where id = ${other}`.execute(tx);
    await refreshFindings(tx, { now: storyNow, thingIds: [other], sameVocabulary: true });
  });
  await compare(nothing);
  await compare({ ...nothing, terms: await readMeaning(db, "ancora"), free: true });
  for (const terms of [...asked, old]) {
    await compare({ ...nothing, terms });
    await compare({ ...nothing, terms, place: await findPlace(db, "Pavia") });
  }
  for (let page = 2; page < 30; page += 9) await compare(nothing, page);

  const { rows: stale } = await sql`update directory.finding set is_stale = false, stale_from = '2026-12-01'
    where kind = 'service' and id in (select id from directory.finding where kind = 'service' and is_stale limit 5)
    returning id`.execute(db);
  expect(await lowerStale(db, storyNow)).toBeGreaterThanOrEqual(stale.length);
  await compare(nothing);

  const after = await heldWhole(db, "service");
  expect(after).toBe(before);
  expect(after.size).toBeGreaterThan(rows);
});

test("after more changes than are told one by one all is read again", async () => {
  const before = await heldWhole(db, "service");
  await inTransaction(db, async (tx) => {
    await sql`update directory.service set name = name || ' di qui'`.execute(tx);
    await sql`insert into directory.finding_change select number + 1, null, null from directory.edition`.execute(
      tx,
    );
    await refreshFindings(tx, { now: storyNow });
  });
  expect(await heldWhole(db, "service")).not.toBe(before);
  await compare({ ...nothing, terms: await readMeaning(db, "corso") });
});
