// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { Refused } from "../../../foundation/refusal.ts";
import { hashOf, tokenPattern } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { clientOf } from "../../../web/client.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { forgetCookie, keepCookie, readCookie } from "../../../web/signed-cookie.ts";
import { personOf } from "../../../web/signed-in.ts";
import { answeredFor, type Belongings } from "../belongings.ts";
import { listRolesHeld } from "../memberships/membership.queries.ts";
import { plainEmail } from "../person.ts";
import { abilitiesOf } from "../roles.ts";
import { rolesWords } from "../roles.words.ts";
import { daySaid, roleSaid } from "../said.ts";
import { markAskingBrowser } from "../sign-in/session-cookie.routes.ts";
import { countTries } from "../sign-in/sign-in-count.routes.ts";
import { usualSignInLimits, type SignInLimits } from "../sign-in/sign-in-limits.ts";
import { askForLink } from "../sign-in/sign-in.actions.ts";
import { TooManyPage } from "../sign-in/sign-in.view.tsx";
import { AnswerPage, InvitationOverPage, type Over } from "./invitation-answer.view.tsx";
import { invitationCookie, invitationRememberedSeconds } from "./invitation-cookie.ts";
import { acceptInvitation } from "./invitation.actions.ts";
import { addressForm } from "./invitation.forms.ts";
import { findInvitationByToken } from "./invitation.queries.ts";
import { stateOf, type Invitation } from "./invitation.ts";
import { invitationWords } from "./invitation.words.ts";
import { inviterSaid } from "./inviter.routes.ts";

/** Answering an invitation. Mounted at /inviti, open to whoever has the link. */
export function invitationAnswerRoutes(
  house: House,
  belongings: Belongings,
  limits: SignInLimits = usualSignInLimits,
): Hono<Env> {
  const { db } = house;
  const countTry = countTries(house, limits);
  const web = new Hono<Env>();
  web.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  });

  // Back from signing in.
  web.get("/", async (c) => {
    const token = await readCookie(c, house, invitationCookie);
    const path = token === undefined ? "/io" : `/inviti/${token}`;
    return c.redirect(linkTo({ language: c.get("language") }, path), 302);
  });

  web.get(`/:token{${tokenPattern}}`, async (c) => {
    const token = c.req.param("token");
    const invitation = await findInvitationByToken(db, hashOf(token));
    if (!invitation) return overPage(c, "unknown", 404);
    const state = stateOf(invitation, house.now());
    if (state !== "waiting") return overPage(c, state, 410);

    await keepCookie(c, house, {
      name: invitationCookie,
      value: token,
      seconds: invitationRememberedSeconds,
    });
    return c.html(await answerPage(c, invitation, token));
  });

  web.post(`/:token{${tokenPattern}}`, async (c) => {
    const token = c.req.param("token");
    if (c.get("actor").kind !== "person") {
      return c.redirect(linkTo({ language: c.get("language") }, `/inviti/${token}`), 303);
    }
    try {
      await acceptInvitation(db, personOf(c), { token, now: house.now() });
    } catch (error) {
      const why = whyOver(error);
      if (why === undefined) throw error;
      return overPage(c, why, why === "forAnother" ? 403 : 410);
    }
    forgetCookie(c, house, invitationCookie);
    return c.redirect(linkTo({ language: c.get("language") }, "/io?benvenuto=1"), 303);
  });

  // The way in for who may have no account yet: the invitation is the reason to give them one.
  web.post(`/:token{${tokenPattern}}/entra`, async (c) => {
    const token = c.req.param("token");
    const language = c.get("language");
    const invitation = await findInvitationByToken(db, hashOf(token));
    if (!invitation) return overPage(c, "unknown", 404);
    const state = stateOf(invitation, house.now());
    if (state !== "waiting") return overPage(c, state, 410);

    const read = await readForm(c, addressForm);
    if (!read.ok) {
      const mistake = invitationWords[language].answer.emailMistake;
      return c.html(
        await answerPage(c, invitation, token, { email: read.typed["email"]?.at(-1), mistake }),
        422,
      );
    }
    const { email } = read.value;
    const minutes = await countTry(clientOf(c, house.baseUrl), email);
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return c.html(TooManyPage({ frame: await frameOf(c, house), minutes }), 429);
    }
    const isTheirs = invitation.email === null || invitation.email === plainEmail(email);
    const { name: site } = await house.site();
    await askForLink(db, {
      email,
      browserHash: await markAskingBrowser(c, house),
      returnTo: linkTo({ language }, "/inviti"),
      invitationId: isTheirs ? invitation.id : undefined,
      writer: { site, baseUrl: house.baseUrl, language, isHandedOver: house.mail === undefined },
      now: house.now(),
    });
    await house.mail?.wake();
    return c.redirect(linkTo({ language }, "/entra/inviato"), 303);
  });

  return web;

  async function answerPage(
    c: Context<Env>,
    invitation: Invitation,
    token: string,
    again: { email?: string; mistake?: string } = {},
  ) {
    const language = c.get("language");
    const of = await answeredFor(belongings, invitation.of);
    const today = romeDate(house.now()).toString();
    const roles = await listRolesHeld(db, invitation.invitedBy, today);
    const words = rolesWords[language].abilities;
    return AnswerPage({
      frame: await frameOf(c, house),
      token,
      inviter: await inviterSaid(house, belongings, {
        inviter: { name: invitation.inviterName, roles },
        invitation: { role: invitation.role, of },
        language,
      }),
      role: roleSaid(invitation, of.name, language),
      until: invitation.endsOn === null ? undefined : daySaid(invitation.endsOn, language),
      abilities: abilitiesOf(invitation.role).map((ability) => words[ability]),
      isSignedIn: c.get("actor").kind === "person",
      ...again,
    });
  }

  async function overPage(c: Context<Env>, why: Over, status: 403 | 404 | 410) {
    const isSignedIn = c.get("actor").kind === "person";
    return c.html(InvitationOverPage({ frame: await frameOf(c, house), why, isSignedIn }), status);
  }
}

function whyOver(error: unknown): Over | undefined {
  if (!(error instanceof Refused)) return undefined;
  if (error.refusal.kind === "not-found") return "unknown";
  const reasons: Record<string, Over> = {
    "invitation-accepted": "accepted",
    "invitation-withdrawn": "withdrawn",
    "invitation-expired": "expired",
    "invitation-for-another-address": "forAnother",
  };
  return reasons[error.refusal.because];
}
