// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { worksOf } from "../keeping/entering.routes.ts";
import { listHalfLives } from "./assurance.queries.ts";
import { fieldGroups } from "./assurance.ts";
import { onlyChecking } from "./due.routes.ts";
import { changeHalfLives } from "./half-life.actions.ts";
import { halfLifeForm } from "./half-life.forms.ts";
import { listHalfLifeEffects } from "./half-life.queries.ts";
import { HalfLifePage } from "./half-life.view.tsx";

const usualChoices = [1, 2, 3, 6, 12, 18, 24];

/** For how long checks hold. Mounted at /redazione/verifiche/durata. */
export function halfLifeRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", onlyChecking("half-lives"), async (c) => {
    const { fatto } = readQuery(c, z.object({ fatto: last(z.string().optional()) }));
    return c.html(await page(c, { typed: {}, mistakes: {}, isSaved: fatto === "1" }));
  });

  web.post("/", onlyChecking("half-lives"), async (c) => {
    const read = await readForm(c, halfLifeForm);
    if (!read.ok) {
      const typed = Object.fromEntries(fieldGroups.map((group) => [group, read.typed[group]?.at(-1) ?? ""]));
      return c.html(await page(c, { typed, mistakes: read.mistakes, isSaved: false }), 422);
    }
    await changeHalfLives(db, c.get("actor"), read.value, house.now());
    const path = linkTo({ language: c.get("language") }, "/redazione/verifiche/durata");
    return c.redirect(`${path}?fatto=1`, 303);
  });

  async function page(
    c: Context<Env>,
    said: { typed: Record<string, string>; mistakes: Record<string, string>; isSaved: boolean },
  ) {
    const [frame, present] = [await frameOf(c, house), await listHalfLives(db)];
    const choices = [...new Set([...usualChoices, ...Object.values(present)])].toSorted((a, b) => a - b);
    const effects = await listHalfLifeEffects(db, choices, house.now());
    return HalfLifePage({ frame, works: worksOf(c.get("actor")), present, effects, ...said });
  }

  return web;
}
