// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import type { Database } from "../../../foundation/database/database.ts";
import type { FindingKind } from "../search/criteria.ts";
import { editionNow } from "../search/edition.queries.ts";
import { editionsTold } from "../search/edition.ts";
import { changeRows } from "./held-changes.ts";
import { placeRows } from "./held-places.ts";
import { listChangedAfter, readAllRows, readAlphabet, readRowsOf } from "./held-rows.queries.ts";
import { addRows, emptyHeld, type Held } from "./held.ts";

/** So long searches wait for what is being read into memory; then they ask the database, and until all is read nobody waits. */
const patienceMs = 300;

type Shelf = { held?: Held; reading?: Promise<Held>; isLong?: boolean };
const shelves = new WeakMap<Database, Map<FindingKind, Shelf>>();

/**
 * The findings of a kind as they are in this edition, in memory. Undefined while they are first read, and within a
 * transaction, which may see what nobody else does: the search then asks the database.
 */
export async function heldNow(db: Database, kind: FindingKind): Promise<Held | undefined> {
  if (db.isTransaction) return undefined;
  const edition = await editionNow(db);
  const reading = readUpTo(db, kind, edition);
  if (!(reading instanceof Promise)) return reading;
  // Who no longer waits must not end the process when it fails; who waits hears of it.
  reading.catch(() => {});
  const shelf = shelfOf(db, kind);
  if (shelf.isLong) return undefined;
  const held = await Promise.race([reading, pause(patienceMs, undefined, { ref: false })]);
  shelf.isLong = held === undefined && shelf.reading === reading;
  // What another request began may be of an edition before ours.
  return held && held.edition >= edition ? held : undefined;
}

/** The same for who has time, outside a transaction: waits until all is read. */
export async function heldWhole(db: Database, kind: FindingKind): Promise<Held> {
  return readUpTo(db, kind, await editionNow(db));
}

/** What is held, when it is of this edition; else what is being read. */
function readUpTo(db: Database, kind: FindingKind, edition: number): Held | Promise<Held> {
  const shelf = shelfOf(db, kind);
  if (shelf.held && shelf.held.edition >= edition) return shelf.held;
  shelf.reading ??= readNow(db, kind, shelf.held, edition)
    .then((held) => (shelf.held = held))
    .finally(() => {
      shelf.reading = undefined;
      shelf.isLong = false;
    });
  return shelf.reading;
}

async function readNow(db: Database, kind: FindingKind, before: Held | undefined, edition: number) {
  const isNear = before && edition - before.edition <= editionsTold && before.gone * 4 <= before.size + 4000;
  const changed = isNear ? await listChangedAfter(db, kind, before.edition) : undefined;
  if (before && changed) {
    const rows = changed.length > 0 ? await readRowsOf(db, kind, changed) : [];
    changeRows(before, edition, changed, rows);
    return before;
  }
  const held = emptyHeld(kind, edition);
  for await (const rows of readAllRows(db, kind)) addRows(held, rows);
  const inOrder: number[] = [];
  for await (const ids of readAlphabet(db, kind)) inOrder.push(...ids);
  placeRows(held, inOrder);
  return held;
}

function shelfOf(db: Database, kind: FindingKind): Shelf {
  const ofDatabase = shelves.get(db) ?? new Map<FindingKind, Shelf>();
  shelves.set(db, ofDatabase);
  const shelf = ofDatabase.get(kind) ?? {};
  ofDatabase.set(kind, shelf);
  return shelf;
}
