// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";

import { readForm } from "../../../web/form.ts";
import type { Env } from "../../../web/house.ts";

const anyFields = z.record(z.string(), z.array(z.string()));

/** The fields of a form by name, for a room's own reading. */
export async function typedIn(c: Context<Env>): Promise<Record<string, string[]>> {
  const form = await readForm(c, anyFields);
  return form.ok ? form.value : form.typed;
}

/** A form that is none of ours. */
export function malformed(): never {
  throw new HTTPException(400);
}
