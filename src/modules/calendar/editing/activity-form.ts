// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Recurrence } from "../../../foundation/time/recurrence.ts";
import { romeTime } from "../../../foundation/time/rome.ts";
import { weekdays, type Rule, type Weekday } from "../../../foundation/time/rule.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { accessNames, type Activity } from "../activities/activity.ts";

/** What the directory knows of the names that somebody typed. */
export type Known = {
  organizationId: string | null;
  /** The organizations made together with; names that are none of the directory are unknown. */
  together: { ids: string[]; unknown: string[] };
  locationId: string | null;
  /** Several places are called so: the municipality must be said. */
  isPlaceTwice: boolean;
  patronDay: string | null;
  /** Undefined when something was written and no area is called so. */
  areaCode: string | null | undefined;
  /** Rooms that may be chosen. */
  spaceIds: readonly string[];
};

/** How often, as people say it; "kept" is a rule that came with a file and that the form cannot say. */
export const repeats = [
  "no",
  "days",
  "week",
  "two-weeks",
  "month-day",
  "month-weekday",
  "month-last",
  "year",
  "kept",
] as const;
export type Repeat = (typeof repeats)[number];

export const shownEnds = ["never", "on", "after"] as const;

/** Languages that people of these towns speak most; another is a tick away in the list. */
export const offeredLanguages = [
  "it",
  "en",
  "fr",
  "es",
  "ar",
  "uk",
  "ro",
  "sq",
  "zh",
  "pt",
  "ur",
  "bn",
] as const;

/** How many empty rows follow those that are filled. */
const emptyRows = 2;
const mostRows = 30;

/** How many rows of a kind the form shows: those filled, and some to fill. */
export function rowsOf(typed: Typed, prefix: string): number {
  const filled = Object.keys(typed).flatMap((name) => {
    const [, row] = new RegExp(`^${prefix}\\.(\\d{1,2})(\\.|$)`).exec(name) ?? [];
    return row === undefined ? [] : [Number(row) + 1];
  });
  return Math.min(mostRows, Math.max(0, ...filled) + emptyRows);
}

/** How a rule is chosen in the form; "kept" when the form cannot say it. */
export function repeatOf(rule: Rule | null, start: Recurrence["start"]): Repeat {
  if (rule === null) return "no";
  const { freq, interval, byDay, byMonth, byMonthDay, bySetPos, weekStart } = rule;
  if (byMonth.length > 0 || bySetPos.length > 0 || weekStart !== "MO") return "kept";
  const isPlain = byDay.length === 0 && byMonthDay.length === 0;
  if (freq === "WEEKLY" && interval <= 2) return interval === 1 ? "week" : "two-weeks";
  if (interval !== 1) return "kept";
  if (freq === "DAILY" && isPlain) return "days";
  if (freq === "YEARLY" && isPlain) return "year";
  if (freq !== "MONTHLY") return "kept";
  if (isPlain || (byDay.length === 0 && byMonthDay.length === 1 && byMonthDay[0] === start.day))
    return "month-day";
  const [only] = byDay;
  if (byMonthDay.length > 0 || byDay.length !== 1 || only?.ordinal === null || only === undefined)
    return "kept";
  return only.ordinal === -1 ? "month-last" : "month-weekday";
}

/** On which weekdays a weekly rule falls. */
function daysOfRule(rule: Rule, start: Recurrence["start"]): Weekday[] {
  const days = rule.byDay.map(({ day }) => day);
  return days.length > 0 ? days : [weekdays[start.dayOfWeek - 1]!];
}

/** An activity as its form says it. `areaName` is how its area is called. */
export function typedOf(activity: Activity, { areaName }: { areaName: string }): Typed {
  const { when } = activity;
  const end = when.start.add({ minutes: activity.minutes });
  const isSameDay = end.toPlainDate().equals(when.start.toPlainDate());
  return {
    nome: [activity.name],
    tipo: [activity.kind],
    descrizione: one(activity.description),
    organizza: one(activity.organizerName),
    luogo: one(activity.placeName),
    indirizzo: one(activity.address),
    zona: one(areaName),
    stanza: one(activity.spaceId),
    data: [when.start.toPlainDate().toString()],
    dalle: [clock(when.start)],
    alle: [clock(end)],
    finisce_il: isSameDay ? [] : [end.toPlainDate().toString()],
    ...typedWhen(when),
    per: one(activity.audience),
    eta_da: one(activity.minimumAge),
    eta_a: one(activity.maximumAge),
    famiglie: yes(activity.isForFamilies),
    costo: [activity.price],
    costo_nota: one(activity.priceNote),
    lingue: [...activity.languages],
    ...Object.fromEntries(
      accessNames.flatMap((name) => [
        [`accesso.${name}`, one(activity.accessibility[name]?.value)],
        [`accesso_nota.${name}`, one(activity.accessibility[name]?.note)],
      ]),
    ),
    portare: one(activity.whatToBring),
    referente: one(activity.contactName),
    telefono: one(activity.contactPhone),
    email: one(activity.contactEmail),
    iscrizione: [activity.registrationKind],
    posti: one(activity.capacity),
    attesa: yes(activity.hasWaitingList),
    iscrizioni_dal: one(
      activity.registrationOpensAt && romeTime(activity.registrationOpensAt).toPlainDate().toString(),
    ),
    chiude_ore: one(activity.registrationClosesHours),
  };
}

function typedWhen(when: Recurrence): Record<string, string[]> {
  const { rule, start, pauses, skipped, added } = when;
  const fields: Record<string, string[]> = {
    ripete: [repeatOf(rule, start)],
    giorni: rule?.freq === "WEEKLY" ? daysOfRule(rule, start) : [],
    fine: [rule?.until ? "on" : rule?.count ? "after" : "never"],
    fino_al: rule?.until ? [rule.until.toString()] : [],
    volte: rule?.count ? [String(rule.count)] : [],
    pausa_mesi: when.pauseMonths.map(String),
    pausa_feste: when.pausesOnHolidays ? ["1"] : [],
  };
  for (const [row, { from, to, why }] of pauses.entries()) {
    fields[`pausa.${row}.dal`] = [from.toString()];
    fields[`pausa.${row}.al`] = [to.toString()];
    if (why) fields[`pausa.${row}.perche`] = [why];
  }
  for (const [row, day] of skipped.entries()) fields[`salta.${row}`] = [day.toString()];
  for (const [row, moment] of added.entries()) {
    fields[`aggiungi.${row}.giorno`] = [moment.toPlainDate().toString()];
    fields[`aggiungi.${row}.ora`] = [clock(moment)];
  }
  return fields;
}

function clock(moment: Recurrence["start"]): string {
  return moment.toPlainTime().toString({ smallestUnit: "minute" });
}

export const weekdaysInOrder: readonly Weekday[] = weekdays;

function one(value: string | number | null | undefined): string[] {
  return value === null || value === undefined || value === "" ? [] : [String(value)];
}

function yes(value: boolean): string[] {
  return value ? ["1"] : [];
}
