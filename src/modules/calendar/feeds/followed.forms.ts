// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";

/** Whose calendar: ?luogo=ID, ?ente=ID, ?lab=ID, ?zona=018110-scala; of all when none is named. */
export const followedQuestion = z.object({
  luogo: last(z.uuid().optional()),
  ente: last(z.uuid().optional()),
  lab: last(z.uuid().optional()),
  zona: last(
    z
      .string()
      .regex(/^[\w-]{2,60}$/)
      .optional(),
  ),
});
