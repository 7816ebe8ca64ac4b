// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

import type { Env } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import type { Typed } from "./lab-form.ts";

/** What a form sent, each field a list of texts. A body that is no form at all is a 400. */
export async function typedIn(c: Context<Env>): Promise<Typed> {
  return textsIn(await formDataOf(c));
}

export async function formDataOf(c: Context<Env>): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (cause) {
    throw new HTTPException(400, { cause });
  }
}

/** The fields of a form that are no files. */
export function textsIn(fields: FormData): Typed {
  return textsOf([...fields].filter((field): field is [string, string] => typeof field[1] === "string"));
}
