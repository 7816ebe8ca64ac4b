// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { findingKinds } from "../search/criteria.ts";
import { longestNote } from "./pinned.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const tick = last(z.string().optional()).transform((value) => value !== undefined);
/** Forty tokens with their commas. */
const tokens = last(z.string().max(1000).optional().catch(undefined));

/** One thing to keep or let go (`tipo`, `id`, `togli`), all of a shared board (`schede`), or nothing more (`svuota`). */
export const pinForm = z.object({
  tipo: last(z.enum(findingKinds).optional()),
  id: last(z.string().regex(uuid).optional()),
  togli: tick,
  schede: tokens,
  svuota: tick,
  mancanti: tick,
  torna: last(z.string().max(2000).optional().catch(undefined)),
});

/** Activities of the agenda that go on the paper too: forty ids with their commas; what is no id is skipped. */
const activities = last(z.string().max(1500).optional().catch(undefined)).transform((text) => [
  ...new Set((text ?? "").split(",").filter((id) => uuid.test(id))),
]);

/** What the paper should say besides; the note goes nowhere else. */
export const handoutForm = z.object({
  nota: last(z.string().max(longestNote, "noteTooLong").optional()),
  grande: tick,
  schede: tokens,
  attivita: activities,
});

export const boardQuery = z.object({ schede: tokens, piena: tick });
export const handoutQuery = z.object({ schede: tokens, grande: tick, attivita: activities });
