// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { writtenUpTo } from "../../../foundation/fields.ts";
import { isTypedDay } from "../../../foundation/time/typed-day.ts";

const hour = writtenUpTo(5).refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), "hour");
const person = writtenUpTo(36);

/** A shift, once or every week on the weekday of its day. Messages are codes of shift.words.ts. */
export const shiftForm = z
  .object({
    sportello: writtenUpTo(36),
    giorno: writtenUpTo(10).refine(isTypedDay, "date"),
    dalle: hour,
    alle: hour,
    persona: person,
    settimanale: writtenUpTo(1),
    fino: writtenUpTo(10).refine((typed) => typed === "" || isTypedDay(typed), "date"),
  })
  .refine(({ dalle, alle }) => alle > dalle, { path: ["alle"], message: "hours" })
  .refine(({ giorno, fino }) => fino === "" || fino >= giorno, { path: ["fino"], message: "range" });

/** Who is to keep a shift that nobody keeps. */
export const assignForm = z.object({ persona: person });
