// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

/** A field meant once: of several the last counts. */
export function last<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((texts) => (Array.isArray(texts) ? texts.at(-1) : texts), schema);
}

/** A field that may be repeated; absent is an empty list, doubles count once. */
export function all<Schema extends z.ZodType>(schema: Schema, atMost = 50) {
  return z.preprocess(
    (texts) => [...new Set(Array.isArray(texts) ? texts : [])],
    z.array(schema).max(atMost),
  );
}
