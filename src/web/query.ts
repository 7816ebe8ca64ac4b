// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";

import type { Env } from "./house.ts";

/**
 * Reads the parameters of an address into what a schema says. Each parameter arrives as a list of texts, in order:
 * wrap fields in `last` or `each` (foundation/fields.ts). Empty values count as absent, because a form sent by GET sends all its fields.
 * A value the schema refuses is a 400: give the field a `.catch` where a page can do without it.
 */
export function readQuery<Schema extends z.ZodType>(c: Context<Env>, schema: Schema): z.output<Schema> {
  const read = schema.safeParse(textsOf(new URL(c.req.url).searchParams));
  if (!read.success) throw new HTTPException(400, { cause: read.error });
  return read.data;
}

/** Parameters or form fields by name, cleaned. An object without prototype: "__proto__" is a name like another. */
export function textsOf(pairs: Iterable<[string, string]>): Record<string, string[]> {
  const texts: Record<string, string[]> = Object.create(null);
  for (const [name, value] of pairs) {
    const text = cleaned(value);
    if (text !== "") (texts[name] ??= []).push(text);
  }
  return texts;
}

/** One form for equal texts (NFC), no control characters but line ends and tabs, no spaces around. */
function cleaned(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[^\P{Cc}\t\n\r]/gu, " ")
    .trim();
}
