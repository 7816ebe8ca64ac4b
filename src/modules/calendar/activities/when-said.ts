// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Recurrence } from "../../../foundation/time/recurrence.ts";
import { weekdays, type Rule } from "../../../foundation/time/rule.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import { whenWords } from "./when-said.words.ts";

/** How often something happens, as it is spoken, with its end and its pauses; undefined of what happens once. */
export function whenSaid(when: Recurrence, language: Language): string | undefined {
  if (when.rule === null) return undefined;
  const words = whenWords[language];
  const often = [oftenSaid(when.rule, when, language), endSaid(when.rule, language)].filter(Boolean);
  const months = when.pauseMonths.map((month) => words.months[month - 1]!);
  const pauses = [
    months.length > 0 ? words.notIn(listed(months, language)) : undefined,
    when.pausesOnHolidays ? words.notOnHolidays : undefined,
    ...when.pauses.map(({ from, to, why }) =>
      words.pause(daySaid(from.toString(), language), daySaid(to.toString(), language), why),
    ),
  ].filter(Boolean);
  return [often.join(", "), ...pauses].join("; ");
}

function oftenSaid(rule: Rule, { start }: Recurrence, language: Language): string {
  const words = whenWords[language];
  const { freq, interval, byDay, byMonth, byMonthDay, bySetPos } = rule;
  const months = byMonth.map((month) => words.months[month - 1]!);
  const inMonths = months.length > 0 ? ` ${words.inMonths(listed(months, language))}` : "";
  const ownDay = weekdays[start.dayOfWeek - 1]!;
  const days = (byDay.length > 0 ? byDay.map(({ day }) => day) : [ownDay]).toSorted(
    (one, other) => weekdays.indexOf(one) - weekdays.indexOf(other),
  );
  const named = listed(
    days.map((day) => words.days[day]),
    language,
  );
  if (bySetPos.length > 0 || (byMonthDay.length > 0 && byDay.length > 0)) return words.other;
  if (freq === "WEEKLY" || (freq === "DAILY" && byDay.length > 0 && interval === 1)) {
    const isWorkdays = interval === 1 && days.join() === "MO,TU,WE,TH,FR";
    return (isWorkdays ? words.workdays : words.weekly(interval, named)) + inMonths;
  }
  if (freq === "DAILY") return byMonthDay.length > 0 ? words.other : words.daily(interval) + inMonths;
  const ordinal = byDay.filter((one) => one.ordinal !== null);
  const on =
    ordinal.length > 0
      ? listed(
          ordinal.map((one) => words.onOrdinal(one.ordinal!, words.days[one.day], one.day === "SU")),
          language,
        )
      : byDay.length > 0
        ? words.everyDayOf(named)
        : listed((byMonthDay.length > 0 ? byMonthDay : [start.day]).map(words.onDay), language);
  if (freq === "MONTHLY") return words.monthly(interval, on) + inMonths;
  if (byDay.length > 0) return words.yearly(interval, on + inMonths);
  if (byMonth.length > 1) return words.yearly(interval, on + inMonths);
  return words.yearly(
    interval,
    words.date(byMonthDay[0] ?? start.day, months[0] ?? words.months[start.month - 1]!),
  );
}

function endSaid({ until, count }: Rule, language: Language): string | undefined {
  const words = whenWords[language];
  if (until !== null) return words.until(daySaid(until.toString(), language));
  return count === null ? undefined : words.times(count);
}

/** "martedì, mercoledì e giovedì" */
function listed(names: readonly string[], language: Language): string {
  return [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(whenWords[language].and);
}
