// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { tokenPattern } from "../../../foundation/secrets/token.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { reportPath } from "../reports/report-path.ts";
import { askPath } from "./ask-letter.ts";
import { confirmAsked, refuseAsks } from "./ask.actions.ts";
import { confirmForm } from "./ask.forms.ts";
import { askedRecord, nameOf } from "./ask.page.ts";
import { findAsk } from "./ask.queries.ts";
import { askState, type Ask } from "./ask.ts";
import { AskEndPage, AskPage } from "./ask.view.tsx";
import { listSayable } from "./sayable.queries.ts";

/** Where the links of campaigns lead. Mounted at /conferma; open to whoever has the link. */
export function askRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  // Programs of mail open links before people do: to look at it changes nothing.
  web.get(`/:token{${tokenPattern}}`, async (c) => {
    const ask = await findAsk(db, c.req.param("token"));
    if (!ask) return end(c, undefined);
    const state = askState(ask, now());
    return state === "open" ? c.html(await askPage(c, ask)) : end(c, ask);
  });

  web.post(`/:token{${tokenPattern}}`, async (c) => {
    const token = c.req.param("token");
    const ask = await findAsk(db, token);
    if (!ask || !["open", "answered"].includes(askState(ask, now()))) return end(c, ask);
    const read = await readForm(c, confirmForm);
    const ticked = read.ok ? read.value.scheda : [];
    if (ask.answeredAt === null && ticked.length === 0) return c.html(await askPage(c, ask, []), 422);
    await confirmAsked(db, { token, recordIds: ticked }, now());
    return c.redirect(address(c, token), 303);
  });

  web.post(`/:token{${tokenPattern}}/basta`, async (c) => {
    const token = c.req.param("token");
    const ask = await findAsk(db, token);
    if (!ask) return end(c, undefined);
    await refuseAsks(db, token, now());
    return c.redirect(address(c, token), 303);
  });

  async function askPage(c: Context<Env>, ask: Ask, ticked?: readonly string[]) {
    const frame = await frameOf(c, house);
    const records = await listSayable(db, toAsk(ask), frame.language);
    return AskPage({
      frame,
      action: address(c, c.req.param("token") ?? ""),
      records: records.map((record) => {
        const isTicked = ticked === undefined || ticked.includes(record.id);
        return askedRecord(record, { hasAccount: ask.personId !== null, isTicked }, frame);
      }),
      hasTickedNothing: ticked?.length === 0,
    });
  }

  /** Answered, refused, or no longer good: said with the status that programs understand too. */
  async function end(c: Context<Env>, ask: Ask | undefined): Promise<Response> {
    const frame = await frameOf(c, house);
    const state = ask ? askState(ask, now()) : "expired";
    if (state === "expired" || state === "open")
      return c.html(AskEndPage({ frame, end: "gone", left: [] }), 404);
    const records = state === "answered" && ask ? await listSayable(db, toAsk(ask), frame.language) : [];
    const left = records.map((record) => ({
      name: nameOf(record),
      href: linkTo(frame, reportPath(record.kind, record.id)),
    }));
    return c.html(AskEndPage({ frame, end: state, left }));
  }

  return web;
}

/** What nobody has confirmed yet. */
function toAsk({ records }: Ask) {
  return records.filter(({ confirmedAt }) => confirmedAt === null);
}

function address(c: Context<Env>, token: string): string {
  return linkTo({ language: c.get("language") }, askPath(token));
}
