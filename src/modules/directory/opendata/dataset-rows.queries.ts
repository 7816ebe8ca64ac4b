// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { countOpenAreas, listOpenAreas } from "../../territories/open-area.queries.ts";
import type { OpenArea } from "../../territories/open-area.ts";
import { fewestAskers } from "../home/territory-numbers.ts";
import { answerQuestion } from "../search/answer.queries.ts";
import type { FindingKind, Question } from "../search/criteria.ts";
import { mostFound } from "../search/search.ts";
import type { Row } from "./column.ts";
import { kindOfDataset, type DatasetName, type RecordDataset } from "./dataset.ts";
import { geometryOf, type PlacedRow } from "./geojson.ts";
import { placedRow, type OpenRecord } from "./record-row.ts";
import { listOpenRecords } from "./record-rows.queries.ts";

/** Records read at once: some hundred kilobytes, however many there are. */
const atOnce = 250;
/** A boundary may weigh as much as all these records. */
const areasAtOnce = 20;

/**
 * The records of a kind, some at a time, in an order that never changes. Between one step and the next nothing is held:
 * who takes a file slowly keeps nobody waiting. Each record is there at most once, as it was when its step was read.
 */
export async function* streamOpenRecords(db: Database, kind: FindingKind): AsyncGenerator<OpenRecord[]> {
  yield* inSteps(
    (after) => listOpenRecords(db, kind, { after, limit: atOnce }),
    ({ id }) => id,
  );
}

/** What a question finds, in the order of its page: at most `mostFound` things. */
export async function findView(db: Database, kind: FindingKind, question: Question, now: Temporal.Instant) {
  const { found, unknownPlaces } = await answerQuestion(db, kind, { ...question, page: 1 }, now, mostFound);
  return { ids: found.findings.map(({ thingId }) => thingId), isMore: found.isMore, unknownPlaces };
}

/** The records with these identifiers, in their order, some at a time. */
export async function* streamListed(
  db: Database,
  kind: FindingKind,
  ids: readonly string[],
): AsyncGenerator<OpenRecord[]> {
  for (let from = 0; from < ids.length; from += atOnce) {
    yield await listOpenRecords(db, kind, { ids: ids.slice(from, from + atOnce) });
  }
}

/** A whole dataset as lines with their geometry, some at a time. */
export async function* streamDataset(
  db: Database,
  dataset: DatasetName,
  baseUrl: string,
): AsyncGenerator<PlacedRow[]> {
  if (dataset === "zone") return yield* streamAreas(db);
  if (dataset === "classificazioni") return yield unplaced(await listTermRows(db));
  if (dataset === "cercato-invano") return yield unplaced(await listUnansweredRows(db));

  const kind = kindOfDataset[dataset];
  for await (const records of streamOpenRecords(db, kind)) {
    yield records.map((record) => placedRow(kind, record, baseUrl));
  }
}

async function* streamAreas(db: Database): AsyncGenerator<PlacedRow[]> {
  const steps = inSteps(
    (after) => listOpenAreas(db, { after, limit: areasAtOnce }),
    ({ code }) => code,
  );
  for await (const areas of steps) yield areas.map(areaRow);
}

function areaRow({ residentsOn, isSchematic, boundary, ...area }: OpenArea): PlacedRow {
  const { longitude, latitude } = area;
  const point = longitude === null || latitude === null ? [] : [[longitude, latitude] as const];
  return {
    row: { ...area, residents_on: residentsOn, is_schematic: isSchematic },
    geometry: boundary ?? geometryOf(point),
  };
}

async function listTermRows(db: Database): Promise<Row[]> {
  return db
    .selectFrom("directory.taxonomy_term as t")
    .innerJoin("directory.taxonomy as y", "y.id", "t.taxonomy_id")
    .leftJoin("directory.taxonomy_term as up", "up.id", "t.parent_id")
    .select(["y.key as taxonomy", "y.name as taxonomy_name", "t.code", "t.name", "t.name_en"])
    .select(["up.code as parent_code", "t.description", "t.term_uri as uri", "t.nomenclatore_code"])
    .orderBy("y.key")
    .orderBy("t.position")
    .orderBy("t.code")
    .execute();
}

/** As the page of the territory tells them: only what several people asked. */
async function listUnansweredRows(db: Database): Promise<Row[]> {
  const { rows } = await sql<{ words: string; times: number }>`
    select words, sum(times)::int as times from directory.unanswered_search
    where words <> '' group by words having sum(times) >= ${fewestAskers}
    order by sum(times) desc, words limit 1000`.execute(db);
  return rows;
}

/** How many lines each dataset has. */
export async function countDatasets(db: Database): Promise<Record<DatasetName, number>> {
  const [{ rows }, zone] = await Promise.all([
    sql<Record<RecordDataset | "classificazioni" | "cercato-invano", number>>`select
      (select count(*) from directory.service where status in ('active', 'temporarily closed'))::int as servizi,
      (select count(*) from directory.public_place)::int as luoghi,
      (select count(*) from directory.organization)::int as organizzazioni,
      (select count(*) from directory.asset a left join directory.location l on l.id = a.location_id
        where l.address_visibility is distinct from 'hidden')::int as risorse,
      (select count(*) from directory.taxonomy_term)::int as classificazioni,
      (select count(*) from (
        select from directory.unanswered_search where words <> '' group by words having sum(times) >= ${fewestAskers}
        limit 1000) as several)::int as "cercato-invano"`.execute(db),
    countOpenAreas(db),
  ]);
  return { ...rows[0]!, zone };
}

async function* inSteps<Item>(
  next: (after: string | undefined) => Promise<Item[]>,
  keyOf: (item: Item) => string,
): AsyncGenerator<Item[]> {
  for (let after: string | undefined; ;) {
    const items = await next(after);
    const last = items.at(-1);
    if (last === undefined) return;
    yield items;
    after = keyOf(last);
  }
}

function unplaced(rows: readonly Row[]): PlacedRow[] {
  return rows.map((row) => ({ row, geometry: null }));
}
