// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { writtenUpTo } from "../../../foundation/fields.ts";
import { isTypedDay } from "../../../foundation/time/typed-day.ts";
import { readHours } from "../../directory/hours/hours-text.ts";
import type { Timetable } from "../../directory/hours/timetable.ts";
import { usualLockMinutes } from "./desk.ts";

/** A desk as it is typed: all texts, so that a mistake loses none. Messages are codes of desk.words.ts. */
export const deskForm = z.object({
  distretto: writtenUpTo(36),
  nome: writtenUpTo(120).refine((name) => name !== "", "name"),
  luogo: writtenUpTo(240),
  organizzazione: writtenUpTo(240),
  orari: writtenUpTo(2000).refine((typed) => hoursTyped(typed) !== undefined, "hours"),
  ore: writtenUpTo(6).refine((typed) => hoursAWeek(typed) !== undefined, "promised"),
  blocco: writtenUpTo(4).refine((typed) => minutesTyped(typed) !== undefined, "minutes"),
});

/** Hours as people write them; empty (null) follows the place; undefined is not understood. */
export function hoursTyped(typed: string): Timetable | null | undefined {
  if (typed === "") return null;
  const read = readHours(typed);
  return "timetable" in read ? read.timetable : undefined;
}

/** Hours a week, by halves, with a comma or a point. */
export function hoursAWeek(typed: string): number | undefined {
  const hours = Number(typed.replace(",", "."));
  const isGood = typed !== "" && Number.isInteger(hours * 2) && hours >= 0 && hours <= 168;
  return isGood ? hours : undefined;
}

/** Minutes until the screen locks; empty is as usual. */
export function minutesTyped(typed: string): number | undefined {
  const minutes = typed === "" ? usualLockMinutes : Number(typed);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 60 ? minutes : undefined;
}

const date = writtenUpTo(10).refine(isTypedDay, "date");

export const closingForm = z.object({ dal: date });

/** Who receives people, from when until when, and what prepared them. Training may be recorded before, or apart. */
export const engagementForm = z
  .object({ da: writtenUpTo(120).refine((by) => by !== "", "given-by"), dal: date, al: date })
  .refine(({ dal, al }) => al >= dal, { path: ["al"], message: "range" });

export const trainingForm = z
  .object({
    che: writtenUpTo(200).refine((what) => what !== "", "what"),
    il: date,
    fino: writtenUpTo(10).refine((typed) => typed === "" || isTypedDay(typed), "date"),
  })
  .refine(({ il, fino }) => fino === "" || fino >= il, { path: ["fino"], message: "range" });
