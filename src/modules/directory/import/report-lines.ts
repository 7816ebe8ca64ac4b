// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { FileMapping } from "./column-mapping.ts";
import { mappingWords } from "./import-mapping.words.ts";
import { reportWords } from "./import-report.words.ts";
import type { Problem } from "./problem.ts";
import { problemWords } from "./problem.words.ts";
import { countedKinds, leftOut, type ImportReport } from "./report.ts";

/** How many rows with the same problem in the same column are spelled out; the others are counted. */
const spelled = 5;

/** The report of an import as a person reads it, one text a line. */
export function reportLines(report: ImportReport, language: Language): string[] {
  const say = reportWords[language];
  const grave = report.problems.filter(isGrave);
  const remarks = report.problems.filter((problem) => !isGrave(problem));
  const counted = countedKinds.flatMap((kind) => {
    const count = report.counts[kind];
    return count && count.added + count.changed + count.unchanged > 0
      ? [say.count(say.kinds[kind], count)]
      : [];
  });
  return [
    ...(remarks.length > 0 ? [say.remarks(remarks.length), ...problemLines(remarks, language), ""] : []),
    ...(report.duplicates.length > 0
      ? [
          say.duplicates(report.duplicates.length),
          ...report.duplicates.map((one) => `  ${say.duplicate(one)}`),
          "",
        ]
      : []),
    ...(grave.length > 0 ? [say.leftOut(leftOut(report)), ...problemLines(grave, language), ""] : []),
    ...(counted.length > 0 ? counted : [say.nothing]),
    ...(report.placesWithoutArea > 0 ? [say.withoutArea(report.placesWithoutArea)] : []),
    ...(report.boundariesWithoutSource > 0 ? [say.withoutSource(report.boundariesWithoutSource)] : []),
    ...(report.isDryRun ? [say.dryRun] : counted.length > 0 ? [say.written] : []),
  ];
}

function isGrave({ loses }: Problem): boolean {
  return loses === "row" || loses === "file";
}

/** "servizi.csv, riga 12, colonna «età»: …"; the same problem of the same column is told five times, then counted. */
function problemLines(problems: readonly Problem[], language: Language): string[] {
  const say = reportWords[language];
  const alike = Map.groupBy(problems, ({ file, kind, column }) => `${file}/${kind}/${column ?? ""}`);
  return [...alike.values()].flatMap((group) => {
    const lines = group.slice(0, spelled).map((problem) => `  ${problemLine(problem, language)}`);
    return group.length > spelled ? lines.concat(`  ${say.alike(group.length - spelled)}`) : lines;
  });
}

export function problemLine(problem: Problem, language: Language): string {
  const say = reportWords[language];
  const { file, row, column, what } = problem;
  const isJson = what !== undefined;
  const where = [
    file,
    ...(row === null ? [] : [isJson ? say.place(row) : say.row(row)]),
    ...(what === undefined ? [] : [what]),
    ...(column === null || column === "geometry" ? [] : [say.column(column)]),
  ];
  return `${where.join(", ")}: ${problemWords[language][problem.kind](problem)}`;
}

/** What each column of a CSV file was read as. */
export function mappingLines(
  { file, table, columns, separator }: FileMapping & { separator: string },
  language: Language,
): string[] {
  const say = mappingWords[language];
  const width = Math.max(...columns.map(({ header }) => header.length));
  return [
    say.heading(file, say.tables[table] ?? table, separator === "\t" ? "tab" : separator),
    ...columns
      .filter(({ header }) => header !== "")
      .map(({ header, target, by }) => {
        const to =
          target === undefined
            ? "–"
            : target.table === table
              ? target.field
              : `${target.table}.${target.field}`;
        return `  ${header.padEnd(width)} → ${to} (${say.by[by]})`;
      }),
  ];
}
