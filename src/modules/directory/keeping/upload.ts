// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { FileMapping } from "../import/column-mapping.ts";
import type { CsvRole } from "../import/column-names.ts";
import type { Problem } from "../import/problem.ts";
import type { ImportReport } from "../import/report.ts";

/** trying: read and rehearsed, nothing is written; tried: a person looks at what it would do; loading: being written. */
export type UploadState = "trying" | "tried" | "loading" | "loaded" | "failed" | "dropped";

/** A mapping as it was read, of the one CSV file of an upload. */
export type ShownMapping = FileMapping & { separator: string };

/** What a reading was asked to do: kept with the file, so that it goes on after a restart. */
export type UploadAsked = {
  /** What each row of a CSV is; null when the file itself tells. */
  rowsAre: CsvRole | null;
  /** Columns (their headers) with what they fill, "services.name"; null leaves one out. The others are proposed. */
  columns: [string, string | null][];
  /** Whose the boundaries are that do not say it themselves. */
  source: string | null;
};

/** A report as it is kept: of very many mistakes only the first are. */
export type KeptReport = ImportReport & { problemsInAll: number };

export type Upload = {
  id: string;
  uploadedBy: string;
  uploadedAt: Temporal.Instant;
  fileName: string;
  sizeBytes: number;
  state: UploadState;
  /** The work has stopped in the middle: the program was stopped, say. It may be begun again. */
  isInterrupted: boolean;
  mapping: ShownMapping | null;
  rowsToWrite: number;
  rowsWritten: number;
  report: KeptReport | null;
};

/** The job that reads a file; `{id}` says which. */
export const readUploadJob = "directory.read-upload";

export const mostUploadBytes = 20 * 1024 * 1024;
/** Files that nobody loaded are thrown away. */
export const keptDays = 7;
/** Work that was not seen going on for so long has stopped. */
export const interruptedAfter = { minutes: 2 };
const mostProblemsKept = 1000;

/** What costs whole rows comes first; then, as in the file, from top to bottom. */
export function keptReport(report: ImportReport): KeptReport {
  const { problems } = report;
  const grave = problems.filter(({ loses }) => loses === "row" || loses === "file");
  const others = problems.filter(({ loses }) => loses !== "row" && loses !== "file");
  const kept: Problem[] = [...fromTop(grave), ...fromTop(others)].slice(0, mostProblemsKept);
  return {
    ...report,
    problems: kept,
    duplicates: report.duplicates.slice(0, 100),
    problemsInAll: problems.length,
  };
}

function fromTop(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
}

/** Whether it could not be told what the rows of a CSV are: then somebody has to say it. */
export function isKindUnclear({ mapping, report }: Pick<Upload, "mapping" | "report">): boolean {
  return mapping === null && (report?.problems ?? []).some(({ kind }) => kind === "csv-role-unknown");
}

/** Whether there is anything to write. */
export function bringsSomething({ counts }: Pick<ImportReport, "counts">): boolean {
  return Object.values(counts).some(({ added, changed }) => added + changed > 0);
}
