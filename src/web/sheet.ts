// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import type { Sheet } from "../foundation/paper/sheet.ts";
import { typeset } from "../foundation/paper/typesetter.ts";
import type { Env } from "./house.ts";

/**
 * Sets a sheet and answers with it, to be read in the browser and saved under this name, without an ending. When too many wait
 * the page of errors says so, with 503. `cache` is what Cache-Control says, where a sheet is the same for all or for nobody else.
 */
export async function sheetAnswer(
  c: Context<Env>,
  sheet: Sheet,
  { name, cache }: { name: string; cache?: string },
): Promise<Response> {
  const bytes = await typeset(sheet);
  return c.body(Uint8Array.from(bytes), 200, {
    "Content-Type": sheet.as === "pdf" ? "application/pdf" : "image/png",
    "Content-Disposition": `inline; filename="${name}.${sheet.as}"`,
    ...(cache !== undefined && { "Cache-Control": cache }),
  });
}

/** "Il giardino di tutti" → "il-giardino-di-tutti", for the name of a file. */
export function fileNameOf(text: string): string {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 80);
}
