// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { addressOf } from "../../../web/urls.ts";
import { isOfField, type Typed } from "./field.ts";
import { fieldWords, wordsOfField } from "./field.words.ts";
import { fieldsOf } from "./form-sections.ts";
import { LostTextPage } from "./lost-text.view.tsx";
import { kindOf } from "./opened-record.routes.ts";

/** A 403 that gives back what somebody wrote where they may no longer save: only what came with this request. */
export async function lostTextPage(c: Context<Env>, house: House, typed: Typed): Promise<Response> {
  const kind = kindOf(c);
  const fields = fieldsOf(kind);
  const words = fieldWords[c.get("language")];
  const texts = Object.entries(typed).flatMap(([name, values]) => {
    const field = fields.find((one) => isOfField(name, one));
    const isShown =
      field && !["terms", "checks", "choice", "yes-no"].includes(field.as) && !/\.(rest|keep)$/.test(name);
    return isShown
      ? [{ name, label: wordsOfField(words, kind, field.name).label, text: values.join("\n") }]
      : [];
  });
  const back = encodeURIComponent(addressOf(c).pathname);
  const signIn = c.get("actor").kind === "visitor" ? `/entra?torna=${back}` : undefined;
  c.header("Cache-Control", "no-store");
  return c.html(LostTextPage({ frame: await frameOf(c, house), texts, signIn }), 403);
}
