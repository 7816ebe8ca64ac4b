// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FindingKind } from "./criteria.ts";
import { addWords, type HeldWords } from "./held-words.ts";
import { emptySets, numberOfSet, setNames, type SetName, type Sets } from "./held-sets.ts";
import { onSphere } from "./place.ts";

const wholeNumbers = [
  ...setNames,
  "thing",
  "from",
  "to",
  "timetable",
  "assured",
  "marks",
  "place",
  "scratch",
] as const;
const measures = ["id", "x", "y", "z"] as const;
type Whole = Record<(typeof wholeNumbers)[number], Int32Array>;
type Measured = Record<(typeof measures)[number], Float64Array>;

/** What is yes or no of a finding, a bit each. */
export const marks = { free: 1, accessible: 2, stale: 4, gone: 8 } as const;

/** What PostgreSQL tells of one finding: see held-rows.queries.ts. Days are counted from 2000-01-01. */
export type HeldRow = [
  id: number,
  thingId: string,
  name: string,
  longitude: number | null,
  latitude: number | null,
  categories: string,
  targets: string,
  modes: string,
  languages: string,
  serves: string,
  from: number | null,
  to: number | null,
  timetable: number | null,
  assured: number | null,
  isFree: boolean | null,
  wheelchair: string | null,
  isStale: boolean,
  fullText: string,
];

/**
 * All findings of a kind as filters, order and counts read them: a column each, a place in them for each finding (its row),
 * about 300 bytes, and some 250 for its words. `place` is where it stands when nobody asks for an order: what is stale last, by the alphabet. A row
 * that was taken away or written anew stays, marked as gone, until all is read again.
 * `scratch` is zeros, to note something by row or by thing within one loop: a new column at each question is dear. Who
 * writes in it leaves it as it was.
 */
export type Held = Whole &
  Measured & {
    kind: FindingKind;
    edition: number;
    size: number;
    gone: number;
    rowOf: Map<number, number>;
    names: string[];
    /** Which findings changed, edition after edition, since all was read. */
    told: { edition: number; ids: readonly number[] }[];
    things: { numbers: Map<string, number>; ids: string[] };
    sets: Record<SetName, Sets>;
    words: HeldWords;
  };

export function emptyHeld(kind: FindingKind, edition: number): Held {
  const whole = Object.fromEntries(wholeNumbers.map((name) => [name, new Int32Array(64)])) as Whole;
  const measured = Object.fromEntries(measures.map((name) => [name, new Float64Array(64)])) as Measured;
  const sets = Object.fromEntries(setNames.map((name) => [name, emptySets()])) as unknown as Held["sets"];
  const things = { numbers: new Map<string, number>(), ids: [] };
  return {
    ...whole,
    ...measured,
    kind,
    edition,
    size: 0,
    gone: 0,
    rowOf: new Map(),
    names: [],
    told: [],
    things,
    sets,
    words: new Map(),
  };
}

/** Adds findings, each a row. What was written meanwhile may come twice. */
export function addRows(held: Held, rows: readonly HeldRow[]): void {
  for (const told of rows) if (!held.rowOf.has(told[0])) addRow(held, told);
}

/**
 * Gives each row its place, by the order of its finding. What was given another name while all was read may be told twice or not at
 * all: it is read once more, when the change is heard of.
 */
export function placeRows({ place, rowOf, size }: Held, inOrder: readonly number[]): void {
  const isPlaced = new Uint8Array(size);
  const known = inOrder.flatMap((id) => rowOf.get(id) ?? []);
  let placed = 0;
  const put = (row: number) => {
    if (isPlaced[row] === 0) place[row] = placed++;
    isPlaced[row] = 1;
  };
  known.forEach(put);
  for (let row = 0; row < size; row += 1) put(row);
}

/** Gives the row that the finding has from now on; its place is not yet known. */
function addRow(held: Held, told: HeldRow): number {
  const [id, thingId, name, longitude, latitude] = told;
  const [, , , , , categories, targets, modes, languages, serves] = told;
  const [from, to, timetable, assured, isFree, wheelchair, isStale, fullText] = told.slice(10) as Rest;
  const row = held.size++;
  if (row >= held.id.length) widen(held);

  const point = longitude === null || latitude === null ? nowhere : onSphere({ longitude, latitude });
  [held.x[row], held.y[row], held.z[row]] = point as [number, number, number];
  for (const [at, text] of [categories, targets, modes, languages, serves].entries()) {
    held[setNames[at]!][row] = numberOfSet(held.sets[setNames[at]!], text);
  }
  held.id[row] = id;
  held.thing[row] = thingNumber(held.things, thingId);
  held.from[row] = from ?? 0;
  held.to[row] = to ?? oldest;
  held.timetable[row] = timetable ?? 0;
  held.assured[row] = assured ?? neverAssured;
  held.marks[row] =
    (isFree ? marks.free : 0) |
    (wheelchair === "yes" || wheelchair === "partly" ? marks.accessible : 0) |
    (isStale ? marks.stale : 0);
  held.names[row] = name;
  addWords(held.words, row, fullText);
  held.rowOf.set(id, row);
  return row;
}

type Rest = [
  number | null,
  number | null,
  number | null,
  number | null,
  boolean | null,
  string | null,
  boolean,
  string,
];
const nowhere = [NaN, NaN, NaN];
const oldest = 200;
const neverAssured = -1_000_000;

/** Takes findings away and puts in what they are now, in this edition; what is no longer there is only taken away. */
export function changeRows(
  held: Held,
  edition: number,
  ids: readonly number[],
  rows: readonly HeldRow[],
): void {
  held.edition = edition;
  if (ids.length > 0) held.told.push({ edition, ids });
  for (const id of ids) {
    const row = held.rowOf.get(id);
    if (row === undefined) continue;
    held.rowOf.delete(id);
    held.marks[row]! |= marks.gone;
    held.gone += 1;
  }
  if (rows.length > 0)
    placeAgain(
      held,
      rows.map((row) => addRow(held, row)),
    );
}

/** Puts new rows, which are the last, where the alphabet wants them. */
function placeAgain(held: Held, added: readonly number[]): void {
  const order = new Int32Array(held.size);
  let placed = held.size - added.length;
  for (let row = 0; row < placed; row += 1) order[held.place[row]!] = row;
  for (const row of added) {
    let [low, high] = [0, placed];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(held, order[middle]!, row)) low = middle + 1;
      else high = middle;
    }
    order.copyWithin(low + 1, low, placed);
    order[low] = row;
    placed += 1;
  }
  for (let place = 0; place < placed; place += 1) held.place[order[place]!] = place;
}

const alphabet = new Intl.Collator("it");

function isBefore({ marks: marked, names, things, thing, id }: Held, a: number, b: number): boolean {
  const stale = (marked[a]! & marks.stale) - (marked[b]! & marks.stale);
  if (stale !== 0) return stale < 0;
  const byName = alphabet.compare(names[a]!, names[b]!);
  if (byName !== 0) return byName < 0;
  const [ofA, ofB] = [things.ids[thing[a]!]!, things.ids[thing[b]!]!];
  return ofA === ofB ? id[a]! < id[b]! : ofA < ofB;
}

function thingNumber(things: Held["things"], thingId: string): number {
  const known = things.numbers.get(thingId);
  const number = known ?? things.ids.push(thingId) - 1;
  if (known === undefined) things.numbers.set(thingId, number);
  return number;
}

/** Half as much room again. */
function widen(held: Held): void {
  const room = Math.ceil(held.id.length * 1.5);
  for (const name of wholeNumbers) {
    const wider = new Int32Array(room);
    wider.set(held[name]);
    held[name] = wider;
  }
  for (const name of measures) {
    const wider = new Float64Array(room);
    wider.set(held[name]);
    held[name] = wider;
  }
}
