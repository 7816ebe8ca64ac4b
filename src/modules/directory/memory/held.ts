// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FindingKind } from "../search/criteria.ts";
import { onSphere } from "../search/place.ts";
import { emptySets, numberOfSet, setNames, type SetName, type Sets } from "./held-sets.ts";
import { addWords, type HeldWords } from "./held-words.ts";

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
 * All findings of a kind as filters, order and counts read them: a column each, a place in them for each finding (its
 * row), about 300 bytes, and some 250 for its words. `place` is where it stands when nobody asks for an order: what is
 * stale last, by the alphabet. A row that was taken away or written anew stays, marked as gone, until all is read
 * again. `scratch` is zeros, to note something by row or by thing within one loop: a new column at each question is
 * dear. Who writes in it leaves it as it was.
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

/** Gives the row that the finding has from now on; its place is not yet known. */
export function addRow(held: Held, told: HeldRow): number {
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
