// SPDX-License-Identifier: AGPL-3.0-or-later
// Twice as much to read may take twice as long, not four times: what people write, load and search, written by somebody who
// wants the others to wait. Counted is the time of the processor, and only what is long enough to be felt.
import { cpuUsage } from "node:process";

import { expect, test } from "vitest";

import { mergeTexts } from "../../src/modules/assemblies/minutes/merge.ts";
import { readCalendar } from "../../src/modules/calendar/feeds/calendar-entry.ts";
import { readHours } from "../../src/modules/directory/hours/hours-text.ts";
import {
  readAddress,
  readAgeRange,
  readCoordinates,
  readPhones,
} from "../../src/modules/directory/import/csv-values.ts";
import { codeFor } from "../../src/modules/directory/keeping/term.ts";
import { asWritten, harmless } from "../../src/modules/directory/opendata/csv.ts";
import { ownDomains } from "../../src/modules/directory/owners/email-domain.ts";
import { leadAndRest } from "../../src/modules/directory/records/written-text.ts";
import { expressionsOf, wordsOf } from "../../src/modules/directory/search/meaning.ts";
import { readPosition } from "../../src/modules/directory/search/place.ts";

/** Microseconds that nobody feels: what takes less for the double text is not looked at further. */
const unfelt = 60_000;
const tries = 3;

/** Texts that repeat what a reader may take in more than one way. */
const repeated = [
  " ",
  "\n",
  "a ",
  "1",
  "0-",
  "-",
  ".",
  "a.",
  "(",
  '"',
  "'",
  ",",
  ", ",
  "@",
  "@a.",
  '"a"b",',
  "a;b\n",
  "=",
  "à",
  "é\u0301",
  "via Roma 1, ",
  "27100 ",
  "lun-ven 9-12; ",
  "chiuso ",
  "primo lunedì del mese ",
  "e.dhomehom",
  "https://",
  "\\",
  "BEGIN:VEVENT\r\n",
  "\r\n ",
];
const endings = ["", "!", "\n", "x"];

/** Who reads what people write, with the most letters, where something bounds them. */
const readers: [string, number, (text: string) => unknown][] = [
  ["what is searched", 40_000, (text) => expressionsOf(wordsOf(text))],
  ["a position", 40_000, readPosition],
  ["hours in words", 40_000, readHours],
  ["a description", 40_000, leadAndRest],
  ["a phone of a file", 40_000, readPhones],
  ["an address of a file", 40_000, (address) => readAddress({ address })],
  ["ages of a file", 40_000, readAgeRange],
  ["coordinates of a file", 40_000, readCoordinates],
  ["a name that becomes a code", 40_000, (text) => codeFor(text, new Set())],
  ["a cell of a spreadsheet", 40_000, (text) => [harmless(text), asWritten(text)]],
  ["a website", 2_000, (text) => ownDomains({ website: `auser.example/${text}`, email: null })],
  ["an e-mail", 320, (text) => ownDomains({ website: null, email: `ada@${text}` })],
  ["two drafts of minutes", 40_000, (text) => mergeTexts(text, `${text}\nx`)],
  ["a calendar", 200_000, (text) => readCalendar(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`)],
];

/** The processor's microseconds for one reading, the best of some. */
async function timeOf(read: (text: string) => unknown, text: string): Promise<number> {
  let best = Infinity;
  for (let turn = 0; turn < tries && best > unfelt; turn += 1) {
    const before = cpuUsage();
    await read(text);
    best = Math.min(best, cpuUsage(before).user);
  }
  return best;
}

async function growthOf(read: (text: string) => unknown, most: number): Promise<string[]> {
  const steep: string[] = [];
  for (const piece of repeated) {
    for (const ending of endings) {
      const text = (letters: number) => piece.repeat(Math.ceil(letters / piece.length)) + ending;
      const whole = await timeOf(read, text(most));
      if (whole < unfelt) continue;
      const half = await timeOf(read, text(most / 2));
      if (whole > 3.5 * half)
        steep.push(`${JSON.stringify(piece)}…${JSON.stringify(ending)}: ${half} → ${whole} µs`);
    }
  }
  return steep;
}

test.each(readers)("%s takes no longer than its length", { timeout: 120_000 }, async (_what, most, read) => {
  expect(await growthOf(read, most)).toEqual([]);
});
