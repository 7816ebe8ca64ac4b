// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  columnNames,
  csvRoles,
  fieldCalled,
  roleOf,
  type ColumnField,
  type CsvRole,
} from "./column-names.ts";
import { tableCalled } from "./package-tables.ts";
import { problemAt, type Problem } from "./problem.ts";
import { isRaw } from "./reading.ts";

/** What one column fills: a field of a record (`table` organizations, locations…) or of a table of HSDS parts. */
export type Target = { table: string; field: string };

/**
 * A column with what it fills. `by`: "given" in the mapping file, "proposed" from its header; without target it is kept
 * aside, or left out.
 */
export type MappedColumn = {
  index: number;
  header: string;
  target: Target | undefined;
  by: "given" | "proposed" | "kept" | "left";
};

/** How a file is read. `table` is what each of its rows is. */
export type FileMapping = { file: string; table: string; columns: MappedColumn[] };

/** A mapping file: for each CSV file (by its name without .csv) what each column fills; null leaves a column out. */
export type GivenMapping = ReadonlyMap<string, ReadonlyMap<string, Target | null>>;

/**
 * Reads the YAML of a mapping, already parsed: file → column → {model, field, foreign_key_name, foreign_key_value}, as
 * in the Open Referral transformer, or the short "organizations.name". Gives what is wrong as "file.column".
 */
export function readMapping(value: unknown): { mapping: GivenMapping } | { wrong: string } {
  if (!isRaw(value)) return { wrong: "" };
  const mapping = new Map<string, Map<string, Target | null>>();
  for (const [file, columns] of Object.entries(value)) {
    if (!isRaw(columns)) return { wrong: file };
    const targets = new Map<string, Target | null>();
    for (const [header, given] of Object.entries(columns)) {
      const target = given === null || given === "ignore" ? null : targetOf(given);
      if (target === undefined) return { wrong: `${file}.${header}` };
      targets.set(header, target);
    }
    mapping.set(file.toLowerCase().replace(/\.csv$/, ""), targets);
  }
  return { mapping };
}

function targetOf(given: unknown): Target | undefined {
  const [model, field] = isRaw(given) ? [given["model"], given["field"]] : String(given).split(".");
  const table = typeof model === "string" ? tableCalled(model) : undefined;
  if (table === undefined || typeof field !== "string" || field === "") return undefined;

  const foreign = isRaw(given) ? given["foreign_key_name"] : undefined;
  const owner = typeof foreign === "string" ? tableCalled(foreign.replace(/_id$/, "")) : undefined;
  // A part of the row's own record ({model: phones, field: number, foreign_key_name: location_id}) is a field of it.
  if (owner && isRole(owner) && !isRole(table)) return { table: owner, field: partField(table, field) };
  return { table, field: isRole(table) ? spelled(field, table) : field };
}

function partField(table: string, field: string): string {
  if (table === "phones") return "phones";
  if (table.endsWith("addresses")) return field === "address_1" ? "address" : field;
  return table === "languages" || table === "service_areas" ? table : field;
}

/** Fields as the transformer's users spell them → as HSDS does. */
function spelled(field: string, table: CsvRole): string {
  const called = fieldCalled(field, table);
  return field in columnNames || called === undefined ? field : called;
}

/**
 * What each column of a file fills: as the mapping says; where it is silent, as the header suggests. `rowsAre` is what
 * each row is, when somebody said it; else the mapping, the name of the file or its columns tell.
 */
export function mapColumns(
  { file, header, rowsAre }: { file: string; header: readonly string[]; rowsAre?: CsvRole | undefined },
  given: GivenMapping,
  problems: Problem[],
): FileMapping | undefined {
  const stem = (file.split(/[/\\]/).at(-1) ?? "").toLowerCase().replace(/\.[^.]*$/, "");
  const own = given.get(stem) ?? new Map<string, Target | null>();
  const targets = [...own.values()].filter((target) => target !== null);
  const named = tableCalled(stem);
  const table = rowsAre ?? (targets[0] ? mostNamed(targets) : (named ?? roleOf(file, header)));
  if (table === undefined) {
    problems.push(problemAt({ file, row: 1 }, "csv-role-unknown", "file", { value: header.join(", ") }));
    return undefined;
  }
  for (const column of own.keys()) {
    if (!header.includes(column))
      problems.push(problemAt({ file, row: 1 }, "mapping-column-missing", "nothing", { column }));
  }
  const repeated = header.filter((title, index) => title !== "" && header.indexOf(title) < index);
  for (const column of new Set(repeated))
    problems.push(problemAt({ file, row: 1 }, "csv-column-repeated", "nothing", { column }));
  const taken = new Set(targets.map((target) => `${target.table}.${target.field}`));
  const columns = header.map((title, index): MappedColumn => {
    const said = own.get(title);
    if (said !== undefined)
      return { index, header: title, target: said ?? undefined, by: said === null ? "left" : "given" };
    const target = proposed(title, table);
    const key = target && `${target.table}.${target.field}`;
    if (target === undefined || key === undefined || (taken.has(key) && target.field !== "phones")) {
      return { index, header: title, target: undefined, by: "kept" };
    }
    taken.add(key);
    return { index, header: title, target, by: "proposed" };
  });
  return { file, table, columns };
}

function proposed(header: string, table: string): Target | undefined {
  if (header === "") return undefined;
  // Tables of HSDS parts keep HSDS's own names; so do columns that our words do not know.
  if (!isRole(table)) return { table, field: header };
  const field: ColumnField | undefined = fieldCalled(header, table);
  return field && { table, field };
}

function mostNamed(targets: readonly Target[]): string {
  const times = Map.groupBy(targets, ({ table }) => table);
  return [...times].toSorted((a, b) => b[1].length - a[1].length)[0]![0];
}

export function isRole(table: string): table is CsvRole {
  return csvRoles.some((role) => role === table);
}
