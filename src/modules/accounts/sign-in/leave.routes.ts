// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { localPath } from "../../../web/local-path.ts";
import { LeavePage } from "./leave.view.tsx";
import { forgetSession } from "./session-cookie.routes.ts";
import { endSession, lockSession } from "./session.actions.ts";
import { wayBackForm } from "./sign-in.forms.ts";

/** Going away: for good (/esci), or for a moment (/blocca). */
export function leaveRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/esci", async (c) => {
    c.header("Cache-Control", "no-store");
    const isIn = c.get("actor").kind === "person" || c.get("locked") !== undefined;
    return c.html(LeavePage({ frame: await frameOf(c, house), isIn }));
  });

  web.post("/esci", async (c) => {
    const actor = c.get("actor");
    const person = actor.kind === "person" ? actor : c.get("locked");
    if (person) await endSession(db, person, { sessionId: person.sessionId, now: house.now() });
    forgetSession(c, house);
    forgetPages(c);
    return c.redirect(linkTo({ language: c.get("language") }, "/esci"), 303);
  });

  web.post("/blocca", async (c) => {
    const read = await readForm(c, wayBackForm);
    const actor = c.get("actor");
    if (actor.kind === "person") await lockSession(db, actor, { now: house.now() });
    forgetPages(c);
    const back = localPath(read.ok ? read.value.torna : undefined, "/");
    const language = c.get("language");
    return c.redirect(linkTo({ language }, `/entra?torna=${encodeURIComponent(back)}`), 303);
  });

  return web;
}

/** What was on the screen must not come back with the browser's Back. Browsers obey over https and on localhost. */
function forgetPages(c: Context<Env>): void {
  c.header("Cache-Control", "no-store");
  c.header("Clear-Site-Data", '"cache"');
}
