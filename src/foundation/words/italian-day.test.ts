// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { ofTheDay, sinceTheDay, theDay, toTheDay } from "./italian-day.ts";

test("a day is said with the article that its number asks for", () => {
  expect(["1 maggio", "8 dicembre", "11 maggio 2027", "18 marzo", "81"].map(theDay)).toEqual([
    "il 1 maggio",
    "l’8 dicembre",
    "l’11 maggio 2027",
    "il 18 marzo",
    "il 81",
  ]);
  expect(["7 dicembre", "8 dicembre"].map(toTheDay)).toEqual(["al 7 dicembre", "all’8 dicembre"]);
  expect(["7 dicembre", "11 maggio"].map(sinceTheDay)).toEqual(["dal 7 dicembre", "dall’11 maggio"]);
  expect(["7 dicembre", "8 dicembre"].map(ofTheDay)).toEqual(["del 7 dicembre", "dell’8 dicembre"]);
});
