// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { Raw } from "../import/reading.ts";
import { changersIn } from "./changers.queries.ts";
import type { Collection } from "./criteria.ts";
import { listOpenLocations, listTombstones } from "./dump.queries.ts";
import type { Asked } from "./filters.queries.ts";
import { listMinimal, listRecords, type Shown } from "./records.queries.ts";
import { writtenLocation } from "./written-records.ts";
import { writtenItem } from "./written.ts";

/** Records read at once: some hundred kilobytes. */
const atOnce = 250;

/**
 * Reads in one moment of the directory, whatever is written meanwhile, by a connection that is given back when the
 * reading ends, fails or is given up.
 */
export async function* inSnapshot<Item>(
  db: Database,
  read: (snapshot: Database) => AsyncGenerator<Item>,
): AsyncGenerator<Item> {
  const snapshot = await db
    .startTransaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute();
  try {
    yield* read(snapshot);
  } finally {
    await snapshot.rollback().execute();
  }
}

/** Every record of a collection that is asked for, some at a time. */
export async function* streamRecords(
  db: Database,
  collection: Collection,
  asked: Asked,
  shown: Shown,
): AsyncGenerator<Raw[]> {
  const changers = changersIn(db);
  for await (const rows of inSteps((after) =>
    listRecords(db, collection, asked, shown, { limit: atOnce, after }),
  )) {
    await changers.learn(rows.map(({ item }) => item));
    yield rows.map(({ item }) => writtenItem(collection, item, shown.depth, changers.of));
  }
}

export async function* streamMinimal(
  db: Database,
  collection: Collection,
  asked: Asked,
): AsyncGenerator<Raw[]> {
  yield* inSteps((after) => listMinimal(db, collection, asked, { limit: atOnce * 20, after }));
}

/**
 * The whole directory, each record once with its type, pointing to the others by their identifiers; then what is no
 * longer there. `since`: what changed on or after it, ISO instant; taxonomies always, for they have no moment.
 */
export async function* streamDump(db: Database, since: string | undefined): AsyncGenerator<Raw[]> {
  const asked: Asked = {
    modified_after: since,
    terms: [],
    termIds: undefined,
    place: undefined,
    times: undefined,
  };
  const flat = { depth: "flat" } as const;
  // Each before those that point to it: who loads the lines in order always finds what they name.
  yield* typed("taxonomy", streamRecords(db, "taxonomies", asked, flat));
  yield* typed("taxonomy_term", streamRecords(db, "taxonomy_terms", asked, flat));
  yield* typed("organization", streamRecords(db, "organizations", asked, flat));
  yield* typed("location", streamLocations(db, since));
  yield* typed("service", streamRecords(db, "services", asked, flat));
  yield* inSteps(async (after) =>
    (await listTombstones(db, { after, limit: atOnce, since })).map(withoutNothing),
  );
}

async function* streamLocations(db: Database, since: string | undefined): AsyncGenerator<Raw[]> {
  const changers = changersIn(db);
  for await (const rows of inSteps((after) => listOpenLocations(db, { after, limit: atOnce, since }))) {
    await changers.learn(rows.map(({ item }) => item));
    yield rows.map(({ item }) => writtenLocation(item, "flat", changers.of));
  }
}

async function* typed(type: string, records: AsyncGenerator<Raw[]>): AsyncGenerator<Raw[]> {
  for await (const some of records) yield some.map((record) => Object.assign({ type }, record));
}

/** Reads the next step while the present one is being written; gives up neither before it has come. */
async function* inSteps<Row extends { id: string }>(
  next: (after: string | undefined) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let coming = next(undefined);
  try {
    for (let rows = await coming; rows.length > 0; rows = await coming) {
      coming = next(rows.at(-1)!.id);
      // Whoever waits for it learns of its failure; nobody may be waiting yet.
      coming.catch(() => {});
      yield rows;
    }
  } finally {
    await coming.catch(() => {});
  }
}

function withoutNothing({ replaced_by, ...tombstone }: Awaited<ReturnType<typeof listTombstones>>[number]) {
  return replaced_by === null ? tombstone : { ...tombstone, replaced_by };
}
