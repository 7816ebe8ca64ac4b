// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { romeInstant } from "../../../foundation/time/rome.ts";
import { formId, optionalDay } from "../decisions/decision.forms.ts";
import { choices } from "./vote.ts";

/** A vote lasts from five minutes to sixty days. */
const shortestMinutes = 5;
const longestDays = 60;

/** What is asked, until when; messages are keys of words. */
export function voteForm(now: Temporal.Instant) {
  return z
    .object({
      id: formId,
      domanda: last(z.string("questionMissing").max(1000, "tooLong")),
      chi: last(z.string().max(200, "tooLong").optional()),
      entro: optionalDay,
      quorum: last(
        z
          .string()
          .regex(/^\d{1,5}$/, "countWrong")
          .transform(Number)
          .optional(),
      ),
      giorno: last(z.string("closeMissing")),
      ora: last(z.string("closeMissing").regex(/^\d{1,2}[:.]\d\d$/, "closeMissing")),
    })
    .transform((fields, context) => {
      const closesAt = instantOf(fields.giorno, fields.ora);
      const earliest = now.add({ minutes: shortestMinutes });
      const latest = now.add({ hours: longestDays * 24 });
      const because =
        closesAt === undefined
          ? "closeMissing"
          : Temporal.Instant.compare(closesAt, earliest) < 0
            ? "closeTooSoon"
            : Temporal.Instant.compare(closesAt, latest) > 0
              ? "closeTooLate"
              : undefined;
      if (because !== undefined || closesAt === undefined) {
        context.addIssue({ code: "custom", path: ["giorno"], message: because ?? "closeMissing" });
        return z.NEVER;
      }
      return {
        id: fields.id,
        question: fields.domanda,
        ownerName: fields.chi ?? null,
        dueOn: fields.entro,
        quorum: fields.quorum === undefined || fields.quorum === 0 ? null : fields.quorum,
        closesAt,
      };
    });
}

export const ballotForm = z.object({
  modulo: last(z.string().max(200)),
  per: last(z.guid()),
  voto: last(z.enum(choices, "choiceMissing")),
});

function instantOf(day: string, hour: string): Temporal.Instant | undefined {
  try {
    const [hours, minutes] = hour.split(/[:.]/).map(Number);
    const time = Temporal.PlainTime.from({ hour: hours!, minute: minutes! }, { overflow: "reject" });
    return romeInstant(Temporal.PlainDate.from(day, { overflow: "reject" }).toPlainDateTime(time));
  } catch {
    return undefined;
  }
}
