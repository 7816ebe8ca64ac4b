// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { filtersSaid } from "./asked.page.ts";
import type { Part } from "./figures.ts";
import type { Shown } from "./monitoring.page.ts";
import { monitoringWords } from "./monitoring.words.ts";
import type { Names } from "./names.ts";
import type { Sheet, SheetCell } from "./sheet.ts";
import { sheetWords } from "./sheet.words.ts";

/** All the figures of the page as sheets: what was asked and what each counts come first. */
export function sheetsOf(shown: Shown, names: Names, day: string, language: Language): Sheet[] {
  const words = monitoringWords[language];
  const say = sheetWords[language];
  const { question, figures, tables, times, months, desks, terms, unmet } = shown;
  const partNames = Object.keys(tables) as Part[];
  const all = partNames.flatMap((part) => tables[part]);
  const definitions = all.map(({ field }) => [words.fields[field], words.definitions[field]]);
  return [
    {
      name: say.readMe,
      header: [say.what, say.value],
      rows: [
        [say.madeOn, day],
        ...filtersSaid(question, names, language).map(({ term, value }) => [term, value]),
        [words.contacts, words.unitDefinitions.contacts],
        [words.needs, words.unitDefinitions.needs],
        [words.referrals, words.unitDefinitions.referrals],
        ...definitions,
      ],
    },
    {
      name: words.atAGlance,
      header: [say.what, words.many],
      rows: [
        [words.contacts, figures.contacts],
        [words.threads, figures.threads],
        [words.needs, figures.needs],
        [words.unmet, figures.unmet],
        [words.referrals, figures.referrals],
      ],
    },
    {
      name: words.byMonth,
      header: [words.month, words.contacts],
      rows: months.map(({ month, many }) => [month, many]),
    },
    {
      name: words.byDesk,
      header: [words.desk, words.contacts],
      rows: desks.map(({ name, many }) => [name, many]),
    },
    ...all
      .filter(({ rows }) => rows.length > 0)
      .map(({ field, unit, rows }) => ({
        name: words.fields[field],
        header: [words.fields[field], words.units[unit], say.shareOfSaid],
        rows: rows.map(({ label, many, share }): SheetCell[] => [
          label,
          many,
          share === undefined ? "" : Math.round(share * 1000) / 1000,
        ]),
      })),
    {
      name: words.times,
      header: [words.whichTime, say.medianDays, say.mostDays, words.cases, words.without],
      rows: times.map(({ duration, times: { medianDays, mostDays, cases, without } }) => [
        words.durations[duration],
        medianDays,
        mostDays,
        cases,
        without,
      ]),
    },
    {
      name: words.termsInTime,
      header: [words.fields.term, ...months.map(({ month }) => month)],
      rows: terms.map(({ label, values }) => [label as SheetCell].concat(values)),
    },
    {
      name: words.unmetByArea,
      header: [words.fields.area, words.fields.term, words.unmet],
      rows: unmet.map(({ areaName, termName, many }) => [areaName, termName, many]),
    },
  ];
}

/** The same in one table, for a CSV: sheet, column and row become cells. */
export function oneTable(sheets: readonly Sheet[], language: Language): Pick<Sheet, "header" | "rows"> {
  const say = sheetWords[language];
  const rows = sheets.flatMap(({ name, header, rows: lines }) =>
    lines.flatMap((cells) => {
      // Texts name the row; each figure is a line of its own.
      const texts = cells.filter((cell) => typeof cell === "string" && cell !== "");
      const isAllText = texts.length === cells.length;
      const named = isAllText ? cells[0]! : texts.join(" – ");
      const figures = cells.flatMap((cell, index): SheetCell[][] =>
        (isAllText ? index > 0 : typeof cell === "number") ? [[name, named, header[index] ?? "", cell]] : [],
      );
      return figures;
    }),
  );
  return { header: [say.table, say.what, say.column, say.value], rows };
}
