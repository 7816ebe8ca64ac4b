// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";

const written = last(z.string().trim().max(500).catch(""));

/** A calendar to keep, as somebody typed it; "webcal" is how calendar programs write "https". */
export const feedForm = z.object({
  nome: written.pipe(z.string().min(1, "noName").max(120, "noName")),
  indirizzo: written.transform((url) => String(url).replace(/^webcals?:/i, "https:")),
  organizza: written,
  luogo: written,
});
export type FeedTyped = Partial<Record<keyof z.output<typeof feedForm>, string>>;
