// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { rome } from "../../../../tests/timetables.ts";
import { readHours } from "./hours-text.ts";
import { openLabel, openSentence } from "./opening-sentence.ts";
import { openStateAt } from "./opening.ts";
import type { Timetable } from "./timetable.ts";

function hours(text: string): Timetable {
  const read = readHours(text);
  if ("mistake" in read) throw new Error(`${text}: ${read.mistake.what.en}`);
  return read.timetable;
}

function said(text: string | null, at: string, language: "it" | "en" = "it"): string {
  const state = openStateAt(text === null ? null : hours(text), "12-09", rome(at));
  return openSentence(state, rome(at), language);
}

const twice = "lun-ven 9-12 e 15-18.30";

test.each([
  [twice, "2026-11-23T10:00", "aperto adesso, fino alle 12, poi di nuovo dalle 15"],
  [twice, "2026-11-23T16:00", "aperto adesso, fino alle 18.30"],
  [twice, "2026-11-23T13:00", "chiuso adesso: riapre oggi, dalle 15 alle 18.30"],
  [twice, "2026-11-23T08:00", "oggi dalle 9 alle 12"],
  [twice, "2026-11-23T19:00", "chiuso adesso: apre domani alle 9"],
  [twice, "2026-11-22T10:00", "chiuso oggi: apre domani alle 9"],
  [twice, "2026-11-21T10:00", "chiuso oggi: apre lunedì 23 novembre alle 9"],
  ["mar 16.30-18.30", "2026-11-25T10:00", "chiuso oggi: apre martedì 1º dicembre alle 16.30"],
  [twice, "2026-12-08T10:00", "chiuso per l’Immacolata: riapre giovedì 10 dicembre alle 9"],
  [twice, "2026-12-09T10:00", "chiuso per la festa del patrono: riapre domani alle 9"],
  [`${twice}; chiuso in agosto`, "2026-08-10T10:00", "chiuso in agosto: riapre martedì 1º settembre alle 9"],
  [
    `${twice}; chiuso dal 24 dicembre al 6 gennaio (vacanze)`,
    "2026-12-28T10:00",
    "chiuso dal 24 dicembre al 6 gennaio (vacanze): riapre giovedì 7 gennaio alle 9",
  ],
  [`${twice}; chiuso il 23 novembre 2026`, "2026-11-23T10:00", "chiuso oggi: riapre domani alle 9"],
  ["ven 22-2", "2026-11-27T23:00", "aperto adesso, fino alle 2 di notte"],
  ["ven 22-1", "2026-11-27T23:00", "aperto adesso, fino all’1 di notte"],
  ["ven 13-24", "2026-11-27T23:00", "aperto adesso, fino a mezzanotte"],
  ["ven 22-1", "2026-11-27T10:00", "oggi dalle 22 all’1"],
  ["sab 0-24", "2026-11-27T10:00", "chiuso oggi: apre domani a mezzanotte"],
  ["gio 01-05", "2026-11-25T10:00", "chiuso oggi: apre domani all’1"],
  ["24 ore su 24", "2026-11-27T10:00", "sempre aperto"],
  [
    "tutti i giorni 24 ore su 24",
    "2026-11-27T10:00",
    "aperto adesso, fino a martedì 8 dicembre a mezzanotte",
  ],
  ["su appuntamento", "2026-11-27T10:00", "su appuntamento"],
  [
    "sab su appuntamento; lun 9-12",
    "2026-11-28T10:00",
    "adesso su appuntamento; senza appuntamento lunedì 30 novembre alle 9",
  ],
  [
    "lun 9-12; anche su appuntamento",
    "2026-11-29T10:00",
    "chiuso oggi: apre domani alle 9; anche su appuntamento",
  ],
  [null, "2026-11-29T10:00", "orari non indicati: chiama prima di andare"],
])("%s at %s: %s", (text, at, sentence) => {
  expect(said(text, at)).toBe(sentence);
});

test.each([
  [twice, "2026-11-23T10:00", "open now, until noon, then again from 3 pm"],
  [twice, "2026-11-23T13:00", "closed now: opens again today from 3 pm until 6:30 pm"],
  [twice, "2026-12-09T10:00", "closed for the patron saint’s day: opens again tomorrow at 9 am"],
  [null, "2026-11-29T10:00", "hours not stated: call before you go"],
])("in English, %s at %s: %s", (text, at, sentence) => {
  expect(said(text, at, "en")).toBe(sentence);
});

test("a card has the state in a word beside the sentence", () => {
  const now = rome("2026-11-23T16:00");
  expect(openLabel(openStateAt(hours(twice), null, now), now, "it")).toEqual({
    kind: "open",
    label: "Aperto",
    sentence: "aperto adesso, fino alle 18.30",
  });
});
