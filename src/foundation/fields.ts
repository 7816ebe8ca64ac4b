// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

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
