// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SetName } from "./held-sets.ts";
import { marks, type Held } from "./held.ts";
import { onSphere } from "./place.ts";
import type { Search } from "./search.ts";

/**
 * The rows a search looks at, numbered: those that say its words, with whether their name does and how well, or all. Plain columns,
 * because a common word is said by thousands and this is done for every question.
 */
export type LookedAt = { rows: Int32Array; inName?: Uint8Array; rank?: Float32Array };

/** Numbers of the timetables that are open at some moment of the time asked. */
export type OpenTimetables = ReadonlySet<number>;

/** What was found, in no order: numbers of rows looked at; with a place the metres to each, infinitely many where it has none. */
export type Sifted = { lookedAt: LookedAt; entries: Int32Array; metres: Float64Array | undefined };

/** All rows of a kind. */
export function allRows({ size }: Held): LookedAt {
  const rows = new Int32Array(size);
  for (let row = 0; row < size; row += 1) rows[row] = row;
  return { rows };
}

/**
 * What a search finds among these rows: one entry for each place of each thing. The same as the conditions of
 * conditions.queries.ts say in SQL; a test compares.
 */
export function sift(
  held: Held,
  search: Search,
  lookedAt: LookedAt,
  open: OpenTimetables | undefined,
): Sifted {
  const sifted = { lookedAt, entries: entriesThere(held, lookedAt), metres: undefined };
  for (const [numbers, fits] of filtersOf(held, search, open)) keepFitting(sifted, numbers, fits);
  if (search.age !== undefined) keepOfAge(sifted, held, search.age);
  return search.place ? keepReached(sifted, held, search) : sifted;
}

function entriesThere(held: Held, { rows }: LookedAt): Int32Array {
  const entries = new Int32Array(rows.length);
  let kept = 0;
  for (let at = 0; at < rows.length; at += 1) {
    if ((held.marks[rows[at]!]! & marks.gone) === 0) entries[kept++] = at;
  }
  return entries.subarray(0, kept);
}

/** A column, and for each number in it whether it fits. */
type Filter = [numbers: Int32Array, fits: Uint8Array];

function filtersOf(held: Held, search: Search, open: OpenTimetables | undefined): Filter[] {
  const { target, language, mode } = search;
  const wanted: [SetName, readonly string[] | undefined][] = [
    ["targets", target === undefined ? undefined : [target]],
    ["categories", search.categories],
    ["serves", search.serves],
    ["languages", language === undefined ? undefined : [language]],
    ["modes", mode === undefined ? undefined : [mode]],
  ];
  const filters = wanted.flatMap(([name, codes]): Filter[] =>
    codes ? [[held[name], setsWith(held, name, codes)]] : [],
  );
  if (search.free) filters.push([held.marks, marksWith(marks.free)]);
  if (search.wheelchair) filters.push([held.marks, marksWith(marks.accessible)]);
  if (open) filters.push([held.timetable, among(open)]);
  return filters;
}

/** For each list of codes that there is: whether it has one of these. */
function setsWith(held: Held, name: SetName, wanted: readonly string[]): Uint8Array {
  const { members, codeNumbers } = held.sets[name];
  const numbers = wanted.flatMap((code) => codeNumbers.get(code) ?? []);
  return Uint8Array.from(members, (codes) => (numbers.some((number) => codes.includes(number)) ? 1 : 0));
}

function marksWith(mark: number): Uint8Array {
  return Uint8Array.from({ length: 2 * marks.gone }, (_, marked) => (marked & mark ? 1 : 0));
}

/** Beyond the last that is open nothing is. */
function among(numbers: OpenTimetables): Uint8Array {
  let last = 0;
  for (const number of numbers) last = Math.max(last, number);
  const fits = new Uint8Array(last + 1);
  for (const number of numbers) fits[number] = 1;
  return fits;
}

function keepFitting(sifted: Sifted, numbers: Int32Array, fits: Uint8Array): void {
  const { entries } = sifted;
  const { rows } = sifted.lookedAt;
  let kept = 0;
  for (const at of entries) if (fits[numbers[rows[at]!]!] === 1) entries[kept++] = at;
  sifted.entries = entries.subarray(0, kept);
}

function keepOfAge(sifted: Sifted, { from, to }: Held, age: number): void {
  const { rows } = sifted.lookedAt;
  sifted.entries = sifted.entries.filter((at) => from[rows[at]!]! <= age && to[rows[at]!]! >= age);
}

/** Near enough; a service without a place of its own counts where it serves the people, after all that is near. */
function keepReached(sifted: Sifted, held: Held, { place, withinMetres, kind }: Search): Sifted {
  const { x, y, z, serves } = held;
  const { entries, lookedAt } = sifted;
  const [px, py, pz] = onSphere(place!) as [number, number, number];
  const most = withinMetres ?? Infinity;
  const comes = kind === "service" ? setsWith(held, "serves", place!.codes) : new Uint8Array();
  const metres = new Float64Array(lookedAt.rows.length);
  let kept = 0;
  for (const at of entries) {
    const row = lookedAt.rows[at]!;
    const [dx, dy, dz] = [x[row]! - px, y[row]! - py, z[row]! - pz];
    const away = Math.sqrt(dx * dx + dy * dy + dz * dz);
    const isRemote = Number.isNaN(away);
    if (isRemote ? comes[serves[row]!] !== 1 : away > most) continue;
    metres[at] = isRemote ? Infinity : away;
    entries[kept++] = at;
  }
  return { lookedAt, entries: entries.subarray(0, kept), metres };
}
