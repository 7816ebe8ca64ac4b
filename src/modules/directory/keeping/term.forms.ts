// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";

/** A term as it is typed: messages are codes of term.words.ts. */
export const termForm = z.object({
  nome: last(z.string("name-missing").max(120, "name-long")),
  inglese: last(z.string().max(120, "name-long").optional()),
  sotto: last(z.uuid("gone").optional()),
});

export const mergeForm = z.object({ in: last(z.uuid("gone")), sinonimo: last(z.string().optional()) });
export const orderForm = z.object({
  verso: last(z.enum(["su", "giu"])).transform((way): -1 | 1 => (way === "su" ? -1 : 1)),
});
export const taxonomyInUrl = z.object({
  vocabolario: last(z.string().max(80).optional().catch(undefined)),
  fatto: last(z.string().max(20).optional().catch(undefined)),
  in: last(z.uuid().optional().catch(undefined)),
});
