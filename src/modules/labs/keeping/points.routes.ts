// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { keptLabPath } from "../lab-path.ts";
import { choosePoints, sayPoint } from "../lab/checklist.actions.ts";
import { getChecklist } from "../lab/checklist.queries.ts";
import { pointsOf, usualPoints } from "../lab/checklist.ts";
import type { ChosenPoint, Lab } from "../lab/lab.ts";
import { openKeptLab, uuidPattern } from "./entering.routes.ts";
import { keepingLabWords } from "./keeping.words.ts";
import { first, type Mistakes } from "./lab-form.ts";
import { dayIn } from "./lab.forms.ts";
import { pointsShown } from "./points.page.ts";
import { PointsPage } from "./points.view.tsx";

const id = `/:id{${uuidPattern}}` as const;
const mostOwn = 10;
const longestName = 120;

type Wrong = { since?: string; own?: string };

/** The points a lab holds itself to. Mounted at /redazione/laboratori, behind its door. */
export function labPointsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`${id}/punti`, async (c) => page(c));

  web.post(`${id}/punti/:code{[a-z0-9-]{1,60}}`, async (c) => {
    const lab = await openKeptLab(c, house);
    const typed = await fieldsIn(c);
    const code = c.req.param("code");
    const mistakes: Mistakes = {};
    const today = romeDate(now());
    const since = dayIn(typed, "da-quando", mistakes) ?? today;
    if (mistakes["da-quando"] !== undefined || since.toString() > today.toString()) {
      return page(c, { since: code });
    }
    const isMet = first(typed, "c-e") === "si";
    await sayPoint(db, c.get("actor"), { labId: lab.id, code, isMet, since }, now());
    return back(c, lab);
  });

  web.post(`${id}/punti`, async (c) => {
    const lab = await openKeptLab(c, house);
    const typed = await fieldsIn(c);
    const own = ownPoints(lab, typed);
    if (own.length > mostOwn || own.some(({ name }) => (name?.length ?? 0) > longestName)) {
      return page(c, { own: typed["miei"]?.at(-1) ?? "" });
    }
    const usual = usualPoints.filter((code) => typed["punto"]?.includes(code));
    const points = [...usual.map((code) => ({ code, name: null })), ...own];
    await choosePoints(db, c.get("actor"), { labId: lab.id, points }, now());
    return back(c, lab);
  });

  return web;

  async function page(c: Context<Env>, wrong: Wrong = {}) {
    const lab = await openKeptLab(c, house);
    const language = c.get("language");
    return c.html(
      PointsPage({
        frame: await frameOf(c, house),
        lab,
        points: pointsShown(await getChecklist(db, lab, now()), language),
        today: romeDate(now()).toString(),
        chosen: pointsOf(lab),
        wrong,
        told: c.req.query("fatto") === "1" ? keepingLabWords[language].saved : undefined,
      }),
      Object.keys(wrong).length > 0 ? 422 : 200,
    );
  }
}

/** The house's own points, one a line; one that was there keeps its code, and what was said of it. */
function ownPoints(lab: Lab, typed: Typed): ChosenPoint[] {
  const before = pointsOf(lab);
  const lines = (typed["miei"]?.at(-1) ?? "").split("\n").map((line) => line.trim());
  return [...new Set(lines.filter(Boolean))].map((name) => ({
    code: before.find((point) => point.name === name)?.code ?? `own-${newId()}`,
    name,
  }));
}

function back(c: Context<Env>, { id: labId }: Lab) {
  return c.redirect(`${linkTo({ language: c.get("language") }, keptLabPath(labId))}/punti?fatto=1`, 303);
}
