// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { findable, viewPurposes, type Telling } from "../identity/identity.ts";

const text = (longest: number) => last(z.string().max(longest).default(""));
const desk = last(z.uuid().optional().catch(undefined));

export const deskCodeForm = z.object({ codice: text(60), sportello: desk });

export const findForm = z.object({
  cosa: last(z.enum(findable).catch("name").default("name")),
  testo: text(254),
  sportello: desk,
});

export const newThreadForm = z.object({
  id: last(z.uuid()),
  tessera: last(z.literal("1").optional().catch(undefined)),
  parola: text(120),
  sportello: desk,
});

export const recognizeForm = z.object({
  parola: text(120),
  nome: text(120),
  telefono: text(40),
  email: text(254),
  nascita: text(10),
  indirizzo: text(300),
  tessera: last(z.literal("1").optional().catch(undefined)),
  sportello: desk,
});

/** What was told to be recognized, by field. */
export function factsIn(typed: z.infer<typeof recognizeForm>): Partial<Record<Telling, string>> {
  const { nome: name, telefono: phone, email, nascita: born, indirizzo: address } = typed;
  return { name, phone, email, born, address };
}

const reasons = viewPurposes.filter((purpose) => purpose !== "own" && purpose !== "recognize");

export const whoQuery = z.object({
  perche: last(z.enum(reasons).optional().catch(undefined)),
  indirizzo: last(z.literal("1").optional().catch(undefined)),
});

/** What was just done: the page says so. */
export const threadQuery = z.object({ fatto: last(z.literal("1").optional().catch(undefined)) });
