// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import type { Temporal } from "temporal-polyfill";

import type { Person, Role } from "../../../foundation/actor.ts";
import { holds } from "../../../foundation/actor.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { keepCookie, readCookie } from "../../../web/signed-cookie.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { answeredFor, installation, type AnsweredFor, type Belongings } from "../belongings.ts";
import { rolesGivenBy, whyNotWithdraw } from "../memberships/membership.policy.ts";
import { kindOf } from "../memberships/membership.ts";
import { rolesWords } from "../roles.words.ts";
import { momentSaid, roleSaid } from "../said.ts";
import { rolesToOffer, thingsFor } from "./invitable.routes.ts";
import { invite, withdrawInvitation } from "./invitation.actions.ts";
import { choiceQuery, invitationForm } from "./invitation.forms.ts";
import { findInvitation, findInvitationByToken } from "./invitation.queries.ts";
import { stateOf } from "./invitation.ts";
import { ChooseRolePage, InvitationPage, InvitePage } from "./invitation.view.tsx";
import { invitationWords } from "./invitation.words.ts";
import { inviterSaid } from "./inviter.routes.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** Carries the link to the page after the form, in this browser and for five minutes: it is kept nowhere else. */
const linkCookie = "invito-fatto";
const linkShownSeconds = 300;

/** More than these are searched, not listed. */
const listedAtOnce = 200;

/** Inviting somebody, and taking an invitation back. Mounted at /persone. */
export function invitationRoutes(house: House, belongings: Belongings): Hono<Env> {
  const { db } = house;
  const web = new Hono<Env>();
  web.use(mustSignIn(house));

  web.get("/invita", async (c) => {
    const { ruolo, di, cerca = "" } = readQuery(c, choiceQuery);
    const given = givenBy(personOf(c));
    if (ruolo && given.includes(ruolo))
      return c.html(await invitePage(c, { role: ruolo, cerca, typed: { di } }));
    const roles = (await rolesToOffer(belongings, personOf(c))).map((role) => described(c, role));
    const canAddDistrict = holds(personOf(c), "administrator");
    const lacksDistricts = canAddDistrict && !roles.some(({ code }) => kindOf[code] === "district");
    return c.html(ChooseRolePage({ frame: await frameOf(c, house), roles, lacksDistricts }));
  });

  web.post("/inviti", async (c) => {
    const actor = personOf(c);
    const given = givenBy(actor);
    const read = await readForm(c, invitationForm);
    const now = house.now();
    if (!read.ok) {
      const role = given.find((one) => one === read.typed["ruolo"]?.at(-1)) ?? given[0]!;
      const typed = Object.fromEntries(
        Object.entries(read.typed).map(([name, texts]) => [name, texts.at(-1)]),
      );
      return c.html(await invitePage(c, { role, typed, mistakes: read.mistakes }), 422);
    }
    const { ruolo: role, di, email, fino } = read.value;
    const of = kindOf[role] === "installation" ? installation : await thing(role, di);
    const mistakes = {
      ...(of === undefined && { di: "thing" }),
      ...(fino !== undefined && fino < romeDate(now).toString() && { fino: "date" }),
    };
    if (of === undefined || Object.keys(mistakes).length > 0) {
      const typed = { di, email, fino };
      return c.html(await invitePage(c, { role, typed, mistakes }), 422);
    }

    const { id, token } = await invite(db, actor, {
      role,
      of,
      email,
      endsOn: fino,
      now,
      letter: await letterFor(c, { role, of }),
    });
    if (email === undefined) {
      await keepCookie(c, house, { name: linkCookie, value: token, seconds: linkShownSeconds });
    } else {
      await house.mail?.wake();
    }
    return c.redirect(linkTo({ language: c.get("language") }, `/persone/inviti/${id}`), 303);
  });

  web.get(`/inviti/:id{${uuid}}`, async (c) => {
    const actor = personOf(c);
    const language = c.get("language");
    const invitation = found(await findInvitation(db, c.req.param("id")));
    const of = await answeredFor(belongings, invitation.of);
    if (whyNotWithdraw(invitation, of, "waiting", actor)) refuse({ kind: "not-found" });

    const token = await readCookie(c, house, linkCookie);
    const isThis =
      token !== undefined && (await findInvitationByToken(db, hashOf(token)))?.id === invitation.id;
    return c.html(
      InvitationPage({
        frame: await frameOf(c, house),
        id: invitation.id,
        role: roleSaid(invitation, of.name, language),
        state: stateOf(invitation, house.now()),
        email: invitation.email,
        until: momentSaid(invitation.expiresAt, language),
        link: isThis ? house.baseUrl + linkTo({ language }, `/inviti/${token}`) : undefined,
      }),
    );
  });

  web.post(`/inviti/:id{${uuid}}/ritiro`, async (c) => {
    const actor = personOf(c);
    const invitation = found(await findInvitation(db, c.req.param("id")));
    const answered = await answeredFor(belongings, invitation.of);
    if (whyNotWithdraw(invitation, answered, "waiting", actor)) refuse({ kind: "not-found" });
    await withdrawInvitation(db, actor, { invitationId: invitation.id, answered, now: house.now() });
    return c.redirect(linkTo({ language: c.get("language") }, "/persone"), 303);
  });

  return web;

  async function thing(role: Role, id: string | undefined) {
    const kind = kindOf[role];
    if (kind === "installation" || id === undefined) return undefined;
    const of = await belongings.find(kind, id);
    return of && { kind, id, districtId: of.districtId, organizationId: of.organizationId ?? null };
  }

  /** The letter that carries the link, in the language of who invites. */
  async function letterFor(c: Context<Env>, { role, of }: { role: Role; of: AnsweredFor }) {
    const language = c.get("language");
    const { subject, text } = invitationWords[language].mail;
    const { name } = await answeredFor(belongings, of);
    const { name: called, roles } = personOf(c);
    const inviter = await inviterSaid(house, belongings, {
      inviter: { name: called || null, roles },
      invitation: { role, of },
      language,
    });
    return (token: string, expiresAt: Temporal.Instant) => ({
      subject,
      text: text({
        thing: roleSaid({ role, of }, name, language),
        inviter,
        link: house.baseUrl + linkTo({ language }, `/inviti/${token}`),
        until: momentSaid(expiresAt, language),
      }),
    });
  }

  type Shown = {
    role: Role;
    cerca?: string;
    typed?: { di?: string; email?: string; fino?: string };
    mistakes?: Record<string, string>;
  };

  async function invitePage(c: Context<Env>, { role, cerca = "", typed = {}, mistakes = {} }: Shown) {
    const words = invitationWords[c.get("language")].mistakes as Record<string, string>;
    const all = await thingsFor(belongings, role, personOf(c));
    const isMany = all !== undefined && all.length > listedAtOnce;
    const wanted = cerca.toLocaleLowerCase("it");
    const matching = all?.filter(
      ({ id, name }) => id === typed.di || name.toLocaleLowerCase("it").includes(wanted),
    );
    return InvitePage({
      frame: await frameOf(c, house),
      role: described(c, role),
      things: matching?.slice(0, listedAtOnce).map(({ id, name }) => ({ value: id, label: name })),
      search: isMany ? { text: cerca, all: all.length } : undefined,
      typed,
      mistakes: Object.fromEntries(
        Object.entries(mistakes).map(([name, code]) => [name, words[code] ?? code]),
      ),
      today: romeDate(house.now()).toString(),
    });
  }
}

/** Who invites nobody finds no door here. */
function givenBy(actor: Person): Role[] {
  const given = rolesGivenBy(actor);
  return given.length > 0 ? given : refuse({ kind: "not-allowed", because: "invites-nobody" });
}

function described(c: Context<Env>, role: Role) {
  const words = rolesWords[c.get("language")];
  return { code: role, name: words.roles[role], meant: words.meant[role] };
}
