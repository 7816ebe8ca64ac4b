// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { ageBands, channels } from "../contacts/contact.ts";
import { durations, parts, units, type Asked, type Condition } from "./figures.ts";
import { lastTwelveMonths, monthAfter, writtenTarget, type Question, type Target } from "./question.ts";

/** Months before these and long after today are typing errors. */
const firstMonth = "1990-01";
const mostMonths = 12 * 40;

const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/);
const code = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}.:_+-]{0,79}$/u);

const questionInUrl = z.object({
  dal: last(month.optional().catch(undefined)),
  al: last(month.optional().catch(undefined)),
  sede: last(z.uuid().optional().catch(undefined)),
  zona: last(code.optional().catch(undefined)),
  canale: last(z.enum(channels).optional().catch(undefined)),
  persone: last(z.string().max(90).optional().catch(undefined)),
});

type Texts = Record<string, string[]>;

/** What an address asks of the figures; what makes no sense is as if not asked. Without months, the last twelve. */
export function readQuestion(texts: Texts, today: Temporal.PlainDate): Question {
  const { dal, al, sede, zona, canale, persone } = questionInUrl.parse(texts);
  return {
    ...readMonths(dal, al, today),
    deskId: sede,
    area: zona,
    channel: canale,
    target: readTarget(persone),
  };
}

function readMonths(dal: string | undefined, al: string | undefined, today: Temporal.PlainDate) {
  const usual = lastTwelveMonths(today);
  const until = al ?? (dal && dal > usual.until ? dal : usual.until);
  const from = dal ?? (until === usual.until ? usual.from : monthAfter(until, -11));
  const [first, second] = from <= until ? [from, until] : [until, from];
  if (first < firstMonth || monthAfter(first, mostMonths) < second) return usual;
  return { from: first, until: second };
}

function readTarget(text: string | undefined): Target | undefined {
  const [kind, said = ""] = text?.split("=") ?? [];
  const age = ageBands.find((one) => one === said);
  if (kind === "eta" && age) return { kind: "age", code: age };
  return kind === "per" && code.safeParse(said).success ? { kind: "for", code: said } : undefined;
}

/** The names and values by which an address asks it. */
export function questionParameters(question: Question): Record<string, string> {
  const { from, until, deskId, area, channel, target } = question;
  const said = {
    dal: from,
    al: until,
    sede: deskId,
    zona: area,
    canale: channel,
    persone: writtenTarget(target),
  };
  return Object.fromEntries(Object.entries(said).filter((pair): pair is [string, string] => !!pair[1]));
}

const fields = [...new Set([...Object.values(parts).flat(), "source", ...durations] as const)];
const unsaid = "-";
const any = "*";

/** The list behind a number: of what, and what its rows have in common. Undefined when the address names none. */
export function readAsked(texts: Texts): Asked | undefined {
  const unit = units.find((one) => one === texts["di"]?.at(-1));
  if (!unit) return undefined;
  const conditions = (texts["con"] ?? []).slice(0, 4).flatMap((text): Condition[] => {
    const cut = text.indexOf("=");
    const field = fields.find((one) => one === text.slice(0, cut));
    const value = text.slice(cut + 1).slice(0, 2_000);
    if (cut < 1 || !field) return [];
    return [{ field, value: readValue(value) }];
  });
  return { unit, conditions };
}

function readValue(text: string): Condition["value"] {
  if (text === unsaid) return null;
  if (text === any) return { any: true };
  return text.includes(",") ? { among: text.split(",") } : text;
}

function writtenValue(value: Condition["value"]): string {
  if (value === null) return unsaid;
  if (typeof value === "string") return value;
  return "any" in value ? any : value.among.join(",");
}

/** The same in an address, after the parameters of the question. */
export function askedParameters({ unit, conditions }: Asked): [string, string][] {
  const written = conditions.map(({ field, value }): [string, string] => [
    "con",
    `${field}=${writtenValue(value)}`,
  ]);
  return [["di", unit], ...written];
}

export function readPage(texts: Texts): number {
  return z.coerce.number().int().min(1).max(100_000).catch(1).parse(texts["pagina"]?.at(-1));
}
