// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { cleanSource } from "../../territories/boundary-source.ts";
import { columnNames, csvRoles, fieldCalled } from "../import/column-names.ts";
import { readMapping, type GivenMapping } from "../import/column-mapping.ts";
import type { ShownMapping } from "./upload.ts";

const texts = z.preprocess(
  (given) => (Array.isArray(given) ? given : []),
  z.array(z.string().max(500)).max(500),
);

/** A mapping as it was chosen: each column (its header) with what it fills, in order. */
export const mappingForm = z.object({
  righe: z.preprocess((given) => (Array.isArray(given) ? given.at(-1) : given), z.enum(csvRoles)),
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

/**
 * The mapping that a person chose, for the reader of the import. When they say that rows are something else, columns
 * are proposed anew from their headers.
 */
export function givenMapping(
  fileName: string,
  { righe, colonna, campo }: z.output<typeof mappingForm>,
  before: ShownMapping,
): GivenMapping {
  const isOther = righe !== before.table;
  const columns = Object.fromEntries(
    colonna.flatMap((header, index): [string, string | null][] => {
      if (isOther) {
        const field = fieldCalled(header, righe);
        return field === undefined ? [] : [[header, `${righe}.${field}`]];
      }
      const chosen = campo[index] ?? asideChoice;
      return chosen === asideChoice ? [] : [[header, chosen === leftChoice ? null : chosen]];
    }),
  );
  return mappingOf(fileName, columns);
}

/** The mapping with which a file was tried, so that it is loaded in the same way. */
export function sameMapping(fileName: string, shown: ShownMapping | null): GivenMapping {
  if (shown === null) return new Map();
  const columns = shown.columns.flatMap(({ header, target, by }): [string, string | null][] => {
    if (by === "left") return [[header, null]];
    return target === undefined ? [] : [[header, `${target.table}.${target.field}`]];
  });
  return mappingOf(fileName, Object.fromEntries(columns));
}

function mappingOf(fileName: string, columns: Record<string, string | null>): GivenMapping {
  const read = readMapping({ [stemOf(fileName)]: columns });
  return "mapping" in read ? read.mapping : new Map();
}

/** The name by which a mapping knows a file. */
function stemOf(fileName: string): string {
  return fileName.toLowerCase().replace(/\.[^.]*$/, "");
}

/** The name of a file as people read it: no folders, no control characters, not endless. */
export function cleanFileName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  return (
    last
      .replaceAll(/\p{Cc}/gu, " ")
      .trim()
      .slice(-120) || "file"
  );
}
