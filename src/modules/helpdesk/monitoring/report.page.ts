// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { usualThreshold } from "../publishing/suppression.ts";
import { monitoringWords } from "./monitoring.words.ts";
import type { MonthReport } from "./report.ts";
import { reportWords } from "./report.words.ts";

export type ReportPart = "who" | "asked" | "did" | "missing";

/** The sentences of a report, part by part: what cannot be said is not. */
export function sentencesOf(report: MonthReport, language: Language): Record<ReportPart, string[]> {
  const words = reportWords[language];
  const { monthSaid, days } = monitoringWords[language];
  const { contacts, desks, before, yearBefore, fates, needs } = report;
  const solved = fates.met + fates.partly;
  const isSaid = report.ages ?? report.households ?? report.areas;
  return {
    who: [
      words.came(contacts, desks, monthSaid(report.month)),
      words.changed(before.change, before.contacts, monthSaid(before.month)),
      ...(yearBefore
        ? [words.changed(yearBefore.change, yearBefore.contacts, monthSaid(yearBefore.month))]
        : []),
      ...(report.firstTimesSaid > 0 ? [words.first(report.firstTimes, report.firstTimesSaid)] : []),
      ...(report.ages ? [words.age(report.ages)] : []),
      ...(report.households ? [words.household(report.households)] : []),
      ...(report.areas ? [words.area(report.areas)] : []),
      ...(isSaid ? [words.onlySaid] : []),
    ],
    asked: [
      words.needs(needs, report.terms).trim(),
      ...(report.growing.length > 0 ? [words.growing(report.growing)] : []),
      ...(report.shrinking.length > 0 ? [words.shrinking(report.shrinking)] : []),
      ...(needs > 0 && report.growing.length + report.shrinking.length === 0 ? [words.steady] : []),
    ],
    did: [
      ...(report.done.length > 0 ? [words.done(report.done)] : []),
      ...(report.referrals > 0 ? [words.referrals(report.referrals)] : []),
      ...(report.answer ? [words.answer(days(report.answer.medianDays), report.answer.cases)] : []),
      ...(needs > 0 ? [words.fate(solved, needs)] : []),
      ...(fates.open + fates.notMet + fates.unknown > 0
        ? [words.openAndNot(fates.open, fates.notMet, fates.unknown)]
        : []),
      ...(report.saidByPerson > 0 ? [words.person(report.saidByPerson)] : []),
    ],
    missing: [
      report.unmet > 0
        ? words.unmet(report.unmet, report.unmetMost?.label, report.unmetMost?.area)
        : words.noUnmet,
    ],
  };
}

/** Whether some figure of the report could point to few people. */
export function hasSmallNumbers(report: MonthReport): boolean {
  const { fates, terms, done, unmet, firstTimes, contacts, needs } = report;
  const figures = [contacts, needs, unmet, firstTimes, ...Object.values(fates)].concat(
    [...terms, ...done].map(({ many }) => many),
  );
  return figures.some((many) => many > 0 && many < usualThreshold);
}
