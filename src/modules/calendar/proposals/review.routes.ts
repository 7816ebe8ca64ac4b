// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { refuse } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { countDatesOf, getActivityToWrite } from "../activities/activity.queries.ts";
import { tellSoon, uuidPattern, writerOf } from "../editing/entering.routes.ts";
import { acceptProposal, rejectProposal } from "./proposal.actions.ts";

const id = `/:id{${uuidPattern}}` as const;

/** A host decides on what was proposed. Mounted at /redazione/agenda, behind its door. */
export function reviewRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/proposte", (c) => c.redirect(to(c, "#proposte"), 302));

  web.post(`${id}/accoglienza`, async (c) => {
    const activity = await getActivityToWrite(db, personOf(c), c.req.param("id"));
    if ((await countDatesOf(db, activity.id, now())) === 0) {
      refuse({ kind: "not-now", because: "activity-has-no-dates" });
    }
    const answer = await answerIn(c);
    await acceptProposal(db, personOf(c), { id: activity.id, answer, writer: await writerOf(house) }, now());
    await tellSoon(house);
    return c.redirect(to(c, `/${activity.id}?fatto=pubblicata`), 303);
  });

  web.post(`${id}/rifiuto`, async (c) => {
    const activity = await getActivityToWrite(db, personOf(c), c.req.param("id"));
    const answer = await answerIn(c);
    if (answer === null) return c.redirect(to(c, `/${activity.id}?fatto=perche#campo-motivo`), 303);
    await rejectProposal(db, personOf(c), { id: activity.id, answer, writer: await writerOf(house) }, now());
    await tellSoon(house);
    return c.redirect(to(c, ""), 303);
  });

  return web;
}

async function answerIn(c: Context<Env>): Promise<string | null> {
  const typed = await fieldsIn(c);
  return typed["risposta"]?.[0]?.slice(0, 1_000) ?? null;
}

function to(c: Context<Env>, rest: string): string {
  return linkTo({ language: c.get("language") }, `/redazione/agenda${rest}`);
}
