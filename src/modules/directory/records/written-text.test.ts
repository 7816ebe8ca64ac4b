// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { leadAndRest, paragraphsOf } from "./written-text.ts";

test.each([
  [null, {}],
  ["  ", {}],
  ["Una frase.", { lead: "Una frase." }],
  ["Prima riga.\nSeconda riga.", { lead: "Prima riga.", rest: "Seconda riga." }],
])("a short text is all lead: %j", (text, expected) => {
  expect(leadAndRest(text)).toEqual(expected);
});

test("a long text is cut where a sentence ends, and nothing is lost", () => {
  const sentences = Array.from(
    { length: 12 },
    (_, number) => `Questa è la frase numero ${number}, non breve.`,
  );
  const { lead, rest } = leadAndRest(sentences.join(" "));
  expect(lead!.length).toBeLessThanOrEqual(280);
  expect(lead!.endsWith(".")).toBe(true);
  expect(`${lead} ${rest}`).toBe(sentences.join(" "));
});

test("one endless sentence is not cut", () => {
  const endless = "parola ".repeat(100).trim();
  expect(leadAndRest(endless)).toEqual({ rest: endless });
});

test("paragraphs are what people type between line ends", () => {
  expect(paragraphsOf("uno\n\n due \r\ntre\n")).toEqual(["uno", "due", "tre"]);
});
