// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { cleanSource } from "../../territories/boundary-source.ts";
import { isRole, readMapping, type GivenMapping } from "../import/column-mapping.ts";
import { columnNames, csvRoles } from "../import/column-names.ts";
import type { ShownMapping, UploadAsked } from "./upload.ts";

const texts = z.preprocess(
  (given) => (Array.isArray(given) ? given : []),
  z.array(z.string().max(500)).max(500),
);

/** A mapping as it was chosen: each column (its header) with what it fills, in order. */
export const mappingForm = z.object({
  righe: last(z.enum(csvRoles)),
  colonna: texts,
  campo: texts,
});

/** Whose the boundaries of a file are, said by whoever loads it. */
export const confirmForm = z.object({
  fonte: z
    .preprocess((given) => [given].flat().at(-1), z.string().max(2_000).optional())
    .transform(cleanSource),
});

/** Selects that keep a column aside with the record, and that leave it out. An empty choice would not be sent. */
export const asideChoice = "-";
const leftChoice = "ignore";

/** Fields that a column of a file about `table` may fill, as "services.name"; the organization's name in any. */
export function choosableFields(table: string): string[] {
  const own = Object.keys(columnNames).map((field) => `${table}.${field}`);
  return table === "organizations" ? own : [...own, "organizations.name"];
}

/** What a person chose. When they say that rows are something else, columns are proposed anew from their headers. */
export function chosenAs(
  { righe, colonna, campo }: z.output<typeof mappingForm>,
  before: ShownMapping | null,
): UploadAsked {
  if (righe !== before?.table) return { rowsAre: righe, columns: [], source: null };
  const columns = colonna.flatMap((header, index): [string, string | null][] => {
    const chosen = campo[index] ?? asideChoice;
    return chosen === asideChoice ? [] : [[header, chosen === leftChoice ? null : chosen]];
  });
  return { rowsAre: righe, columns, source: null };
}

/** The same as when a file was tried, so that it is loaded in the same way. */
export function askedAsTried(shown: ShownMapping | null, source: string | null = null): UploadAsked {
  if (shown === null) return { rowsAre: null, columns: [], source };
  const columns = shown.columns.flatMap(({ header, target, by }): [string, string | null][] => {
    if (by === "left") return [[header, null]];
    return target === undefined ? [] : [[header, `${target.table}.${target.field}`]];
  });
  return { rowsAre: isRole(shown.table) ? shown.table : null, columns, source };
}

/** What was asked, for the reader of the import. */
export function mappingAsked(fileName: string, { columns }: UploadAsked): GivenMapping {
  const read = readMapping({ [stemOf(fileName)]: Object.fromEntries(columns) });
  return "mapping" in read ? read.mapping : new Map();
}

/** The name by which a mapping knows a file. */
function stemOf(fileName: string): string {
  return fileName.toLowerCase().replace(/\.[^.]*$/, "");
}

/** The name of a file as people read it: no folders, no control characters, not endless. */
export function cleanFileName(name: string): string {
  const ownName = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  return (
    ownName
      .replaceAll(/\p{Cc}/gu, " ")
      .trim()
      .slice(-120) || "file"
  );
}
