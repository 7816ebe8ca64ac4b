// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { cleanSource, sourceOfCollection } from "./boundary-source.ts";

test.each([
  [{ source: "© ISTAT, CC BY 4.0" }, "© ISTAT, CC BY 4.0"],
  [{ attribution: "© ISTAT", source: "https://istat.example/file" }, "© ISTAT"],
  [{ attribution: "© ISTAT", licence: "CC BY 4.0" }, "© ISTAT, CC BY 4.0"],
  [{ metadata: { source: "Openpolis", license: { name: "CC-BY-4.0" } } }, "Openpolis, CC-BY-4.0"],
  [
    { sources: [{ title: "ISTAT" }, { title: "Openpolis" }], licenses: "not a member in use" },
    "ISTAT; Openpolis",
  ],
  [
    { attribution: "© OpenStreetMap contributors, ODbL", license: "ODbL" },
    "© OpenStreetMap contributors, ODbL",
  ],
  [{ license: "CC0" }, "CC0"],
  [{ source: "  ", metadata: 7 }, undefined],
  [[{ source: "of a feature, not of the list" }], undefined],
])("whom a file thanks is read where files write it: %j", (collection, source) => {
  expect(sourceOfCollection(collection)).toBe(source);
});

test("a source is one line, and not endless", () => {
  expect(cleanSource(" ISTAT\r\n\u0007 CC BY ")).toBe("ISTAT CC BY");
  expect(cleanSource("x".repeat(5000))).toHaveLength(200);
  expect(cleanSource(" \n ")).toBeUndefined();
});
