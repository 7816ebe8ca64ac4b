// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { deskEndings, unmetReasons } from "./need.ts";

export const closingForm = z.object({ come: last(z.enum(deskEndings, { error: "missing" })) });
/** "" takes it back: something answers. */
export const unmetForm = z.object({ manca: last(z.enum(unmetReasons).optional()) });
export const offerForm = z.object({ sportello: last(z.uuid({ error: "missing" })) });
export const offerAnswerForm = z.object({ risposta: last(z.enum(["accept", "decline", "withdraw"])) });

export const needsQuery = z.object({
  stato: last(z.enum(["aperti", "scoperti", "chiusi"]).catch("aperti").default("aperti")),
  pagina: last(z.coerce.number().int().min(1).max(10_000).catch(1).default(1)),
  fatto: last(z.string().max(20).optional().catch(undefined)),
});
export const periodQuery = z.object({
  mesi: last(
    z.coerce
      .number()
      .pipe(z.literal([3, 6, 12, 24]))
      .catch(12)
      .default(12),
  ),
});
