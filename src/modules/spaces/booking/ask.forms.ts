// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { mostDates, type Series } from "./series.ts";
import { mistakesOfWho, number, whoFields } from "./who.forms.ts";

const date = (missing: string) =>
  z.string(missing).transform((text, context) => {
    try {
      return Temporal.PlainDate.from(text, { overflow: "reject" });
    } catch {
      context.addIssue(missing);
      return z.NEVER;
    }
  });

/** "9", "9.30", "09:30", "24:00" as minutes after midnight. */
const hour = (missing: string) =>
  z.string(missing).transform((text, context) => {
    const [, hours = "", minutes = "0"] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text) ?? [];
    const total = Number(hours) * 60 + Number(minutes);
    if (hours !== "" && Number(minutes) < 60 && total <= 1440) return total;
    context.addIssue(missing);
    return z.NEVER;
  });

/** When something is asked for. Field names are what people see in addresses; messages are keys of words. */
export const timeFields = {
  giorno: last(date("dayMissing")),
  dalle: last(hour("fromMissing")),
  alle: last(hour("toMissing")),
  ripeti: last(z.enum(["no", "settimana", "due-settimane"]).catch("no")),
  fino: last(date("untilWrong").optional()),
  volte: last(number("timesWrong", 2, mostDates).optional()),
  "senza-feste": last(z.string().optional()),
  "senza-agosto": last(z.string().optional()),
};

export const askForm = z.object({
  ...timeFields,
  ...whoFields,
  regole: last(z.string().optional()),
  attesa: last(z.string().optional()),
  conferma: last(z.string().optional()),
  modulo: last(z.string().optional()),
  soprannome: last(z.string().optional()),
});

export type AskForm = z.output<typeof askForm>;
type Times = Pick<
  AskForm,
  "giorno" | "dalle" | "alle" | "ripeti" | "fino" | "volte" | "senza-feste" | "senza-agosto"
>;

/** What fields cannot say one by one: names of fields with the key of what is wrong. */
export function mistakesTogether(form: AskForm, rules: { hasHouseRules: boolean; capacity: number | null }) {
  const mistakes: Record<string, string> = { ...mistakesOfTimes(form), ...mistakesOfWho(form) };
  if (rules.capacity !== null && form.persone > rules.capacity) mistakes["persone"] = "tooMany";
  if (rules.hasHouseRules && form.regole === undefined) mistakes["regole"] = "rulesMissing";
  return mistakes;
}

export function mistakesOfTimes(times: Times): Record<string, string> {
  const { ripeti, fino, volte, giorno, dalle, alle } = times;
  const mistakes: Record<string, string> = {};
  if (alle === dalle) mistakes["alle"] = "endsAtStart";
  if (ripeti === "no") return mistakes;
  if (fino === undefined && volte === undefined) mistakes["fino"] = "endMissing";
  if (fino !== undefined && volte !== undefined) mistakes["volte"] = "endTwice";
  if (fino !== undefined && Temporal.PlainDate.compare(fino, giorno) <= 0) mistakes["fino"] = "untilBefore";
  if (fino !== undefined && giorno.until(fino).days > 400) mistakes["fino"] = "untilFar";
  return mistakes;
}

/** The times that a form asks for; one that ends before it begins ends the next day. */
export function seriesOf(times: Times): Series {
  const { giorno, dalle, alle, ripeti, fino, volte } = times;
  const minutes = alle > dalle ? alle - dalle : alle + 1440 - dalle;
  const isRepeated = ripeti !== "no";
  return {
    start: giorno.toPlainDateTime({ hour: Math.floor(dalle / 60) % 24, minute: dalle % 60 }),
    minutes,
    everyWeeks: ripeti === "settimana" ? 1 : ripeti === "due-settimane" ? 2 : 0,
    until: isRepeated ? (fino ?? null) : null,
    times: isRepeated ? (volte ?? null) : null,
    skipsHolidays: times["senza-feste"] !== undefined,
    skipsAugust: times["senza-agosto"] !== undefined,
  };
}
