// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { openBox } from "../../../foundation/secrets/sealed-box.ts";
import { readForm } from "../../../web/form.ts";
import type { Env, House } from "../../../web/house.ts";

const anyFields = z.record(z.string(), z.array(z.string()));

/** The fields of a form by name, for a room's own reading. */
export async function typedIn(c: Context<Env>): Promise<Record<string, string[]>> {
  const form = await readForm(c, anyFields);
  return form.ok ? form.value : form.typed;
}

/** What a form says, when it was pressed, and whether a device kept it meanwhile: then no page is waited for. */
export type Pressed = { typed: Record<string, string[]>; at: Temporal.Instant; isKept: boolean };

/**
 * A form as it comes from the page, or as a device without network kept it: closed in a box for the installation, with
 * the moment of the press, which is never ahead of ours. Of another box it is a 400.
 */
export async function pressedIn(c: Context<Env>, { db, now }: Pick<House, "db" | "now">): Promise<Pressed> {
  const typed = await typedIn(c);
  const box = typed["scatola"]?.at(-1);
  if (box === undefined) return { typed, at: now(), isKept: false };
  const text = await openBox(db, { name: typed["id"]?.at(-1) ?? "", written: box }, now());
  if (text === undefined) return malformed();
  const kept: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) (kept[name] ??= []).push(value.trim());
  return { typed: kept, at: momentOf(kept["quando"]?.at(-1), now()), isKept: true };
}

function momentOf(said: string | undefined, now: Temporal.Instant): Temporal.Instant {
  const read = z.iso.datetime().safeParse(said);
  const at = read.success ? Temporal.Instant.from(read.data) : now;
  return Temporal.Instant.compare(at, now) > 0 ? now : at;
}

/** A form that is none of ours. */
export function malformed(): never {
  throw new HTTPException(400);
}
