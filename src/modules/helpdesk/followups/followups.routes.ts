// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import type { Transaction } from "../../../foundation/database/database.ts";
import { found, refuse, Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { daySaid } from "../../accounts/said.ts";
import { qrPath } from "../../directory/records/qr-path.ts";
import { mayBeContacted } from "../../inquirers/threads/thread.queries.ts";
import { findNeed } from "../contacts/need.queries.ts";
import { atDesk } from "../desks/standing.queries.ts";
import type { Standing } from "../desks/standing.ts";
import { worksAt } from "../desks/standing.ts";
import { doorsPath, referralPath } from "../referrals/referral-path.ts";
import { referralWords } from "../referrals/referral.words.ts";
import { anyFields } from "../referrals/step.forms.ts";
import type { AnswerBack } from "./answer-fields.view.tsx";
import { answerFollowUp, noteTry, refuseFollowUp } from "./answer.actions.ts";
import { makeFollowUpLink } from "./follow-up-link.actions.ts";
import { followUpPath, personAnswerPath } from "./follow-up-path.ts";
import { readAnswer } from "./follow-up.forms.ts";
import { answeredFacts, lineOf } from "./follow-up.page.ts";
import { findFollowUp, listPendingFollowUps, type ListedFollowUp } from "./follow-up.queries.ts";
import { fewestTries, isPending } from "./follow-up.ts";
import { FollowUpPage, FollowUpsPage } from "./follow-up.view.tsx";
import { followUpWords } from "./follow-up.words.ts";
import { planRoutes } from "./plan.routes.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

type Shown = { back?: AnswerBack; isLate?: boolean; link?: string };

/** Whom a desk asks again. Mounted at /sportello/ricontatti. */
export function followUpsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const waiting = await atDesk(db, personOf(c), now(), (tx, { desks }) =>
      listPendingFollowUps(
        tx,
        desks.map((desk) => desk.id),
      ),
    );
    const today = romeDate(now());
    const lines = waiting.map((one) => lineOf(one, today, c.get("language")));
    return c.html(FollowUpsPage({ frame: await frameOf(c, house), lines }));
  });

  web.route("/nuovo", planRoutes(house));
  web.get(`/${id}`, async (c) => page(c));

  web.post(`/${id}/risposta`, async (c) => {
    const read = await readForm(c, anyFields);
    const typed = read.ok ? read.value : read.typed;
    const answer = readAnswer(typed, { canBeDesk: true });
    if (!answer.ok) return page(c, { back: { typed, mistakes: answer.mistakes } });
    return act(
      c,
      async (tx, followUp) => {
        const isTooSoon = answer.said.by === "desk" && followUp.tries < fewestTries;
        if (isTooSoon) refuse({ kind: "not-now", because: "too-few-tries" });
        await answerFollowUp(
          tx,
          personOf(c),
          { ...of(followUp), answer: answer.said, through: "desk" },
          now(),
        );
      },
      { back: { typed, mistakes: {} } },
    );
  });

  web.post(`/${id}/tentativo`, async (c) =>
    act(c, async (tx, followUp) => void (await noteTry(tx, personOf(c), of(followUp), now()))),
  );
  web.post(`/${id}/rifiuto`, async (c) =>
    act(c, async (tx, followUp) => refuseFollowUp(tx, personOf(c), of(followUp), now())),
  );

  // Read once, on the page that answers this form: it is in no address of ours, and nothing keeps it.
  web.post(`/${id}/link`, async (c) => {
    const token = await atDesk(db, personOf(c), now(), async (tx, standing) => {
      const followUp = await open(c, tx, standing);
      return makeFollowUpLink(tx, personOf(c), of(followUp), now());
    });
    return page(c, { link: house.baseUrl + personAnswerPath(token) });
  });

  /** Does it and shows the follow-up; somebody was quicker: 409, with what was typed. */
  async function act(
    c: Context<Env>,
    work: (tx: Transaction, followUp: ListedFollowUp) => Promise<void>,
    late: Shown = {},
  ): Promise<Response> {
    try {
      await atDesk(db, personOf(c), now(), async (tx, standing) => work(tx, await open(c, tx, standing)));
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return page(c, { ...late, isLate: true });
    }
    await house.mail?.wake();
    const path = linkTo({ language: c.get("language") }, followUpPath(c.req.param("id") ?? ""));
    return c.redirect(`${path}?fatto=1`, 303);
  }

  async function page(c: Context<Env>, { back, isLate = false, link }: Shown = {}): Promise<Response> {
    const language = c.get("language");
    const { followUp, need, mayAsk } = await atDesk(db, personOf(c), now(), async (tx, standing) => {
      const one = await open(c, tx, standing);
      const { territoryId, needId, inquirerId } = one;
      return {
        followUp: one,
        need: found(await findNeed(tx, { territoryId, needId })),
        mayAsk: inquirerId === null || (await mayBeContacted(tx, { territoryId, inquirerId })),
      };
    });
    const words = followUpWords[language];
    const codes = referralWords[language];
    const { dueOn, way, toName, tries, inquirerId, referralId } = followUp;
    const isOpen = need.state === "open" && !isPending(followUp);
    const frame = await frameOf(c, house);
    const shown = FollowUpPage({
      frame,
      id: followUp.id,
      about: followUp.about?.[language] ?? codes.unsaid,
      facts: [
        ...(toName === null ? [] : [{ term: words.to, value: toName }]),
        ...(dueOn === null ? [] : [{ term: words.when, value: daySaid(dueOn, language) }]),
        ...(way === null ? [] : [{ term: words.how, value: words.ways[way] }]),
        ...answeredFacts(followUp, language),
      ],
      state: followUp.doneAt ? "done" : isPending(followUp) ? "pending" : "refused",
      reach: {
        thread:
          inquirerId === null || !mayAsk ? undefined : linkTo(frame, `/sportello/persone/${inquirerId}`),
        hasObjected: !mayAsk,
      },
      tries,
      mayDeskSay: tries >= fewestTries,
      link,
      qr: link === undefined ? undefined : qrPath(link),
      referral: referralId === null ? undefined : linkTo(frame, referralPath(referralId)),
      doors: isOpen ? linkTo(frame, doorsPath(need.id)) : undefined,
      back,
      isLate,
      isDone: c.req.query("fatto") !== undefined,
    });
    return c.html(shown, isLate ? 409 : back ? 422 : 200);
  }

  return web;
}

function of({ territoryId, id: followUpId }: ListedFollowUp) {
  return { territoryId, followUpId };
}

/** A follow-up of one's own desk; refuses with not-found. */
async function open(c: Context<Env>, tx: Transaction, standing: Standing): Promise<ListedFollowUp> {
  const followUp = found(await findFollowUp(tx, c.req.param("id") ?? ""));
  if (!worksAt(standing, followUp.deskId)) refuse({ kind: "not-found" });
  return followUp;
}
