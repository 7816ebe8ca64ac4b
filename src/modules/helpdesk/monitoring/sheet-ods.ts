// SPDX-License-Identifier: AGPL-3.0-or-later
import { strToU8, zipSync } from "fflate";

import type { Sheet, SheetCell } from "./sheet.ts";

const type = "application/vnd.oasis.opendocument.spreadsheet";

/** Tables as an OpenDocument spreadsheet (ODF 1.3), one sheet each. The bytes are the same for the same tables. */
export function odsOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet>${namedApart(
    sheets,
  )
    .map(tableOf)
    .join("")}</office:spreadsheet></office:body></office:document-content>`;
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  const bytes = zipSync(
    {
      // The type comes first and uncompressed: by it the file is known (ODF 1.3, part 2, 3.3).
      mimetype: [strToU8(type), { level: 0 }],
      "content.xml": strToU8(content),
      "META-INF/manifest.xml": strToU8(manifest),
    },
    { mtime: "2000-01-01T00:00:00" },
  );
  return new Uint8Array(bytes);
}

function tableOf({ name, header, rows }: Sheet): string {
  const body = [header, ...rows].map(
    (cells) => `<table:table-row>${cells.map(cellOf).join("")}</table:table-row>`,
  );
  return `<table:table table:name="${escaped(name)}"><table:table-column table:number-columns-repeated="${header.length}"/>${body.join("")}</table:table>`;
}

/** A text is a text and never a formula: here nothing needs an apostrophe. */
function cellOf(cell: SheetCell): string {
  if (typeof cell === "number")
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  return `<table:table-cell office:value-type="string"><text:p>${escaped(cell)}</text:p></table:table-cell>`;
}

/** Names of sheets are short, differ, and lack the signs by which formulas name them. */
function namedApart(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>();
  return sheets.map(({ name, ...rest }) => {
    const plain =
      name
        .replaceAll(/[[\]*?:/\\']/g, " ")
        .trim()
        .slice(0, 28) || "–";
    let unique = plain;
    for (let number = 2; taken.has(unique); number += 1) unique = `${plain} ${number}`;
    taken.add(unique);
    return { name: unique, ...rest };
  });
}

/** As XML holds it; what XML cannot hold is left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
