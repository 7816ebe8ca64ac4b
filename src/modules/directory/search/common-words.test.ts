// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { commonWords } from "./common-words.ts";

const times = (count: number, name: string) => Array.from({ length: count }, () => name);

test("the words of most names come first, each name counted once, little words left out", () => {
  const names = [
    ...times(700, "Corso di città e di corso"),
    ...times(600, "Città a piedi"),
    ...times(499, "Ancora"),
  ];
  expect(commonWords(names)).toEqual(["citta", "corso", "piedi"]);
});

test("a small directory has no word that is slow to ask", () => {
  expect(commonWords(times(400, "Sportello sociale"))).toEqual([]);
});
