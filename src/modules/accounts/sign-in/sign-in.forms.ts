// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";

const way = last(z.string().max(2000).optional().catch(undefined));

/** Messages are codes, for sign-in.words.ts. */
export const askForm = z.object({
  email: last(z.string("emailMissing").max(254, "emailWrong").pipe(z.email("emailWrong"))),
  torna: way,
});

export const wayBackQuery = z.object({ torna: way });
export const wayBackForm = z.object({ torna: way });
