// SPDX-License-Identifier: AGPL-3.0-or-later
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { parseJson } from "./parse-json.ts";

test("what JSON can say is read as it is, whatever stands in its texts", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  const brackets = { text: `${'[{"\\'.repeat(500)}` };
  expect(parseJson(JSON.stringify(brackets))).toEqual(brackets);
});

test.each(["[", '{"a":', "[[", '[{"a":'])(
  "%s without end is refused before anybody goes down into it",
  (piece) => {
    expect(() => parseJson(piece.repeat(200_000))).toThrow(/nested deeper/);
    expect(() => parseJson(piece)).toThrow(SyntaxError);
  },
);
