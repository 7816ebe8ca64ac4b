// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { isTypedDay } from "../../../foundation/time/typed-day.ts";

/** The last of what was sent, as text; absent is empty. */
const text = (longest: number) =>
  z.preprocess(
    (texts) => (Array.isArray(texts) ? texts.at(-1) : texts),
    z.string().trim().max(longest, "too-long").default(""),
  );
const hour = text(5).refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), "hour");
const person = text(36);

/** A shift, once or every week on the weekday of its day. Messages are codes of shift.words.ts. */
export const shiftForm = z
  .object({
    sportello: text(36),
    giorno: text(10).refine(isTypedDay, "date"),
    dalle: hour,
    alle: hour,
    persona: person,
    settimanale: text(1),
    fino: text(10).refine((typed) => typed === "" || isTypedDay(typed), "date"),
  })
  .refine(({ dalle, alle }) => alle > dalle, { path: ["alle"], message: "hours" })
  .refine(({ giorno, fino }) => fino === "" || fino >= giorno, { path: ["fino"], message: "range" });

/** Who is to keep a shift that nobody keeps. */
export const assignForm = z.object({ persona: person });
