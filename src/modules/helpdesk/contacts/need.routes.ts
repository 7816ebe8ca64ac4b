// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";

import type { Person } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { last } from "../../../foundation/fields.ts";
import { found, Refused, refuse } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { atDesk } from "../desks/standing.queries.ts";
import type { Standing } from "../desks/standing.ts";
import { listReferralsOfNeed } from "../referrals/referral.queries.ts";
import { needPath, needsPath } from "./contact-path.ts";
import { findContact } from "./contact.queries.ts";
import { isOnlyTold } from "./contact.ts";
import { doneSaid, needPage, type Told } from "./need-shown.routes.ts";
import { closeNeed, markUnmet, reopenNeed } from "./need.actions.ts";
import { closingForm, offerAnswerForm, offerForm, unmetForm } from "./need.forms.ts";
import { mayKeepNeed } from "./need.policy.ts";
import { findNeedById, type OfNeed } from "./need.queries.ts";
import { outcomeOf, type Need } from "./need.ts";
import { needsWords } from "./needs.words.ts";
import { answerOffer, offerNeed, takeNeed } from "./offer.actions.ts";
import { findOffer } from "./offer.queries.ts";

const anId = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const oneNeed = `/:id{${anId}}` as const;
const told = z.object({ fatto: last(z.string().max(20).optional()) });

/** One need and what a desk does with it. Mounted at /sportello/bisogni. */
export function needRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(oneNeed, async (c) => {
    const { fatto } = readQuery(c, told);
    return c.html(await needPage(c, house, idOf(c), { done: doneSaid(fatto, c.get("language")) }));
  });

  web.post(`${oneNeed}/chiusura`, async (c) => {
    const read = await readForm(c, closingForm);
    if (!read.ok) throw new HTTPException(400);
    const { come: ending } = read.value;
    const id = idOf(c);
    return acting(
      c,
      id,
      "chiuso",
      async (tx, actor, need) => {
        if (ending === "done-here" && (await wasOnlyTold(tx, need))) return "ask";
        await closeNeed(tx, actor, { ...keyOf(need), ...outcomeOf(ending), ending }, now());
        return undefined;
      },
      { chosenEnding: ending },
    );
  });

  web.post(`${oneNeed}/riapertura`, (c) =>
    acting(c, idOf(c), "riaperto", async (tx, actor, need) => {
      await reopenNeed(tx, actor, keyOf(need), now());
    }),
  );

  web.post(`${oneNeed}/mancanza`, async (c) => {
    const read = await readForm(c, unmetForm);
    if (!read.ok) throw new HTTPException(400);
    const reason = read.value.manca ?? null;
    return acting(c, idOf(c), reason === null ? "trovato" : "mancanza", async (tx, actor, need) => {
      await markUnmet(tx, actor, { ...keyOf(need), reason }, now());
    });
  });

  web.post(`${oneNeed}/offerta`, async (c) => {
    const read = await readForm(c, offerForm);
    if (!read.ok) throw new HTTPException(400);
    const toDeskId = read.value.sportello;
    return acting(c, idOf(c), "chiesto", async (tx, actor, need, standing) => {
      await offerNeed(tx, { actor, standing }, { ...keyOf(need), toDeskId }, now());
    });
  });

  web.post(`${oneNeed}/presa`, async (c) => {
    const read = await readForm(c, offerForm);
    if (!read.ok) throw new HTTPException(400);
    const deskId = read.value.sportello;
    const [actor, needId] = [personOf(c), idOf(c)];
    try {
      await atDesk(db, actor, now(), async (tx, standing) => {
        const { territoryId } = found(await findNeedById(tx, needId));
        await takeNeed(tx, { actor, standing }, { territoryId, needId, deskId }, now());
      });
      return c.redirect(to(c, `${needPath(needId)}?fatto=preso`), 303);
    } catch (error) {
      return saidNo(c, error, needId);
    }
  });

  web.post(`/offerte/:id{${anId}}`, async (c) => {
    const read = await readForm(c, offerAnswerForm);
    if (!read.ok) throw new HTTPException(400);
    const answer = read.value.risposta;
    const actor = personOf(c);
    try {
      const { needId } = await atDesk(db, actor, now(), (tx, standing) =>
        answerOffer(tx, { actor, standing }, { offerId: idOf(c), answer }, now()),
      );
      if (answer === "decline") return c.redirect(to(c, `${needsPath}?fatto=rifiutato`), 303);
      const done = answer === "accept" ? "preso" : "tenuto";
      return c.redirect(to(c, `${needPath(needId)}?fatto=${done}`), 303);
    } catch (error) {
      const offer = await atDesk(db, actor, now(), (tx) => findOffer(tx, idOf(c)));
      return saidNo(c, error, offer?.needId);
    }
  });

  type Act = (
    tx: Transaction,
    actor: Person,
    need: Need,
    standing: Standing,
  ) => Promise<"ask" | void | undefined>;

  /** An act on a need by the desk that owns it; what it may not do now it reads, with the need as it is. */
  async function acting(c: Context<Env>, id: string, done: string, act: Act, on: Told = {}) {
    const actor = personOf(c);
    try {
      const asks = await atDesk(db, actor, now(), async (tx, standing) => {
        const need = found(await findNeedById(tx, id));
        if (!mayKeepNeed(need, standing)) refuse({ kind: "not-found" });
        return act(tx, actor, need, standing);
      });
      if (asks === "ask") {
        const trouble = needsWords[c.get("language")].onlyTold;
        return c.html(await needPage(c, house, id, { ...on, trouble }), 422);
      }
      return c.redirect(to(c, `${needPath(id)}?fatto=${done}`), 303);
    } catch (error) {
      return saidNo(c, error, id);
    }
  }

  /** A "not now" is answered with the need as it is now, where the person may still see it. */
  async function saidNo(c: Context<Env>, error: unknown, id: string | undefined) {
    if (!(error instanceof Refused) || error.refusal.kind !== "not-now" || id === undefined) throw error;
    const why: Record<string, string> = needsWords[c.get("language")].alreadyWhy;
    const trouble = why[error.refusal.because] ?? needsWords[c.get("language")].already;
    // Who was asked and came too late may no longer see the need: they read that it is too late.
    const page = await needPage(c, house, id, { trouble }).catch(() => undefined);
    if (page === undefined) throw error;
    return c.html(page, 409);
  }

  return web;
}

/** Whether the person has only been told something so far: no door was opened for them. */
async function wasOnlyTold(tx: Transaction, need: Need): Promise<boolean> {
  const [contact, referrals] = [
    await findContact(tx, need.contactId, need.openedAt),
    await listReferralsOfNeed(tx, keyOf(need)),
  ];
  return contact !== undefined && isOnlyTold(contact.done) && referrals.length === 0;
}

function keyOf({ territoryId, id }: Need): OfNeed {
  return { territoryId, needId: id };
}

function idOf(c: Context<Env>): string {
  return c.req.param("id") ?? "";
}

function to(c: Context<Env>, path: string): string {
  return linkTo({ language: c.get("language") }, path);
}
