// SPDX-License-Identifier: AGPL-3.0-or-later
// Questions that are asked to make the others wait: long, of hundreds of words, of signs that a search gives a meaning to, with
// hundreds of filters (an address holds no more), from the end of the earth, of the last page. Twice as much may cost
// twice as much, not four times; and the largest that is let in costs no more than some ordinary ones. Counted is the
// processor of this process and of the database's.
import { expect, test, vi } from "vitest";

import { openDatabase } from "../../src/foundation/database/database.ts";
import { growTo } from "../../tools/bench/fill.ts";
import { addressOf, questionsOf, searchKinds } from "../../tools/bench/questions.ts";
import { freshDatabase } from "../database.ts";
import { signIn } from "../people.ts";
import { openStory, storyNow } from "../story.ts";
import { processorMs } from "./processor.ts";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const asked = process.env["TRAMA_ATTACK_RUNS"] !== undefined;
const services = asked ? 20_000 : 1_000;
/** Asked so often each time, so that the time is more than the system's smallest. */
const together = asked ? 12 : 3;
/** Milliseconds for all of them that nobody feels: what takes less is not looked at further. */
const unfelt = 25 * together;
const mostTimesOrdinary = 8;

const fresh = await freshDatabase();
const { db } = fresh;
const patient = openDatabase(fresh.connection, { statementTimeoutMs: 0 });
await growTo(patient.db, services, storyNow);
await patient.close();
const story = await openStory({ db });
const administrator = await signIn(story, { roles: [{ role: "administrator" }] });

/** A word that nobody asked before: what was asked is remembered, and costs little. */
let word = 0;
const unheard = () => `zq${(word++).toString(36)}v`;
const times = (size: number, one: (at: number) => string, between = " ") =>
  Array.from({ length: Math.round(size) }, (_, at) => one(at)).join(between);
const common =
  "casa aiuto corso italiano anziani bambini lavoro sportello gratis famiglia scuola salute".split(" ");

/** What is asked, and the size at which it is largest. Beyond what a page lets in it is refused, or not looked at. */
const texts: [string, number, (size: number) => string][] = [
  ["one long word", 100, (size) => unheard() + "a".repeat(size)],
  ["a book", 40_000, (size) => times(size / 8, () => unheard())],
  ["words with a mistake in each", 16, (size) => times(size, (at) => `${common[at % 12]}q${word++ % 10}`)],
  ["words that everybody says", 16, (size) => `${times(size, (at) => common[at % 12]!)} ${unheard()}`],
  ["letters", 50, (size) => `${times(size, (at) => String.fromCodePoint(97 + (at % 26)))} ${unheard()}`],
  ["all wildcards", 100, (size) => `${"%_*?".repeat(size / 4)} ${unheard()}`],
  ["the language of searches", 24, (size) => `${times(size, () => "a:* | !b & (c <-> ", "")} ${unheard()}`],
  ["signs that are letters elsewhere", 100, (size) => `${"ǅ\u0301\u0323".repeat(size / 3)} ${unheard()}`],
];

const q = (text: string) => `q=${encodeURIComponent(text)}`;
const lists: [string, (text: string) => string][] = [
  ["/servizi", (text) => `/servizi?${q(text)}`],
  ["/luoghi, near", (text) => `/luoghi?${q(text)}&vicino=45.18,9.15`],
  ["near somewhere called so", (text) => `/servizi?vicino=${encodeURIComponent(text)}`],
  ["served area", (text) => `/servizi?serve=${encodeURIComponent(text)}`],
  ["the map", (text) => `/servizi/mappa.json?${q(text)}`],
  ["HSDS", (text) => `/hsds/services?search=${encodeURIComponent(text)}`],
  ["the back office", (text) => `/redazione/servizi?${q(text)}`],
];

const positions = ["90,180", "-90,-180", "0,0", "45.185123,9.155321", "-45.1,170"];
const everyFilter =
  "entro=2&categoria=casa&per=anziani&eta=80&giorno=domenica&fascia=sera&gratis=1&lingua=ar&accessibile=1&modo=posta";
const questions: [string, number, (size: number) => string][] = [
  [
    "hundreds of filters",
    200,
    (size) => `/servizi?${times(size, (at) => `per=a${at}`, "&")}&${q(unheard())}`,
  ],
  ["hundreds of unknown ones", 250, (size) => `/servizi?${times(size, (at) => `x${at}=1`, "&")}`],
  [
    "every filter at once, and nothing found",
    1,
    () => `/servizi?${q(unheard())}&vicino=45.1,9.1&${everyFilter}`,
  ],
  [
    "far positions",
    5,
    (size) => `/servizi?vicino=${positions[Math.round(size) - 1]}&${q("casa")}&pagina=${1 + (word++ % 9)}`,
  ],
  ["deep pages", 1_000, (size) => `/servizi?${q("casa")}&pagina=${Math.round(size) - (word++ % 5)}`],
  [
    "deep pages near",
    1_000,
    (size) => `/servizi?vicino=45.18,9.15&pagina=${Math.round(size) - (word++ % 5)}`,
  ],
  [
    "deep pages of HSDS",
    1_000_000,
    (size) => `/hsds/services?full=true&per_page=200&page=${Math.round(size) - (word++ % 5)}`,
  ],
  ["every map", 1, () => `/luoghi/mappa.json?vicino=45.${100 + (word++ % 800)},9.15`],
];

async function cost(paths: readonly string[]): Promise<number> {
  const statuses = new Set<number>();
  const ms = await processorMs(db, async () => {
    for (const path of paths) {
      const answer = await administrator.get(path);
      statuses.add(answer.status);
      await answer.arrayBuffer();
    }
  });
  expect([...statuses].filter((status) => status >= 500)).toEqual([]);
  expect(story.faults.splice(0)).toEqual([]);
  return ms;
}

const many = (one: () => string) => Array.from({ length: together }, one);
const ordinary = await (async () => {
  const paths = searchKinds.flatMap((kind) => questionsOf(kind, together).map(addressOf));
  await cost(paths.slice(0, 3));
  return (await cost(paths)) / searchKinds.length;
})();
const told: string[] = [];

/**
 * What asking costs at the least, of three times: a first time compiles code and prepares statements, and any may collect garbage for
 * others. What is dear is dear each time.
 */
async function leastCost(path: () => string): Promise<number> {
  const costs: number[] = [];
  while (costs.length < 3) costs.push(await cost(many(path)));
  return Math.min(...costs);
}

/** The largest that is let in, against half of it and against what people ask. */
async function look(name: string, most: number, path: (size: number) => string): Promise<string[]> {
  const once = await cost(many(() => path(most)));
  const whole = once < unfelt ? once : await leastCost(() => path(most));
  told.push(`${(whole / ordinary).toFixed(1)} × ${name}`);
  if (whole < unfelt) return [];
  const wrong: string[] = [];
  const half = await leastCost(() => path(most / 2));
  if (most > 1 && whole > 3.5 * half) wrong.push(`${name}: ${half} → ${whole} ms for the double`);
  if (whole > mostTimesOrdinary * ordinary)
    wrong.push(`${name}: ${whole / ordinary} times an ordinary question`);
  return wrong;
}

test.each(lists)("no text makes a search take long: %s", async (name, addressed) => {
  const wrong: string[] = [];
  for (const [what, most, text] of texts)
    wrong.push(...(await look(`${name}: ${what}`, most, (size) => addressed(text(size)))));
  expect(wrong).toEqual([]);
});

test("nor any filter, position or page", async () => {
  const wrong: string[] = [];
  for (const [what, most, path] of questions) wrong.push(...(await look(what, most, path)));
  expect(wrong).toEqual([]);
  if (asked) process.stdout.write(`An ordinary question is 1:\n${told.toSorted().toReversed().join("\n")}\n`);
});
