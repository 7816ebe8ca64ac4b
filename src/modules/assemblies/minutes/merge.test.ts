// SPDX-License-Identifier: AGPL-3.0-or-later
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { mergeTexts } from "./merge.ts";

test("what both have stands once, what differs is all there, the saved first", () => {
  expect(mergeTexts("Presenti\nSi apre alle 9", "Presenti\nSi chiude alle 11")).toBe(
    "Presenti\nSi apre alle 9\nSi chiude alle 11",
  );
  expect(mergeTexts("", "Nuovo")).toBe("Nuovo");
  expect(mergeTexts("Vecchio", "")).toBe("Vecchio");
});

const text = fc.array(fc.constantFrom("a", "b", "c", "")).map((lines) => lines.join("\n"));

/** Whether the lines of one stand in the other, in their order. */
function isWithin(one: string, other: string): boolean {
  const lines = other.split("\n");
  let at = 0;
  for (const line of one === "" ? [] : one.split("\n")) {
    at = lines.indexOf(line, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

test("no line of either is lost, nor moved; the same twice is itself", () => {
  fc.assert(
    fc.property(text, text, (saved, mine) => {
      const merged = mergeTexts(saved, mine);
      expect(isWithin(saved, merged) && isWithin(mine, merged)).toBe(true);
      expect(mergeTexts(saved, saved)).toBe(saved);
    }),
  );
});
