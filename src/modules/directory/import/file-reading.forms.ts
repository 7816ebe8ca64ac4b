// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseJson } from "../../../foundation/parse-json.ts";
import type { AreaToSave } from "../../territories/boundary-feature.ts";
import { gatherBoundaries } from "./boundary-file.ts";
import { mapColumns, type FileMapping, type GivenMapping } from "./column-mapping.ts";
import type { CsvRole } from "./column-names.ts";
import { readCsv } from "./csv-table.ts";
import { gatherCsv, type CsvFile, type KnownByName } from "./csv.forms.ts";
import { nothingGathered, type Gathered } from "./gathering.ts";
import { gatherRecord, gatherValue } from "./package.forms.ts";
import { problemAt, type Problem } from "./problem.ts";
import { isRaw } from "./reading.ts";
import { decodeText } from "./text-encoding.ts";

export type FilesRead = {
  gathered: Gathered;
  areas: AreaToSave[];
  mappings: (FileMapping & { separator: string })[];
};

/** What whoever loads files said of them: whose the boundaries are, what each row of a CSV is. */
type Told = { source?: string | undefined; rowsAre?: CsvRole | undefined };

/** What was read so far of the files of one import, and what was said of them. */
export type Into = FilesRead & { csv: CsvFile[]; source: string | undefined; rowsAre: CsvRole | undefined };

export function nothingRead({ source, rowsAre }: Told = {}): Into {
  return { gathered: nothingGathered(), areas: [], mappings: [], csv: [], source, rowsAre };
}

/** Reads the bytes of a file: CSV, HSDS JSON or ndjson, GeoJSON, recognized by what it holds, not by its name. */
export async function readBytes(
  bytes: Buffer,
  file: string,
  mapping: GivenMapping,
  into: Into,
): Promise<void> {
  const { problems } = into.gathered;
  const at = { file, row: null };
  const lost = (kind: Problem["kind"], row: number | null = null) =>
    void problems.push(problemAt({ ...at, row }, kind, "file"));
  if (bytes.length === 0) return lost("file-empty");
  const read = decodeText(bytes);
  if ("mistake" in read) return lost(read.mistake, read.line || null);
  if (read.encoding !== "utf-8")
    problems.push(problemAt(at, "encoding-assumed", "nothing", { value: read.encoding }));
  if (read.isReadTwice) problems.push(problemAt(at, "encoding-twice", "nothing"));
  await readText(read.text, file, mapping, into);
}

/** When all files are read: rows of CSV files find each other, and the organizations that are known by name. */
export function readTogether(into: Into, known: KnownByName): FilesRead {
  gatherCsv(into.csv, known, into.gathered);
  const { gathered, areas, mappings } = into;
  return { gathered, areas, mappings };
}

async function readText(text: string, file: string, mapping: GivenMapping, into: Into): Promise<void> {
  const { gathered, areas, source } = into;
  const { problems } = gathered;
  const start = text.slice(0, 200).trimStart();
  const isJson = (start.startsWith("{") || start.startsWith("[")) && !/\.(csv|tsv|txt)$/i.test(file);
  if (!isJson && /\.(json|geojson|ndjson|jsonl)$/i.test(file)) {
    problems.push(problemAt({ file, row: null }, "json-broken", "file", { detail: start.slice(0, 20) }));
    return;
  }
  if (!isJson) return readCsvText(text, file, mapping, into);

  const whole = parsed(text);
  if (!("problem" in whole)) {
    if (isGeo(whole.value)) areas.push(...gatherBoundaries(whole.value, file, { problems, source }));
    else gatherValue(whole.value, file, gathered);
    return;
  }
  // Not one value: one on each line, perhaps.
  const lines = text.split("\n");
  const first = parsed(lines[0] ?? "");
  if (lines.length < 2 || "problem" in first) {
    problems.push(problemAt({ file, row: null }, "json-broken", "file", { detail: whole.problem }));
    return;
  }
  readLines(lines, file, into);
}

function readLines(lines: readonly string[], file: string, { gathered, areas, source }: Into): void {
  const { problems } = gathered;
  const features: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const at = { file, row: index + 1 };
    const read = parsed(line);
    if ("problem" in read) problems.push(problemAt(at, "json-broken", "row", { detail: read.problem }));
    else if (isGeo(read.value)) features.push(read.value);
    else gatherRecord(read.value, { at, isDemonstration: false }, gathered);
  }
  if (features.length > 0) areas.push(...gatherBoundaries(features, file, { problems, source }));
}

async function readCsvText(text: string, file: string, mapping: GivenMapping, into: Into): Promise<void> {
  const table = await readCsv(text, file, into.gathered.problems);
  if (!table) return;
  const told = { file, header: table.header, rowsAre: into.rowsAre };
  const mapped = mapColumns(told, mapping, into.gathered.problems);
  if (!mapped) return;

  into.mappings.push({ ...mapped, separator: table.separator });
  const hasName = mapped.columns.some(({ target }) => target?.field === "name" || target?.field === "id");
  const isRecords = ["organizations", "services", "assets"].includes(mapped.table);
  if (isRecords && !mapped.columns.some(({ target }) => target?.field === "name")) {
    into.gathered.problems.push(
      problemAt({ file, row: 1 }, "csv-column-missing", "file", {
        column: "name",
        value: table.header.join(", "),
      }),
    );
    return;
  }
  if (!hasName && table.rows.length === 0)
    into.gathered.problems.push(problemAt({ file, row: 1 }, "file-holds-no-records", "nothing"));
  into.csv.push({ mapping: mapped, rows: table.rows });
}

function isGeo(value: unknown): boolean {
  return isRaw(value) && (value["type"] === "FeatureCollection" || value["type"] === "Feature");
}

function parsed(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: parseJson(text) };
  } catch (error) {
    return { problem: (error as Error).message.replaceAll(/\s+/g, " ").slice(0, 200) };
  }
}
