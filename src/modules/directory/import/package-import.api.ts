// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { gatherBoundaries } from "./boundary-file.ts";
import { importGathered, type ImportOptions } from "./import.actions.ts";
import { gatherPackages, type PackageFile } from "./package.forms.ts";
import type { ImportReport } from "./report.ts";

/**
 * Loads packages of HSDS JSON and GeoJSON boundaries that are already parsed: the vocabulary and the demonstration come
 * in by the same door as real data. The report says what is new, changed, unchanged and wrong; nothing is thrown for
 * wrong data.
 */
export async function importPackages(
  db: Database,
  actor: Actor,
  files: readonly PackageFile[],
  options: ImportOptions & { isDemonstration?: boolean },
  now: Temporal.Instant,
): Promise<ImportReport> {
  const gathered = gatherPackages(
    files.filter((file) => !isGeo(file)),
    options.isDemonstration,
  );
  const areas = files.filter(isGeo).flatMap(({ name, value }) => gatherBoundaries(value, name, gathered));
  return importGathered(db, actor, { gathered, areas }, options, now);
}

function isGeo({ value }: PackageFile): boolean {
  return typeof value === "object" && value !== null && "type" in value && value.type === "FeatureCollection";
}
