// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDeepStrictEqual } from "node:util";

import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { listAreasOfPoints, listSavedAreas } from "../../territories/boundary.queries.ts";
import { areaNames } from "../import/area-names.ts";
import type { Entry, Gathered, Row } from "../import/gathering.ts";
import { findKnownIds, listKnownTerms } from "../import/known.queries.ts";
import type { Problem } from "../import/problem.ts";
import { keepWhatHolds, pointedOutside } from "../import/references.ts";
import { saveRecords } from "../import/save-records.actions.ts";
import { termFinder } from "../import/save-terms.actions.ts";
import { attributeRows, placementRows, serviceAreaRows } from "../import/ties.ts";
import { refreshFindings } from "../search/finding.actions.ts";
import { valueAt } from "./document-path.ts";
import { listSpokenOf, recordTables } from "./document.queries.ts";
import type { Document, EditableKind } from "./editable.ts";

export type ToWrite = {
  kind: EditableKind;
  id: string;
  /** What the readers of the import made of the document. */
  gathered: Gathered;
  territoryId: string | null;
  /** How the record was; undefined when it was not there. */
  before: Document | undefined;
};

/**
 * Writes one record with its ties, by the same ways as an import. Refuses with not-now when it points to something that
 * is no longer there.
 */
export async function writeDocument(tx: Transaction, record: ToWrite, now: Temporal.Instant): Promise<void> {
  const outside = pointedOutside(record.gathered);
  const kept = keepWhatHolds(record.gathered, {
    organizations: await findKnownIds(tx, "directory.organization", outside.organizations),
    locations: await findKnownIds(tx, "directory.location", outside.locations),
    services: await findKnownIds(tx, "directory.service", outside.services),
    assets: await findKnownIds(tx, "directory.asset", outside.assets),
  });
  const lost: Problem[] = kept.problems.slice(record.gathered.problems.length);
  if (lost.length > 0) refuse({ kind: "not-now", because: "points-to-nothing" });

  const areas = await listSavedAreas(tx);
  const names = areaNames(areas);
  const termOf = termFinder(await listKnownTerms(tx), new Map());
  const ties = {
    placements: placementRows(kept),
    serviceAreas: serviceAreaRows(kept.serviceAreas, names, lost).rows,
    attributes: attributeRows(kept.descriptions, termOf, lost),
  };
  const written = await withPlaceAndTerritory(tx, kept, record, names);
  await saveRecords(tx, written, ties, { modified: now.toString() });
}

/** The search, the lists and the pages that name this record say what it says now. `alsoOf` is what it stood on before. */
export async function tellSearch(
  tx: Transaction,
  { kind, id, alsoOf = [] }: { kind: EditableKind; id: string; alsoOf?: readonly string[] },
  now: Temporal.Instant,
): Promise<void> {
  const thingIds = [...new Set([...(await listSpokenOf(tx, kind, id)), ...alsoOf])];
  await refreshFindings(tx, { now, thingIds, sameVocabulary: true });
}

/**
 * Takes a record away, with the terms that described it. Refuses with not-now while something of another room stands on
 * it: a room at a place, a desk.
 */
export async function removeRecord(tx: Transaction, kind: EditableKind, id: string): Promise<void> {
  await sql`delete from directory.attribute where link_entity = ${kind} and link_id = ${id}`.execute(tx);
  try {
    await sql`delete from ${sql.table(recordTables[kind])} where id = ${id}`.execute(tx);
  } catch (error) {
    if ((error as { code?: unknown }).code !== stoodOn) throw error;
    refuse({ kind: "not-now", because: "in-use" });
  }
}

/** How PostgreSQL says that a row elsewhere points to the one that should go. */
const stoodOn = "23503";

/** A place that moved lies in the area of its point, else of its town; the others stay where they were. */
async function withPlaceAndTerritory(
  tx: Transaction,
  kept: Gathered,
  { kind, id, territoryId, before }: ToWrite,
  names: ReturnType<typeof areaNames>,
): Promise<Gathered> {
  const owned = (entries: readonly Entry[]): Entry[] =>
    entries.map((entry) => {
      const { assured_date, ...row } = entry.row;
      // When a record was checked is said by checks: writing it with an older form must not take it back.
      const checked = before === undefined && assured_date !== undefined ? { assured_date } : {};
      return { ...entry, row: { ...row, ...checked, territory_id: territoryId } };
    });
  const placed = async (entries: readonly Entry[]) => {
    const [entry] = owned(entries);
    if (!entry) return [];
    const { area_code: given, ...row } = entry.row;
    const code = hasMoved(row, before) ? await areaOf(tx, id, row, names) : undefined;
    const known = code ?? (typeof given === "string" && names.codes.has(given) ? given : undefined);
    return [{ ...entry, row: known === undefined ? row : { ...row, area_code: known } }];
  };
  if (kind === "location") return { ...kept, locations: await placed(kept.locations) };
  if (kind === "asset") return { ...kept, assets: await placed(kept.assets) };
  return { ...kept, services: owned(kept.services), organizations: owned(kept.organizations) };
}

const whereItIs = ["latitude", "longitude", "addresses"];

function hasMoved(row: Row, before: Document | undefined): boolean {
  return whereItIs.some((key) => !isDeepStrictEqual(row[key] ?? null, before?.[key] ?? null));
}

async function areaOf(
  tx: Transaction,
  id: string,
  row: Row,
  names: ReturnType<typeof areaNames>,
): Promise<string | undefined> {
  const { latitude, longitude } = row;
  if (typeof latitude === "number" && typeof longitude === "number") {
    const found = await listAreasOfPoints(tx, [{ key: id, latitude, longitude }]);
    if (found.has(id)) return found.get(id);
  }
  const [city, province] = ["city", "state_province"].map((key) => valueAt(row, `addresses.0.${key}`));
  return typeof city === "string" && city !== ""
    ? names.called(city, typeof province === "string" ? province : null)
    : undefined;
}
