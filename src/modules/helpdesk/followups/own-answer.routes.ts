// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { behindWall } from "../../../foundation/database/wall.ts";
import { Refused } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { referralWords } from "../referrals/referral.words.ts";
import { anyFields } from "../referrals/step.forms.ts";
import type { AnswerBack } from "./answer-fields.view.tsx";
import { readAnswer } from "./follow-up.forms.ts";
import { findFollowUp, type ListedFollowUp } from "./follow-up.queries.ts";
import { isPending } from "./follow-up.ts";
import { answerFollowUpByCode } from "./own-answer.actions.ts";
import { PersonAnsweredPage, PersonAnswerPage } from "./person-answer.view.tsx";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;
const ownPath = "/filo/mio";

type OwnThread = { territoryId: string; inquirerId: string };
/** Whose thread the code of a card opened in this browser; undefined while none is open. */
export type ThreadOpenIn = (c: Context<Env>) => Promise<OwnThread | undefined>;

/** How it went, said by the person with their code. Mounted at /filo/mio/risposte; the room of threads gives `threadOpenIn`. */
export function ownAnswerRoutes(house: House, threadOpenIn: ThreadOpenIn): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  web.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  });

  web.get(`/${id}`, async (c) => {
    const own = await threadOpenIn(c);
    if (!own) return toDoor(c);
    const followUp = await findOwn(c, own);
    return followUp ? page(c, followUp) : gone(c);
  });

  web.post(`/${id}`, async (c) => {
    const own = await threadOpenIn(c);
    if (!own) return toDoor(c);
    const followUp = await findOwn(c, own);
    if (!followUp) return gone(c);
    const read = await readForm(c, anyFields);
    const typed = read.ok ? read.value : read.typed;
    const answer = readAnswer(typed, { canBeDesk: false });
    if (!answer.ok) return page(c, followUp, { typed, mistakes: answer.mistakes });
    try {
      const said = { ...own, followUpId: followUp.id, answer: answer.said };
      await answerFollowUpByCode(db, said, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return gone(c);
    }
    await house.mail?.wake();
    return c.redirect(`${linkTo({ language: c.get("language") }, ownPath)}?fatto=1`, 303);
  });

  /** One's own question, while it waits for an answer: read behind one's own wall. */
  async function findOwn(c: Context<Env>, own: OwnThread): Promise<ListedFollowUp | undefined> {
    const followUp = await behindWall(db, { districts: [], inquirer: own.inquirerId }, (tx) =>
      findFollowUp(tx, c.req.param("id") ?? ""),
    );
    return followUp?.inquirerId === own.inquirerId && isPending(followUp) ? followUp : undefined;
  }

  async function page(c: Context<Env>, followUp: ListedFollowUp, back?: AnswerBack): Promise<Response> {
    const frame = await frameOf(c, house);
    const shown = PersonAnswerPage({
      frame,
      action: linkTo(frame, `${ownPath}/risposte/${followUp.id}`),
      desk: followUp.deskName,
      about: followUp.about?.[frame.language] ?? referralWords[frame.language].unsaid,
      to: followUp.toName,
      back,
    });
    return c.html(shown, back ? 422 : 200);
  }

  async function gone(c: Context<Env>): Promise<Response> {
    return c.html(PersonAnsweredPage({ frame: await frameOf(c, house), end: "gone" }), 404);
  }

  return web;
}

function toDoor(c: Context<Env>): Response {
  return c.redirect(linkTo({ language: c.get("language") }, "/filo"), 303);
}
