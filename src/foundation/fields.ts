// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { isPhone, longestEmail } from "./contact.ts";

// What a form or an address says of a field arrives as a list of texts, in order (src/web/form.ts, src/web/query.ts).

/** A field meant once; of several the last counts, as when a person corrects a link by hand. */
export function last<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((texts) => (Array.isArray(texts) ? texts.at(-1) : texts), schema);
}

/** A field that may be repeated: ?tipo=casa&tipo=lavoro. Absent is an empty list, doubles count once. */
export function each<Schema extends z.ZodType>(schema: Schema, atMost = 50) {
  return z.preprocess(
    (texts) => [...new Set(Array.isArray(texts) ? texts : [])],
    z.array(schema).max(atMost),
  );
}

/** A text as it is typed, without blanks around it; absent is "". What is longer is the mistake "too-long". */
export function writtenUpTo(longest: number) {
  return last(z.string().trim().max(longest, "too-long").default(""));
}

/** A field that may be left empty: absent is null. */
export function maybe<Schema extends z.ZodType>(schema: Schema) {
  return last(schema.optional().transform((value) => value ?? null));
}

/** A text that may be left empty; what is longer is the mistake told, a key of words. */
export function maybeText(longest: number, mistake = "tooLong") {
  return maybe(z.string().max(longest, mistake));
}

/** An e-mail, in small letters; `mistake` is the key of what is said of anything else. */
export function emailAs(mistake: string) {
  return z
    .email(mistake)
    .max(longestEmail, mistake)
    .transform((typed) => typed.toLowerCase());
}

/** A number that can be called; `mistake` likewise. */
export function phoneAs(mistake: string) {
  return z.string().refine((typed) => isPhone(typed), mistake);
}

/** What is wrong, by field: the first of each, as the schema says it (a key of words, mostly); "" is the form as a whole. */
export function mistakesIn(error: z.ZodError | undefined): Record<string, string> {
  const mistakes: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? []) mistakes[String(path[0] ?? "")] ??= message;
  return mistakes;
}
