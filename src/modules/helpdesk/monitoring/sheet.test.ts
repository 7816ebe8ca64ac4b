// SPDX-License-Identifier: AGPL-3.0-or-later
import { parse } from "csv-parse/sync";
import { array, assert, property, string } from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";

import { harmless } from "../../directory/opendata/csv.ts";
import { csvOf } from "./sheet-csv.ts";
import { odsOf } from "./sheet-ods.ts";

test.each(["=1+1", "@casa", "\t=1", "\r=1", " =HYPERLINK(1)", "＝1", "-cmd|' /C calc'!A0"])(
  "%j is no formula any more",
  (text) => {
    expect(parse(csvOf({ header: ["a"], rows: [[text]] }), { delimiter: ";", bom: true })).toEqual([
      ["a"],
      [`'${text}`],
    ]);
  },
);

test("whatever is written in a CSV is read again as it was, or with an apostrophe before it", () => {
  assert(
    property(array(array(string(), { minLength: 2, maxLength: 2 }), { maxLength: 5 }), (rows) => {
      const text = csvOf({ header: ["uno", "due"], rows });
      const read: string[][] = parse(text, { delimiter: ";", bom: true });
      expect(read).toEqual([["uno", "due"], ...rows.map((row) => row.map(harmless))]);
    }),
  );
});

test("an ODS begins with its type, uncompressed, and holds each sheet with its cells", () => {
  const bytes = odsOf([
    { name: "Età", header: ["Età", "Contatti"], rows: [["75+ & <oltre>", 12]] },
    { name: "Età", header: ["=1+1"], rows: [["\u0000=2"]] },
  ]);
  expect(strFromU8(bytes.slice(30, 38))).toBe("mimetype");
  expect(strFromU8(bytes.slice(38, 84))).toBe("application/vnd.oasis.opendocument.spreadsheet");

  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(["mimetype", "content.xml", "META-INF/manifest.xml"]);
  const xml = strFromU8(files["content.xml"]!);
  expect([...xml.matchAll(/table:name="([^"]*)"/g)].map(([, name]) => name)).toEqual(["Età", "Età 2"]);
  expect(xml).toContain('office:value-type="float" office:value="12"');
  expect(xml).toContain("75+ &amp; &lt;oltre&gt;");
  expect(xml).toContain('<table:table-cell office:value-type="string"><text:p>=2</text:p>');
  expect(xml).not.toContain("table:formula");
});

test("the same tables are the same bytes", () => {
  const sheets = [{ name: "a", header: ["b"], rows: [[1]] }];
  expect(odsOf(sheets)).toEqual(odsOf(sheets));
});
