// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";

import type { Env } from "./house.ts";
import { textsOf } from "./query.ts";

/** What a form said: the value, or what is wrong field by field together with the person's own words. */
export type FormRead<Value> =
  | { ok: true; value: Value }
  | { ok: false; mistakes: Record<string, string>; typed: Record<string, string[]> };

/**
 * Reads a posted form into what a schema says; fields arrive as for `readQuery` (wrap them in `one` or `many`).
 * A mistake is a value, for the page to show again with 422: the schema's first message of each field, a code or
 * a text as the room chooses; "" is the form as a whole. A body that is no form at all is a 400. Files are not read.
 */
export async function readForm<Schema extends z.ZodType>(
  c: Context<Env>,
  schema: Schema,
): Promise<FormRead<z.output<Schema>>> {
  const typed = textsOf(await fieldsOf(c));
  const read = schema.safeParse(typed);
  if (read.success) return { ok: true, value: read.data };

  const mistakes: Record<string, string> = {};
  for (const { path, message } of read.error.issues) mistakes[String(path[0] ?? "")] ??= message;
  return { ok: false, mistakes, typed };
}

async function fieldsOf(c: Context<Env>): Promise<[string, string][]> {
  try {
    const fields = await c.req.formData();
    return [...fields].filter((field): field is [string, string] => typeof field[1] === "string");
  } catch (cause) {
    throw new HTTPException(400, { cause });
  }
}
