// SPDX-License-Identifier: AGPL-3.0-or-later
import { onSphere } from "../search/place.ts";
import type { Search } from "../search/search.ts";
import type { SetName } from "./held-sets.ts";
import { marks, type Held } from "./held.ts";
import type { LookedAt } from "./looked-at.ts";

/** By its number, 1 for a timetable that is open at some moment of the time asked. Beyond the last that is, nothing is. */
export type OpenTimetables = Uint8Array;

/** What was found, in no order: numbers of rows looked at; with a place the metres to each, infinitely many where it has none. */
export type Sifted = { lookedAt: LookedAt; entries: Int32Array; metres: Float64Array | undefined };

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
  let entries = entriesThere(held, lookedAt);
  for (const [numbers, fits] of filtersOf(held, search, open)) {
    entries = keepFitting(entries, lookedAt, numbers, fits);
  }
  if (search.age !== undefined) entries = keepOfAge(entries, lookedAt, held, search.age);
  const left = lookedAt.rank ? { lookedAt, entries: entries.slice() } : onlyThose(lookedAt, entries);
  return search.place ? keepReached(left, held, search) : { ...left, metres: undefined };
}

/** Where entries stand while they are sifted: of a large directory a new column at each question is dear. */
let workspace = new Int32Array();

function entriesThere(held: Held, { rows }: LookedAt): Int32Array {
  if (workspace.length < rows.length) workspace = new Int32Array(rows.length * 2);
  let kept = 0;
  for (let at = 0; at < rows.length; at += 1) {
    if ((held.marks[rows[at]!]! & marks.gone) === 0) workspace[kept++] = at;
  }
  return workspace.subarray(0, kept);
}

/** Without words nothing is known of an entry but its row: from here on nothing else is looked at. */
function onlyThose({ rows }: LookedAt, entries: Int32Array): Pick<Sifted, "lookedAt" | "entries"> {
  const left = new Int32Array(entries.length);
  for (let next = 0; next < entries.length; next += 1) left[next] = rows[entries[next]!]!;
  return { lookedAt: { rows: left }, entries: numbersTo(left.length) };
}

export function numbersTo(end: number): Int32Array {
  const numbers = new Int32Array(end);
  for (let at = 0; at < end; at += 1) numbers[at] = at;
  return numbers;
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
  if (open) filters.push([held.timetable, open]);
  return filters;
}

/** For each list of codes that there is: whether it has one of these. */
export function setsWith(held: Held, name: SetName, wanted: readonly string[]): Uint8Array {
  const { members, codeNumbers } = held.sets[name];
  const numbers = wanted.flatMap((code) => codeNumbers.get(code) ?? []);
  return Uint8Array.from(members, (codes) => (numbers.some((number) => codes.includes(number)) ? 1 : 0));
}

function marksWith(mark: number): Uint8Array {
  return Uint8Array.from({ length: 2 * marks.gone }, (_, marked) => (marked & mark ? 1 : 0));
}

/** Those of the entries whose number in a column fits, written over the others. */
export function keepFitting(
  entries: Int32Array,
  { rows }: LookedAt,
  numbers: Int32Array,
  fits: Uint8Array,
): Int32Array {
  let kept = 0;
  for (let next = 0; next < entries.length; next += 1) {
    const at = entries[next]!;
    if (fits[numbers[rows[at]!]!] === 1) entries[kept++] = at;
  }
  return entries.subarray(0, kept);
}

function keepOfAge(entries: Int32Array, { rows }: LookedAt, { from, to }: Held, age: number): Int32Array {
  return entries.filter((at) => from[rows[at]!]! <= age && to[rows[at]!]! >= age);
}

/** Near enough; a service without a place of its own counts where it serves the people, after all that is near. */
function keepReached(
  { entries, lookedAt }: Pick<Sifted, "lookedAt" | "entries">,
  held: Held,
  { place, withinMetres, kind }: Search,
): Sifted {
  const comes = kind === "service" ? setsWith(held, "serves", place!.codes) : new Uint8Array();
  const metres = new Float64Array(lookedAt.rows.length);
  measure(held, lookedAt.rows, entries, onSphere(place!) as [number, number, number], metres);
  const most = withinMetres ?? Infinity;
  let kept = 0;
  for (let next = 0; next < entries.length; next += 1) {
    const at = entries[next]!;
    const isRemote = metres[at] === Infinity;
    if (isRemote ? comes[held.serves[lookedAt.rows[at]!]!] === 1 : metres[at]! <= most) entries[kept++] = at;
  }
  return { lookedAt, entries: entries.subarray(0, kept), metres };
}

/** The metres from a point on the sphere to each, through the ground; infinitely many where there is no place. */
function measure(
  { x, y, z }: Held,
  rows: Int32Array,
  entries: Int32Array,
  [px, py, pz]: readonly [number, number, number],
  metres: Float64Array,
): void {
  for (let next = 0; next < entries.length; next += 1) {
    const at = entries[next]!;
    const row = rows[at]!;
    const dx = x[row]! - px;
    const dy = y[row]! - py;
    const dz = z[row]! - pz;
    const away = Math.sqrt(dx * dx + dy * dy + dz * dz);
    metres[at] = Number.isNaN(away) ? Infinity : away;
  }
}
