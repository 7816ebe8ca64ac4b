// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";

import { mistakesIn } from "../foundation/fields.ts";
import type { Env } from "./house.ts";
import { textsOf } from "./query.ts";

/** What a form said: the value, or what is wrong field by field together with the person's own words. */
export type FormRead<Value> =
  | { ok: true; value: Value }
  | { ok: false; mistakes: Record<string, string>; typed: Record<string, string[]> };

/**
 * Reads a posted form into what a schema says; fields arrive as for `readQuery` (wrap them in `last` or `each`).
 * A mistake is a value, for the page to show again with 422: the schema's first message of each field, a code or
 * a text as the room chooses; "" is the form as a whole. A body that is no form at all is a 400. Files are not read.
 */
export async function readForm<Schema extends z.ZodType>(
  c: Context<Env>,
  schema: Schema,
): Promise<FormRead<z.output<Schema>>> {
  const typed = await fieldsIn(c);
  const read = schema.safeParse(typed);
  if (read.success) return { ok: true, value: read.data };

  return { ok: false, mistakes: mistakesIn(read.error), typed };
}

/** The fields of a posted form without its files; a body that is no form at all is a 400. */
export async function fieldsIn(c: Context<Env>): Promise<Record<string, string[]>> {
  return textsIn(await formDataOf(c));
}

/** A posted form, files too; a body that is no form at all is a 400. */
export async function formDataOf(c: Context<Env>): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (cause) {
    throw new HTTPException(400, { cause });
  }
}

/** The fields of a form that are no files. */
export function textsIn(form: FormData): Record<string, string[]> {
  return textsOf([...form].filter((field): field is [string, string] => typeof field[1] === "string"));
}
