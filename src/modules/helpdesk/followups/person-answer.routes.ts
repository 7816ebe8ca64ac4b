// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { visitor } from "../../../foundation/actor.ts";
import { behindWall } from "../../../foundation/database/wall.ts";
import { Refused } from "../../../foundation/refusal.ts";
import { tokenPattern } from "../../../foundation/secrets/token.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { referralWords } from "../referrals/referral.words.ts";
import { anyFields } from "../referrals/step.forms.ts";
import type { AnswerBack } from "./answer-fields.view.tsx";
import { answerFollowUp } from "./answer.actions.ts";
import { personAnswerPath } from "./follow-up-path.ts";
import { readAnswer } from "./follow-up.forms.ts";
import { findFollowUp, findFollowUpByLink, type ListedFollowUp } from "./follow-up.queries.ts";
import { isPending } from "./follow-up.ts";
import { PersonAnsweredPage, PersonAnswerPage } from "./person-answer.view.tsx";

/** Where the link leads that a desk gave to somebody. Mounted at /come-va; open to whoever has the link. */
export function personAnswerRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  web.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  });

  web.get(`/:token{${tokenPattern}}`, async (c) => {
    const thanks = c.req.query("grazie");
    if (thanks !== undefined) return end(c, thanks === "enough" ? "enough" : "more");
    const followUp = await opened(c);
    return followUp ? page(c, followUp) : end(c, "gone");
  });

  web.post(`/:token{${tokenPattern}}`, async (c) => {
    const followUp = await opened(c);
    if (!followUp) return end(c, "gone");
    const read = await readForm(c, anyFields);
    const typed = read.ok ? read.value : read.typed;
    const answer = readAnswer(typed, { canBeDesk: false });
    if (!answer.ok) return page(c, followUp, { typed, mistakes: answer.mistakes });
    const { territoryId, id: followUpId } = followUp;
    try {
      await behindWall(db, { districts: [territoryId] }, (tx) =>
        answerFollowUp(tx, visitor, { territoryId, followUpId, answer: answer.said, through: "link" }, now()),
      );
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return end(c, "gone");
    }
    await house.mail?.wake();
    const { outcome, whatNow } = answer.said;
    const isEnough = whatNow === "enough" || (whatNow === null && outcome === "met");
    const path = linkTo({ language: c.get("language") }, personAnswerPath(c.req.param("token")));
    return c.redirect(`${path}?grazie=${isEnough ? "enough" : "more"}`, 303);
  });

  /** What the link opens, while it waits for an answer. */
  async function opened(c: Context<Env>): Promise<ListedFollowUp | undefined> {
    const opens = await findFollowUpByLink(db, c.req.param("token") ?? "", now());
    if (!opens) return undefined;
    const followUp = await behindWall(db, { districts: [opens.territoryId] }, (tx) =>
      findFollowUp(tx, opens.followUpId),
    );
    return followUp && isPending(followUp) ? followUp : undefined;
  }

  async function page(c: Context<Env>, followUp: ListedFollowUp, back?: AnswerBack): Promise<Response> {
    const frame = await frameOf(c, house);
    const shown = PersonAnswerPage({
      frame,
      action: linkTo(frame, personAnswerPath(c.req.param("token") ?? "")),
      desk: followUp.deskName,
      about: followUp.about?.[frame.language] ?? referralWords[frame.language].unsaid,
      to: followUp.toName,
      back,
    });
    return c.html(shown, back ? 422 : 200);
  }

  async function end(c: Context<Env>, how: "enough" | "more" | "gone"): Promise<Response> {
    const frame = await frameOf(c, house);
    return c.html(PersonAnsweredPage({ frame, end: how }), how === "gone" ? 404 : 200);
  }

  return web;
}
