// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { z } from "zod";

import type { Transaction } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { findNeedById } from "../contacts/need.queries.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { worksAt, type Standing } from "../desks/standing.ts";
import { namesOfCategories } from "../referrals/names.queries.ts";
import { referralWords } from "../referrals/referral.words.ts";
import type { StepMistake, StepTyped } from "../referrals/step-fields.ts";
import { anyFields, readStep } from "../referrals/step.forms.ts";
import { followUpsPath } from "./follow-up-path.ts";
import { usualDay } from "./follow-up.ts";
import { planFollowUp } from "./plan.actions.ts";
import { PlanPage } from "./plan.view.tsx";

const anId = z.uuid();

/** Planning to ask somebody again who was handed to nobody. Mounted at /sportello/ricontatti/nuovo. */
export function planRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => c.html(await page(c, c.req.query("bisogno"), { typed: {}, mistakes: {} })));

  web.post("/", async (c) => {
    const read = await readForm(c, anyFields);
    const typed: StepTyped = read.ok ? read.value : read.typed;
    const needId = typed["bisogno"]?.at(-1);
    const plan = readStep("request", typed, romeDate(now()));
    if (!plan.ok) return c.html(await page(c, needId, { typed, mistakes: plan.mistakes }), 422);
    const person = personOf(c);
    await atDesk(db, person, now(), async (tx, standing) => {
      const { territoryId, id, deskId, state } = await needOf(tx, standing, needId);
      if (state !== "open") refuse({ kind: "not-now", because: "need-closed" });
      const wished = plan.said.followUp ?? { way: null, dueOn: null };
      await planFollowUp(
        tx,
        person,
        { territoryId, needId: id, referralId: null, deskId, plan: wished },
        now(),
      );
    });
    return c.redirect(linkTo({ language: c.get("language") }, followUpsPath), 303);
  });

  async function page(
    c: Context<Env>,
    needId: string | undefined,
    { typed, mistakes }: { typed: StepTyped; mistakes: Record<string, StepMistake> },
  ) {
    const language = c.get("language");
    const [need, names] = await atDesk(db, personOf(c), now(), async (tx, standing) => [
      await needOf(tx, standing, needId),
      await namesOfCategories(tx),
    ]);
    return PlanPage({
      frame: await frameOf(c, house),
      about: names.get(need.category ?? "")?.[language] ?? referralWords[language].unsaid,
      needId: need.id,
      usualDay: usualDay("soon", romeDate(now())),
      typed,
      mistakes,
    });
  }

  return web;
}

/** A need of one's own desk; refuses with not-found. */
async function needOf(tx: Transaction, standing: Standing, id: string | undefined) {
  const need = found(anId.safeParse(id).success ? await findNeedById(tx, id ?? "") : undefined);
  if (!worksAt(standing, need.deskId)) refuse({ kind: "not-found" });
  return need;
}
