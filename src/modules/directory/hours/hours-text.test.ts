// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { readHours } from "./hours-text.ts";
import { timetableText } from "./opening-week.ts";

function printed(text: string): string {
  const read = readHours(text);
  return "mistake" in read
    ? `${read.mistake.where}: ${read.mistake.what.it}`
    : timetableText(read.timetable, "it");
}

const holidays = "; chiuso nei giorni festivi";

test.each([
  ["lun-ven 9-12.30; chiuso in agosto", "lunedì–venerdì 9–12.30; chiuso in agosto"],
  ["Lunedì e giovedì dalle 16.30 alle 18.30", "lunedì e giovedì 16.30–18.30"],
  [
    "mar, gio 9:00–12:00 e 14–17; sab su appuntamento",
    "martedì e giovedì 9–12 e 14–17; sabato su appuntamento",
  ],
  ["tutti i giorni 8-20", "tutti i giorni 8–20"],
  ["primo lunedì del mese 17-19", "primo lunedì del mese 17–19"],
  ["ultima domenica del mese 15-18", "ultima domenica del mese 15–18"],
  ["1°, 2° e 3° lunedì 17-19", "primo, secondo e terzo lunedì del mese 17–19"],
  ["1° e 3° lunedì 17-19", "primo e terzo lunedì del mese 17–19"],
  ["Mon-Fri 9am-5pm", "lunedì–venerdì 9–17"],
  ["Tuesdays and Thursdays from 9:30 am to 12:30 pm", "martedì e giovedì 9.30–12.30"],
  [
    "dal lunedì al venerdì dalle ore 8.30 alle ore 12.30 e dalle 14.00 alle 17.00",
    "lunedì–venerdì 8.30–12.30 e 14–17",
  ],
  ["dal martedì alla domenica 10-18", "martedì–domenica 10–18"],
  ["LUN. E GIO. 9-12.\nMAR. 15-18", "lunedì e giovedì 9–12; martedì 15–18"],
  ["lun mattina 9-12 e pomeriggio 15-18", "lunedì 9–12 e 15–18"],
  ["tutti i giorni tranne il lunedì 10-18", "martedì–domenica 10–18"],
  ["dom chiuso; lun-dom 8-20", "lunedì–sabato 8–20"],
  ["ven-lun 10-18", "lunedì e venerdì–domenica 10–18"],
  ["lun/mer/ven 8-12/14-18", "lunedì, mercoledì e venerdì 8–12 e 14–18"],
  ["lun 9-12; 14-17", "lunedì 9–12 e 14–17"],
  ["ven 22-2", "venerdì 22–2"],
  ["ven 9-8 del giorno dopo", "venerdì 9–8 del giorno dopo"],
  ["il 1° e il 15 del mese 9-12", "il 1º e il 15 del mese 9–12"],
  ["lunedì a settimane alterne dal 7 dicembre 2026 9-12", "lunedì ogni 2 settimane dal 7 dicembre 2026 9–12"],
  [
    "dal 1 giugno 2026 al 30 settembre 2026: lun-ven 8-14",
    "dal 1º giugno 2026 al 30 settembre 2026: lunedì–venerdì 8–14",
  ],
  ["lun-ven 8-14 fino al 30 giugno 2027", "fino al 30 giugno 2027: lunedì–venerdì 8–14"],
  ["lun-ven 9-18; in luglio e agosto 9-13", "lunedì–venerdì 9–18; da luglio ad agosto solo 9–13"],
  [
    "lun-ven 9-18; chiuso per ferie dal 3 al 20 agosto",
    "lunedì–venerdì 9–18; chiuso dal 3 al 20 agosto (ferie)",
  ],
  [
    "lun-ven 9-18; chiuso l’8 dicembre e il 24/12",
    "lunedì–venerdì 9–18; chiuso l’8 dicembre; chiuso il 24 dicembre",
  ],
  [
    "lun 9-12; chiuso dal 24 dicembre 2026 al 6 gennaio 2027",
    "lunedì 9–12; chiuso dal 24 dicembre 2026 al 6 gennaio 2027",
  ],
])("%s", (text, expected) => {
  expect(printed(text)).toBe(expected + holidays);
});

test.each([
  ["24 ore su 24", "tutti i giorni 24 ore su 24; aperto anche nei giorni festivi"],
  ["h24, 7 giorni su 7", "tutti i giorni 24 ore su 24; aperto anche nei giorni festivi"],
  ["lun-dom 9-12 compresi i festivi", "tutti i giorni 9–12; aperto anche nei giorni festivi"],
  ["su appuntamento", "su appuntamento"],
  ["lun 9-12, anche su appuntamento", "lunedì 9–12; chiuso nei giorni festivi; anche su appuntamento"],
  ["lun 9-12; solo su appuntamento", "lunedì 9–12 su appuntamento; chiuso nei giorni festivi"],
  ["mercoledì 9 dicembre 2026 16.30-18.30", "mercoledì 9 dicembre 2026 16.30–18.30"],
])("%s", (text, expected) => {
  expect(printed(text)).toBe(expected);
});

test.each([
  ["", ""],
  ["feriali 9-12", "feriali"],
  ["lun/ven 9-12", "lun/ven"],
  ["9-12", "9-12"],
  ["sabato", "sabato"],
  ["chiuso in agosto", "chiuso in agosto"],
  ["lun 9-5", "9-5"],
  ["mar 3-5", "3-5"],
  ["Mon 9-5pm", "9-5pm"],
  ["lun pomeriggio 9-12", "pomeriggio 9-12"],
  ["lun 25-30", "25"],
  ["lun 9-12.75", "12.75"],
  ["lun-ven 9-12; su appuntamento", "su appuntamento"],
  ["lun-ven 9-12; chiuso il 31/02", "31/02"],
  ["giovedì 9 dicembre 2026 9-12", "giovedì 9 dicembre 2026"],
  ["da giugno a settembre lun 9-12", "da giugno a settembre"],
  ["lun 9-12; chiuso il lunedì", "lunedì"],
  ["lun-ven 9-12 quando capita", "quando"],
  ["lun-ven 9-12 (non il primo del mese)", "(non il primo del mese)"],
  ["festivi 9-12", "festivi"],
])("asks about %s", (text, where) => {
  const read = readHours(text);
  expect(read).toMatchObject({ mistake: { where } });
});
