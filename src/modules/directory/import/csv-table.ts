// SPDX-License-Identifier: AGPL-3.0-or-later
import { CsvError, parse } from "csv-parse";

import { problemAt, type Problem } from "./problem.ts";

/** A row of cells; `row` is what a spreadsheet shows beside it. */
export type CsvRow = { row: number; cells: string[] };
export type CsvTable = { header: string[]; separator: string; rows: CsvRow[] };

const separators = [",", ";", "\t", "|"] as const;

/**
 * Reads the text of a CSV file. The separator is the one that cuts the first lines most evenly. Rows with more or fewer
 * cells than the header are left out and told, because their values may have moved into other columns.
 */
export async function readCsv(
  text: string,
  file: string,
  problems: Problem[],
): Promise<CsvTable | undefined> {
  const at = (row: number | null) => ({ file, row });
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let header: string[] | undefined;
  let row = 0;
  const parser = parse(text, {
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 1_000_000,
  });
  try {
    for await (const record of parser) {
      const cells = record as string[];
      row += 1;
      if (cells.every((cell) => cell.trim() === "")) continue;
      if (header === undefined) header = cells.map((cell) => cell.trim());
      else if (cells.length === header.length) rows.push({ row, cells });
      else {
        const detail = `${cells.length}/${header.length}`;
        problems.push(problemAt(at(row), "csv-cells", "row", { value: cells[0], detail }));
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isQuote = error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE";
    problems.push(
      problemAt(at(recordsIn(error) + 1), isQuote ? "csv-quote-open" : "csv-broken", "file", {
        value: error.code,
      }),
    );
    return undefined;
  }
  if (header === undefined) {
    problems.push(problemAt(at(null), "file-empty", "file"));
    return undefined;
  }
  return { header, separator, rows };
}

function separatorOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/).slice(0, 10);
  const bare = lines.map((line) => line.replaceAll(/"[^"]*"/g, "")).filter((line) => line !== "");
  const inHeader = separators.map((separator) => ({
    separator,
    times: countIn(bare[0] ?? "", separator),
    even: bare.filter((line) => countIn(line, separator) === countIn(bare[0] ?? "", separator)).length,
  }));
  return inHeader.toSorted(
    (a, b) => Number(b.times > 0) - Number(a.times > 0) || b.even - a.even || b.times - a.times,
  )[0]!.separator;
}

function countIn(line: string, separator: string): number {
  return line.split(separator).length - 1;
}

/** How many rows the parser had read when it stopped. */
function recordsIn(error: CsvError): number {
  const records: unknown = Reflect.get(error, "records");
  return typeof records === "number" ? records : 0;
}
