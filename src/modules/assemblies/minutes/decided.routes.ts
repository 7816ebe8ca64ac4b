// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";

import { readForm } from "../../../web/form.ts";
import type { Env, House } from "../../../web/house.ts";
import {
  amendDecision,
  recordDecision,
  withdrawDecision,
  type Written,
} from "../decisions/decision.actions.ts";
import { decisionForm } from "../decisions/decision.forms.ts";
import { resultOf } from "../decisions/decision.ts";
import { decisionWords } from "../decisions/decision.words.ts";
import { closeVote } from "../votes/close.actions.ts";
import { openVote } from "../votes/open.actions.ts";
import { tellVoteOpened } from "../votes/tell.actions.ts";
import { voteForm } from "../votes/vote.forms.ts";
import { approveMinutes } from "./life.actions.ts";
import { backTo, gently, mistakesSaid, typedOnce, writingPage } from "./writing-page.routes.ts";
import { approvalForm } from "./writing.forms.ts";
import type { Wrong } from "./writing.page.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const item = `/punti/:punto{${uuid}}` as const;

/** What is decided while minutes are written: decisions, votes, the approval of earlier minutes. Behind its door. */
export function decidedRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.post(`${item}/decisioni`, async (c) => {
    const [meetingId, itemId] = [meetingOf(c), c.req.param("punto")];
    const read = await readForm(c, decisionForm);
    if (!read.ok) return wrong(c, itemId, "decision", read);
    const { id, content } = read.value;
    return gently(c, house, async () => {
      const written = await recordDecision(db, c.get("actor"), { meetingId, itemId, id, content }, now());
      return written.mistake
        ? miscounted(c, itemId, "decision", content.counts, { ...typedOf(content) }, written)
        : backTo(c, meetingId, "deciso", itemId);
    });
  });

  web.post(`/decisioni/:decisione{${uuid}}`, async (c) => {
    const [meetingId, id] = [meetingOf(c), c.req.param("decisione")];
    const read = await readForm(c, decisionForm);
    if (!read.ok) return wrong(c, id, "amend", read);
    const { basedOn, content } = read.value;
    return gently(c, house, async () => {
      const written = await amendDecision(db, c.get("actor"), { meetingId, id, content, basedOn }, now());
      const typed = { ...typedOf(content), revisione: String(basedOn) };
      return written.mistake
        ? miscounted(c, id, "amend", content.counts, typed, written)
        : backTo(c, meetingId, "deciso");
    });
  });

  web.post(`/decisioni/:decisione{${uuid}}/ritiro`, async (c) =>
    gently(c, house, async () => {
      const gone = { meetingId: meetingOf(c), id: c.req.param("decisione") };
      await withdrawDecision(db, c.get("actor"), gone, now());
      return backTo(c, meetingOf(c), "tolta");
    }),
  );

  web.post(`${item}/voti`, async (c) => {
    const [meetingId, itemId] = [meetingOf(c), c.req.param("punto")];
    const read = await readForm(c, voteForm(now()));
    if (!read.ok) return wrong(c, itemId, "vote", read);
    return gently(c, house, async () => {
      await openVote(db, c.get("actor"), { meetingId, itemId, ...read.value }, now());
      const writer = { site: (await house.site()).name, baseUrl: house.baseUrl };
      await tellVoteOpened(db, c.get("actor"), { meetingId, voteId: read.value.id, writer }, now());
      await house.mail?.wake();
      return backTo(c, meetingId, "aperto", itemId);
    });
  });

  web.post(`/voti/:voto{${uuid}}/chiusura`, async (c) =>
    gently(c, house, async () => {
      await closeVote(db, c.get("actor"), { meetingId: meetingOf(c), voteId: c.req.param("voto") }, now());
      return backTo(c, meetingOf(c), "chiuso");
    }),
  );

  web.post(`${item}/approvazione`, async (c) => {
    const [meetingId, itemId] = [meetingOf(c), c.req.param("punto")];
    const read = await readForm(c, approvalForm);
    if (!read.ok) return wrong(c, itemId, "approval", read);
    const { counts, how } = read.value;
    return gently(c, house, async () => {
      const written = await approveMinutes(db, c.get("actor"), { meetingId, itemId, ...read.value }, now());
      if (written.mistake) return miscounted(c, itemId, "approval", counts, { come: how }, written);
      return backTo(c, meetingId, resultOf(counts) === "passed" ? "approvato" : "non-approvato", itemId);
    });
  });

  type ReadWrong = { mistakes: Record<string, string>; typed: Record<string, string[]> };

  /** The page again, with what is wrong in one form; `about` is its item, or the decision that is changed. */
  function wrong(c: Context<Env>, about: string, form: Wrong["form"], { mistakes, typed }: ReadWrong) {
    if (mistakes["id"] !== undefined) throw new HTTPException(400);
    const said = { itemId: about, form, typed: typedOnce(typed), mistakes: mistakesSaid(c, mistakes) };
    return writingPage(c, house, { wrong: said, status: 422 });
  }

  type Typed = Record<string, string | undefined>;
  type Votes = { for: number; against: number; abstained: number } | null;

  function miscounted(
    c: Context<Env>,
    about: string,
    form: Wrong["form"],
    counts: Votes,
    rest: Typed,
    { mistake, most = 0 }: Written,
  ) {
    const text = mistake && decisionWords[c.get("language")].mistakes[mistake](most);
    const typed = {
      ...rest,
      favorevoli: String(counts?.for ?? ""),
      contrari: String(counts?.against ?? ""),
      astenuti: String(counts?.abstained ?? ""),
    };
    const mistakes: Record<string, string> = text === undefined ? {} : { favorevoli: text };
    return writingPage(c, house, { wrong: { itemId: about, form, typed, mistakes }, status: 422 });
  }

  return web;
}

function typedOf({
  what,
  ownerName,
  dueOn,
  how,
}: {
  what: string;
  ownerName: string | null;
  dueOn: string | null;
  how: string;
}) {
  return { cosa: what, chi: ownerName ?? undefined, entro: dueOn ?? undefined, come: how };
}

function meetingOf(c: Context<Env>): string {
  return c.req.param("id") ?? "";
}
