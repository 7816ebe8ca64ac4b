// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last, maybeText } from "../../../foundation/fields.ts";
import { whoFields } from "../booking/who.forms.ts";

const date = last(z.iso.date("dateMissing"));

export const seasonForm = z
  .object({
    nome: last(z.string("nameMissing").max(120, "long")),
    dal: date,
    al: date,
    "chiedi-dal": date,
    "chiedi-al": date,
    "senza-feste": last(z.string().optional()),
    nota: maybeText(2000, "long"),
  })
  .superRefine((form, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (form.al <= form.dal) wrong("al", "endsBefore");
    else if (Date.parse(form.al) - Date.parse(form.dal) > 400 * 86_400_000) wrong("al", "tooLong");
    if (form["chiedi-al"] < form["chiedi-dal"]) wrong("chiedi-al", "wishesBefore");
    else if (form["chiedi-al"] >= form.al) wrong("chiedi-al", "wishesLate");
  });

const hour = (missing: string) => last(z.string(missing).regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, missing));

/** A weekly slot, as it is wished for and as it is given. */
const slotFields = {
  spazio: last(z.uuid("spaceMissing")),
  giorno: last(
    z
      .string("dayMissing")
      .regex(/^[1-7]$/, "dayMissing")
      .transform(Number),
  ),
  dalle: hour("fromMissing"),
  alle: hour("toMissing"),
};

export const wishForm = z.object({
  ...slotFields,
  ...whoFields,
  altrimenti: maybeText(500, "long"),
});

export const giveForm = z.object({ ...slotFields, conferma: last(z.string().optional()) });

/** From and for how many minutes; one that ends before it begins ends the next day. */
export function timesOf({ dalle, alle }: { dalle: string; alle: string }) {
  const [from, to] = [minutesIn(dalle), minutesIn(alle)];
  const start = `${String(Math.floor(from / 60)).padStart(2, "0")}:${String(from % 60).padStart(2, "0")}`;
  return { from: start, minutes: to > from ? to - from : to + 1440 - from };
}

function minutesIn(typed: string): number {
  const [hours = 0, rest = 0] = typed.split(/[:.]/).map(Number);
  return hours * 60 + rest;
}
