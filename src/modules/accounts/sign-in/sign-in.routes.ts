// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { isMailLate } from "../../../foundation/mail/outbox.ts";
import type { ProviderSettings } from "../../../foundation/open-id.ts";
import { hashOf, tokenPattern } from "../../../foundation/secrets/token.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { clientOf } from "../../../web/client.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { localPath } from "../../../web/local-path.ts";
import { readQuery } from "../../../web/query.ts";
import { PasskeySignIn } from "../passkeys/passkey.view.tsx";
import { findPerson } from "../person.queries.ts";
import { ProviderWay } from "../providers/provider.view.tsx";
import { LockedPage } from "./leave.view.tsx";
import { askingBrowser, keepSession, markAskingBrowser, openSessionHere } from "./session-cookie.routes.ts";
import { countTries } from "./sign-in-count.routes.ts";
import { usualSignInLimits, type SignInLimits } from "./sign-in-limits.ts";
import { findSignInLink } from "./sign-in-link.queries.ts";
import { linkState } from "./sign-in-link.ts";
import { askForLink, useLink } from "./sign-in.actions.ts";
import { askForm, wayBackForm, wayBackQuery } from "./sign-in.forms.ts";
import { AskPage, ConfirmPage, SentPage, TooManyPage, UselessLinkPage } from "./sign-in.view.tsx";
import type { Delivery } from "./sign-in.view.tsx";

const statuses = { unknown: 404, used: 410, expired: 410, "other-browser": 409 } as const;

/** Coming in by a link that arrives by mail. Mounted at /entra. */
export function signInRoutes(
  house: House,
  limits: SignInLimits = usualSignInLimits,
  provider?: Pick<ProviderSettings, "name">,
): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;
  const countTry = countTries(house, limits);

  web.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  });

  web.get("/", async (c) => {
    const back = wayBack(c, readQuery(c, wayBackQuery).torna);
    if (c.get("actor").kind === "person") return c.redirect(back, 302);
    const frame = await frameOf(c, house);
    const ways = otherWays(frame, back, provider);
    return c.html(c.get("locked") ? LockedPage({ frame, back, ...ways }) : AskPage({ frame, back, ...ways }));
  });

  web.post("/", async (c) => {
    const read = await readForm(c, askForm);
    if (read.ok) return sendLink(c, read.value.email, wayBack(c, read.value.torna));

    const { email = [], torna = [] } = read.typed;
    const mistake = read.mistakes["email"] === "emailMissing" ? "emailMissing" : "emailWrong";
    const back = wayBack(c, torna.at(-1));
    const frame = await frameOf(c, house);
    const ways = otherWays(frame, back, provider);
    return c.html(AskPage({ frame, back, typed: email.at(-1), mistake, ...ways }), 422);
  });

  // Whoever locked the screen gets a link without being named on it.
  web.post("/sblocco", async (c) => {
    const read = await readForm(c, wayBackForm);
    const locked = c.get("locked");
    const person = locked && (await findPerson(db, locked.id));
    if (!person) return c.redirect(linkTo({ language: c.get("language") }, "/entra"), 303);
    return sendLink(c, person.email, wayBack(c, read.ok ? read.value.torna : undefined));
  });

  web.get("/inviato", async (c) => {
    return c.html(SentPage({ frame: await frameOf(c, house), delivery: await deliveryNow() }));
  });

  // Looking changes nothing: mail programs and their guards open links before people do.
  web.get(`/:token{${tokenPattern}}`, async (c) => {
    const link = await findSignInLink(db, hashOf(c.req.param("token")));
    const state = link ? linkState(link, await askingBrowser(c, house), house.now()) : "unknown";
    if (state !== "good") return useless(c, state, link?.returnTo);
    const path = `/entra/${c.req.param("token")}`;
    return c.html(ConfirmPage({ frame: await frameOf(c, house), path }));
  });

  web.post(`/:token{${tokenPattern}}`, async (c) => {
    const minutes = await countTry(clientOf(c, house.baseUrl));
    if (minutes > 0) return tooMany(c, minutes);

    const token = c.req.param("token");
    const browser = await askingBrowser(c, house);
    let session = "";
    const used = await useLink(db, { token, browser, now: house.now() }, async (tx, personId) => {
      session = await openSessionHere(c, house, tx, { personId, by: "link" });
    });
    if (used.kind === "no") return useless(c, used.because, undefined);

    await keepSession(c, house, session);
    return c.redirect(wayBack(c, used.returnTo), 303);
  });

  async function sendLink(c: Context<Env>, email: string, returnTo: string): Promise<Response> {
    const minutes = await countTry(clientOf(c, house.baseUrl), email);
    if (minutes > 0) return tooMany(c, minutes);

    const language = c.get("language");
    const browserHash = await markAskingBrowser(c, house);
    const { name: site } = await house.site();
    const writer = { site, baseUrl: house.baseUrl, language, isHandedOver: house.mail === undefined };
    await askForLink(db, { email, browserHash, returnTo, writer, now: house.now() });
    await house.mail?.wake();
    return c.redirect(linkTo({ language }, "/entra/inviato"), 303);
  }

  async function deliveryNow(): Promise<Delivery> {
    if (!house.mail) return "outbox";
    return (await isMailLate(db)) ? "late" : "leaves";
  }

  /** A link used twice in a row by who is in already, a second tap or a step back, leads where the first did. */
  async function useless(c: Context<Env>, because: keyof typeof statuses, returnTo: string | undefined) {
    const back = wayBack(c, returnTo);
    if (because === "used" && c.get("actor").kind === "person") return c.redirect(back, 303);
    return c.html(UselessLinkPage({ frame: await frameOf(c, house), because, back }), statuses[because]);
  }

  async function tooMany(c: Context<Env>, minutes: number): Promise<Response> {
    c.header("Retry-After", String(minutes * 60));
    return c.html(TooManyPage({ frame: await frameOf(c, house), minutes }), 429);
  }

  return web;
}

/** The quicker ways in, beside the link. */
function otherWays(frame: Frame, back: string, provider: Pick<ProviderSettings, "name"> | undefined) {
  const ways = [PasskeySignIn({ frame, back })];
  if (provider) ways.push(ProviderWay({ frame, back, name: provider.name }));
  return { otherWays: ways, islands: ["passkey"] };
}

/** Where to be led: a page of ours, and never these pages themselves, which would go round in a circle. */
function wayBack(c: Context<Env>, asked: string | undefined): string {
  const language = c.get("language");
  const otherwise = linkTo({ language }, c.get("doors").has("/io") ? "/io" : "/");
  const path = localPath(asked, otherwise);
  return /^(\/en)?\/(entra|esci|blocca)(\/|\?|$)/.test(path) ? otherwise : path;
}
