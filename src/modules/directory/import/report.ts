// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LikenessReason } from "../duplicates/likeness.ts";
import type { EditableKind } from "../editing/editable.ts";
import type { Problem } from "./problem.ts";

export type Count = { added: number; changed: number; unchanged: number };

/** Two records that are probably the same, with why: told, never merged. */
export type LikelyDuplicate = {
  kind: EditableKind;
  names: [string, string];
  reasons: LikenessReason[];
};

/** The kinds of thing that an import counts. */
export const countedKinds = [
  "areas",
  "taxonomies",
  "terms",
  "synonyms",
  "organizations",
  "locations",
  "services",
  "assets",
] as const;
export type CountedKind = (typeof countedKinds)[number];

/** What an import did, or would do. */
export type ImportReport = {
  isDryRun: boolean;
  counts: Partial<Record<CountedKind, Count>>;
  problems: Problem[];
  duplicates: LikelyDuplicate[];
  /** Places whose municipality is still not known, because no boundary holds them and no name tells it. */
  placesWithoutArea: number;
  /** Surveyed boundaries of these files that are kept without saying whose they are: the map cannot say it. */
  boundariesWithoutSource: number;
};

/** Rows (records, features) that were left out, and files of which nothing was read. */
export function leftOut(report: Pick<ImportReport, "problems">): number {
  const rows = report.problems.filter(({ loses }) => loses === "row" || loses === "file");
  return new Set(
    rows.map(({ file, row, what, loses, value }) => `${file}/${row ?? value}/${what ?? ""}/${loses}`),
  ).size;
}

/** 0: everything is in. 2: some rows were left out. 1: nothing was there to write. */
export function exitCode(report: ImportReport): 0 | 1 | 2 {
  if (leftOut(report) === 0) return 0;
  const kept = Object.values(report.counts).reduce(
    (sum, { added, changed, unchanged }) => sum + added + changed + unchanged,
    0,
  );
  return kept > 0 ? 2 : 1;
}

export function countOf(saved: {
  added: readonly unknown[];
  changed: readonly unknown[];
  unchanged: number;
}): Count {
  return { added: saved.added.length, changed: saved.changed.length, unchanged: saved.unchanged };
}
