// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What can be wrong in a timetable, for who writes or imports one. */
export const timetableWords = inBothLanguages({
  it: {
    shape: "Gli orari non hanno la forma attesa",
    date: "Scrivi una data che esiste, come 2026-12-09",
    hour: "Scrivi un’ora come 09:30 (senza fuso: vale l’ora italiana)",
    hours: "Servono sia l’apertura sia la chiusura, o nessuna delle due",
    freq: "La frequenza è WEEKLY o MONTHLY",
    byday: "Scrivi i giorni come MO,WE; con MONTHLY anche 1MO o -1FR",
    numbers: "Scrivi numeri separati da virgole, nei limiti del calendario",
    wkst: "Il primo giorno della settimana è uno fra MO, TU, WE, TH, FR, SA, SU",
    days: "Mancano i giorni: serve byday, o una data dtstart",
    monthDays: "bymonthday vuole freq MONTHLY",
    start: "Con interval o count serve la data di partenza dtstart",
    countFilters:
      "count non si può unire a byweekno, a byyearday o a byday insieme con bymonthday: usa until",
    range: "La data finale viene prima di quella iniziale",
    rangeKinds: "Le due date di un’eccezione sono entrambe con l’anno (2026-08-10) o entrambe senza (08-10)",
    number: "Scrivi un numero intero fra 1 e 1000",
    text: "Il testo è troppo lungo",
    many: "Troppe regole in un orario solo (al massimo 200)",
  },
  en: {
    shape: "The hours do not have the expected form",
    date: "Write a date that exists, such as 2026-12-09",
    hour: "Write a time such as 09:30 (no time zone: Italian time is meant)",
    hours: "Give both opening and closing time, or neither",
    freq: "The frequency is WEEKLY or MONTHLY",
    byday: "Write days as MO,WE; with MONTHLY also 1MO or -1FR",
    numbers: "Write numbers separated by commas, within the limits of the calendar",
    wkst: "The first day of the week is one of MO, TU, WE, TH, FR, SA, SU",
    days: "The days are missing: give byday, or a date in dtstart",
    monthDays: "bymonthday needs freq MONTHLY",
    start: "With interval or count the starting date dtstart is needed",
    countFilters: "count cannot be joined to byweekno, byyearday, or byday with bymonthday: use until",
    range: "The last date comes before the first",
    rangeKinds: "The two dates of an exception both have the year (2026-08-10) or both have not (08-10)",
    number: "Write a whole number between 1 and 1000",
    text: "The text is too long",
    many: "Too many rules in one timetable (200 at most)",
  },
});
