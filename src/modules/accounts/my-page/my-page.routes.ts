// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import type { ProviderSettings } from "../../../foundation/open-id.ts";
import { found } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import type { Belongings } from "../belongings.ts";
import { askedOnce } from "../memberships/asked-once.ts";
import { listMembershipsOf } from "../memberships/membership.queries.ts";
import { holdsOn } from "../memberships/membership.ts";
import { listPasskeysOf } from "../passkeys/passkey.queries.ts";
import { findPerson } from "../person.queries.ts";
import { listIdentitiesOf } from "../providers/identity.queries.ts";
import { unlinkIdentity } from "../providers/provider.actions.ts";
import { abilitiesOf } from "../roles.ts";
import { rolesWords } from "../roles.words.ts";
import { daySaid, momentSaid, roleSaid } from "../said.ts";
import { endOtherSessions, endSession } from "../sign-in/session.actions.ts";
import { listSessions } from "../sign-in/session.queries.ts";
import { usualSessionLimits } from "../sign-in/session.ts";
import { correctMyself } from "./my-page.actions.ts";
import { aboutMeForm, identityForm, myPageQuery } from "./my-page.forms.ts";
import { MyPage, type MyPageProps } from "./my-page.view.tsx";
import { myPageWords } from "./my-page.words.ts";
import { listViewsOf } from "./view.queries.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** What I may do, my data and my browsers. Mounted at /io, behind mustSignIn. */
export function myPageRoutes(
  house: House,
  belongings: Belongings,
  provider?: Pick<ProviderSettings, "name" | "issuer">,
): Hono<Env> {
  const { db } = house;
  const web = new Hono<Env>();
  web.use(mustSignIn(house));

  web.get("/", async (c) => {
    const { benvenuto, fatto } = readQuery(c, myPageQuery);
    return c.html(
      await myPage(c, house, { belongings, provider }, { notice: benvenuto ? "welcome" : fatto }),
    );
  });

  web.post("/", async (c) => {
    const read = await readForm(c, aboutMeForm);
    if (!read.ok) {
      const typed = { name: read.typed["nome"]?.at(-1) ?? "" };
      return c.html(
        await myPage(c, house, { belongings, provider }, { typed, mistakes: read.mistakes }),
        422,
      );
    }
    const { nome, lingua } = read.value;
    await correctMyself(db, personOf(c), { name: nome, language: lingua });
    return c.redirect(linkTo({ language: c.get("language") }, "/io?fatto=saved"), 303);
  });

  web.post(`/accessi/:id{${uuid}}/fine`, async (c) => {
    await endSession(db, personOf(c), { sessionId: c.req.param("id"), now: house.now() });
    return c.redirect(linkTo({ language: c.get("language") }, "/io#dove-sei-dentro"), 303);
  });

  web.post("/accessi/fine", async (c) => {
    await endOtherSessions(db, personOf(c), { now: house.now() });
    return c.redirect(linkTo({ language: c.get("language") }, "/io#dove-sei-dentro"), 303);
  });

  web.post("/identita/togli", async (c) => {
    const read = await readForm(c, identityForm);
    const issuer = found(read.ok ? read.value.di : undefined);
    await unlinkIdentity(db, personOf(c), issuer);
    return c.redirect(linkTo({ language: c.get("language") }, "/io?fatto=saved#identita"), 303);
  });

  return web;
}

type Shown = {
  notice?: MyPageProps["notice"];
  typed?: { name?: string; newEmail?: string };
  mistakes?: Record<string, string>;
};

/** The whole page, after a mistake with what was typed. */
export async function myPage(
  c: Context<Env>,
  house: House,
  { belongings, provider }: { belongings: Belongings; provider?: Pick<ProviderSettings, "name" | "issuer"> },
  { notice, typed = {}, mistakes = {} }: Shown,
) {
  const { db } = house;
  const actor = personOf(c);
  const language = c.get("language");
  const now = house.now();
  const said = myPageWords[language].mistakes as Record<string, string>;
  const [account, memberships, sessions, views, passkeys, identities] = await Promise.all([
    findPerson(db, actor.id),
    listMembershipsOf(db, actor.id),
    listSessions(db, actor, { now, limits: house.sessionLimits ?? usualSessionLimits }),
    listViewsOf(db, actor),
    listPasskeysOf(db, actor.id),
    listIdentitiesOf(db, actor.id),
  ]);
  const person = found(account);
  const words = rolesWords[language];
  const answered = askedOnce(belongings);
  const held = memberships.filter((membership) => holdsOn(membership, romeDate(now).toString()));

  return MyPage({
    frame: await frameOf(c, house),
    notice,
    about: { name: person.name, email: person.email, language: person.language, ...typed },
    mistakes: Object.fromEntries(Object.entries(mistakes).map(([name, code]) => [name, said[code] ?? code])),
    roles: await Promise.all(
      held.map(async (membership) => ({
        membershipId: membership.id,
        path: (await answered(membership.of)).path,
        role: roleSaid(membership, (await answered(membership.of)).name, language),
        from: daySaid(membership.startsOn, language),
        to: membership.endsOn === null ? undefined : daySaid(membership.endsOn, language),
        abilities: abilitiesOf(membership.role).map((ability) => words.abilities[ability]),
      })),
    ),
    pages: (await belongings.listPages(actor.id)).map(({ label, path }) => ({
      label: label[language],
      path,
    })),
    requests: (await belongings.listRequests(actor.id)).map(({ name, path, state, askedAt, answer }) => ({
      name: name ?? words.gone,
      path: name === null ? undefined : path,
      state,
      when: momentSaid(askedAt, language),
      answer,
    })),
    everyone: words.everyone,
    providerName: provider?.name,
    identities: identities.map(({ issuer, linkedAt }) => ({
      issuer,
      name: issuer === provider?.issuer ? provider.name : (URL.parse(issuer)?.hostname ?? issuer),
      since: momentSaid(linkedAt, language),
    })),
    sessions: sessions.map(({ id, device, signedInBy, createdAt, seenAt, isLocked }) => ({
      id,
      device,
      by: signedInBy,
      since: momentSaid(createdAt, language),
      seen: momentSaid(seenAt, language),
      isHere: id === actor.sessionId,
      isLocked,
    })),
    passkeys: passkeys.map(({ id, called, createdAt, usedAt }) => ({
      id,
      called,
      since: momentSaid(createdAt, language),
      used: usedAt === null ? undefined : momentSaid(usedAt, language),
    })),
    views: views.map(({ viewerName, viewedAt }) => ({
      who: viewerName,
      when: momentSaid(viewedAt, language),
    })),
  });
}
