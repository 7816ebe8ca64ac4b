// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";

const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/);

/** Of which district (an id), which month; the one that was just published. What makes no sense is as if not said. */
export const publishAsked = z.object({
  ambito: last(z.uuid().optional().catch(undefined)),
  mese: last(month.optional().catch(undefined)),
  fatto: last(month.optional().catch(undefined)),
});

/** Of which district (a code), which month. */
export const publicAsked = z.object({
  ambito: last(z.string().max(80).optional().catch(undefined)),
  mese: last(month.optional().catch(undefined)),
});
