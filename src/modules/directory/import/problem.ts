// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from "../../../foundation/words/words.ts";

/** Every way in which what is imported can be wrong; import.words.ts says each in plain words. */
export type ProblemKind =
  // whole files
  | "file-empty"
  | "file-too-big"
  | "file-unreadable"
  | "file-is-spreadsheet"
  | "file-is-binary"
  | "file-holds-no-records"
  | "file-describes-api"
  | "encoding-mixed"
  | "encoding-assumed"
  | "encoding-twice"
  | "json-broken"
  | "csv-quote-open"
  | "csv-broken"
  | "csv-role-unknown"
  | "csv-column-missing"
  | "csv-column-repeated"
  | "csv-column-unnamed"
  | "csv-cells"
  | "mapping-column-missing"
  // values
  | "shape"
  | "required"
  | "too-long"
  | "number"
  | "whole-number"
  | "date"
  | "yes-no"
  | "not-one-of"
  | "email"
  | "url"
  | "age"
  | "ages-order"
  | "age-no-limit"
  | "coordinates"
  | "coordinates-half"
  | "coordinates-swapped"
  | "hours"
  | "part"
  | "extent"
  | "area-unknown"
  | "term-unknown"
  | "term-parent-unknown"
  | "address-no-street"
  // between rows
  | "id-repeated"
  | "joined"
  | "reference-unknown"
  | "reference-ambiguous"
  | "placement-unknown"
  | "other-district"
  | "area-of-others"
  // boundaries
  | "feature-shape"
  | "feature-code"
  | "feature-name"
  | "feature-kind"
  | "feature-repeated"
  | "patron-day"
  | "geometry-kind"
  | "ring-short"
  | "ring-open"
  | "ring-crosses"
  | "ring-flat"
  | "ring-range"
  | "ring-swapped"
  // what became one with another record
  | "merged-away";

/** Where something was read: `row` as a spreadsheet counts (the header is row 1), or the place in a JSON list from 1. */
export type Origin = {
  file: string;
  row: number | null;
  /** What the row is, for messages of JSON: "service", "organization". */
  what?: string;
  /** For CSV: the header of the column from which each field came. */
  columns?: ReadonlyMap<string, string>;
  /** True for what a row only mentions (its organization, its place), which other rows may mention too. */
  isMention?: boolean;
};

/**
 * `row`: the row is left out. `value`: the row is loaded without this value. `file`: nothing of the file is loaded.
 * `nothing`: only told.
 */
export type Loss = "file" | "row" | "value" | "nothing";

export type Problem = {
  kind: ProblemKind;
  loses: Loss;
  file: string;
  row: number | null;
  what?: string;
  column: string | null;
  /** What was found, shortened for reading. */
  value: string;
  /** What the words need besides the value: the values allowed, the name of the missing thing. */
  detail: string;
  /** What another reader (of hours) says of it, in both languages. */
  told?: Words<string>;
};

export function problemAt(
  at: Origin,
  kind: ProblemKind,
  loses: Loss,
  said: { column?: string | null; value?: unknown; detail?: string; told?: Words<string> } = {},
): Problem {
  const column = said.column ?? null;
  return {
    kind,
    loses,
    file: at.file,
    row: at.row,
    ...(at.what === undefined ? {} : { what: at.what }),
    column: column === null ? null : (at.columns?.get(column) ?? column),
    value: shown(said.value),
    detail: said.detail ?? "",
    ...(said.told === undefined ? {} : { told: said.told }),
  };
}

/** A value as a message can quote it: one line, at most 60 characters. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = (typeof value === "string" ? value : (JSON.stringify(value) ?? ""))
    .replaceAll(/\s+/g, " ")
    .trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
