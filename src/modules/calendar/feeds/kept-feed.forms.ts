// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

const last = z.preprocess(
  (texts) => (Array.isArray(texts) ? texts.at(-1) : texts),
  z.string().trim().max(500).catch(""),
);

/** A calendar to keep, as somebody typed it; "webcal" is how calendar programs write "https". */
export const feedForm = z.object({
  nome: last.pipe(z.string().min(1, "noName").max(120, "noName")),
  indirizzo: last.transform((url) => String(url).replace(/^webcals?:/i, "https:")),
  organizza: last,
  luogo: last,
});
export type FeedTyped = Partial<Record<keyof z.output<typeof feedForm>, string>>;
