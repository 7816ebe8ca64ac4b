// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { askers } from "../space.ts";

const hour = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/)
  .optional()
  .catch(undefined);

/** What one looks for. What makes no sense is as if not asked. */
export const findingQuery = z.object({
  persone: last(z.coerce.number().int().min(1).max(100_000).optional().catch(undefined)),
  giorno: last(z.iso.date().optional().catch(undefined)),
  dalle: last(hour),
  alle: last(hour),
  chi: last(z.enum(askers).optional().catch(undefined)),
  comune: last(
    z
      .string()
      .regex(/^[\w-]{1,40}$/)
      .optional()
      .catch(undefined),
  ),
  gratis: last(z.literal("1").optional().catch(undefined)),
  accessibile: last(z.literal("1").optional().catch(undefined)),
  fuori: last(z.literal("1").optional().catch(undefined)),
});
export type Finding = z.output<typeof findingQuery>;
