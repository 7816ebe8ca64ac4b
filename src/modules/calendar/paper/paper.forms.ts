// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { layoutCalled } from "./programme.ts";

const uuid = last(z.uuid().optional().catch(undefined));

/**
 * Whose programme, of which month, in which form: ?luogo=…&mese=2026-12&forma=pieghevole&altra=en. What makes no sense
 * is as if it were not asked.
 */
export const programmeQuestion = z.object({
  luogo: uuid,
  ente: uuid,
  lab: uuid,
  zona: last(z.string().max(60).optional().catch(undefined)),
  mese: last(
    z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
      .transform((month) => Temporal.PlainYearMonth.from(month))
      .optional()
      .catch(undefined),
  ),
  forma: last(z.string().catch("")).transform((name) => layoutCalled(String(name)) ?? "fold"),
  altra: last(z.enum(["it", "en"]).optional().catch(undefined)),
});

/** How the paper of a place is to look: its colour, and whether the logo goes. */
export const lookForm = z.object({
  colore: last(
    z
      .string("badColour")
      .trim()
      .regex(/^#[0-9a-f]{6}$/i, "badColour"),
  ).transform((colour) => String(colour).toLowerCase()),
  togli: last(z.literal("si").optional().catch(undefined)).transform((value) => value === "si"),
});
