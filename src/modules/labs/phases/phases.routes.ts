// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { openKeptLab } from "../keeping/entering.routes.ts";
import { malformed, typedIn } from "../participation/typed.routes.ts";
import type { GiveBlock } from "../public/blocks.routes.ts";
import { sayPhase, tellPhase } from "./phase.actions.ts";
import { readPhase, readTelling } from "./phase.forms.ts";
import { listPhaseEvents } from "./phase.queries.ts";
import { phaseOn, suggested } from "./phase.ts";
import { eventShown, signsShown } from "./phases.page.ts";
import { PhasesPage, PhaseShown, type PhaseTyped } from "./phases.view.tsx";
import { phasesWords } from "./phases.words.ts";
import { getSigns } from "./signs.queries.ts";

/** How far a lab is. Mounted at /redazione/laboratori/:id/fasi, behind onlyLabKeepers. */
export function phasesRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", (c) => page(c));

  web.post("/", async (c) => {
    const lab = await openKeptLab(c, house);
    const typed = await typedIn(c);
    const signs = await getSigns(db, lab.id, now());
    const read = readPhase(typed, suggested(signs), romeDate(now())) ?? malformed();
    if (!read.ok) return page(c, { texts: typed, mistakes: read.mistakes });
    await sayPhase(db, personOf(c), { labId: lab.id, content: read.content }, now());
    return back(c);
  });

  web.post("/pubblica", async (c) => {
    const read = readTelling(await typedIn(c)) ?? malformed();
    await tellPhase(db, personOf(c), { labId: c.req.param("id") ?? "", ...read });
    return back(c);
  });

  async function page(c: Context<Env>, typed?: PhaseTyped) {
    const lab = await openKeptLab(c, house);
    const frame = await frameOf(c, house);
    const { language } = frame;
    const [signs, events] = await Promise.all([getSigns(db, lab.id, now()), listPhaseEvents(db, lab.id)]);
    const today = romeDate(now());
    const current = phaseOn(events, today);
    return c.html(
      PhasesPage({
        frame,
        lab,
        path: phasesPath(lab.id),
        now: current && eventShown(current, language),
        suggested: suggested(signs),
        signs: signsShown(signs, language),
        history: events.map((event) => eventShown(event, language)),
        today: today.toString(),
        newId: newId(),
        isSaved: c.req.query("fatto") === "1",
        typed,
      }),
      typed ? 422 : 200,
    );
  }

  return web;
}

function back(c: Context<Env>): Response {
  const path = linkTo({ language: c.get("language") }, phasesPath(c.req.param("id") ?? ""));
  return c.redirect(`${path}?fatto=1`, 303);
}

function phasesPath(labId: string): string {
  return `/redazione/laboratori/${labId}/fasi`;
}

/** The phase of a lab in plain words, when its facilitators want it told. */
export function phaseShown(house: House): GiveBlock {
  return async (c, lab) => {
    const current = phaseOn(await listPhaseEvents(house.db, lab.id), romeDate(house.now()));
    if (!current?.isPublic) return undefined;
    const frame = await frameOf(c, house);
    const { publicTitle } = phasesWords[frame.language];
    return { id: "fase", title: publicTitle, content: PhaseShown({ frame, phase: current.phase }) };
  };
}
