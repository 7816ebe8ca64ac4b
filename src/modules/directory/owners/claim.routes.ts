// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { holds } from "../../../foundation/actor.ts";
import { found, refuse, Refused } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import { momentSaid } from "../../accounts/said.ts";
import { findPublicSurvivor } from "../duplicates/merge.queries.ts";
import { tryCode } from "./answer.actions.ts";
import { claimOrganization, withdrawClaim } from "./claim.actions.ts";
import { codeForm, emailForm, noteForm, outcomeQuery } from "./claim.forms.ts";
import { findClaimed, findOwnClaim, type ClaimedOrganization } from "./claim.queries.ts";
import { ClaimPage, type ClaimProps, type ClaimStanding } from "./claim.view.tsx";
import { claimWords } from "./claim.words.ts";
import { ownDomains, provingDomain } from "./email-domain.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** Asks for a sign-in link that welcomes whoever has the address; the answer is the page of the way in. */
export type AskForWelcome = (c: Context<Env>, email: string, returnTo: string) => Promise<Response>;

/** "This is my organization." Mounted at /rivendica; `askForWelcome` is the way in that accounts give. */
export function claimRoutes(house: House, askForWelcome: AskForWelcome): Hono<Env> {
  const { db, now } = house;
  const web = new Hono<Env>();
  web.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  });

  web.get(`/${id}`, async (c) => {
    const asked = c.req.param("id");
    const organization = await findClaimed(db, asked);
    const survivor = organization ? undefined : await findPublicSurvivor(db, asked);
    if (survivor) return c.redirect(pathOf(c, survivor.id), 302);
    const { fatto } = readQuery(c, outcomeQuery);
    const done = fatto === "granted" || fatto === "withdrawn" ? fatto : undefined;
    return c.html(await page(c, found(organization), { done }));
  });

  web.post(`/${id}/entra`, async (c) => {
    const organization = found(await findClaimed(db, c.req.param("id")));
    const read = await readForm(c, emailForm);
    if (read.ok) return askForWelcome(c, read.value.email, pathOf(c, organization.id));
    const mistake = claimWords[c.get("language")].emailMistake;
    const standing = { as: "visitor", typed: read.typed["email"]?.at(-1), mistake } as const;
    return c.html(await page(c, organization, { standing }), 422);
  });

  web.post(`/${id}`, async (c) => {
    const organization = found(await findClaimed(db, c.req.param("id")));
    if (c.get("actor").kind !== "person") return c.redirect(pathOf(c, organization.id), 303);
    const words = claimWords[c.get("language")];
    const claimant = personOf(c);
    const present = await standingOf(c, organization);
    const read = await readForm(c, noteForm);
    if (!read.ok && present.as === "stranger") {
      const mistake = words.mistakes[read.mistakes["nota"] ?? ""] ?? words.mistakesTitle;
      const standing = { ...present, typed: read.typed["nota"]?.at(-1), mistake };
      return c.html(await page(c, organization, { standing }), 422);
    }
    const note = read.ok ? read.value.nota : null;
    try {
      const asked = { organizationId: organization.id, note, writer: await writer() };
      const claim = await claimOrganization(db, claimant, asked, now());
      await house.mail?.wake();
      const done = claim.state === "granted" ? "?fatto=granted" : "";
      return c.redirect(pathOf(c, organization.id) + done, 303);
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      if (error.refusal.because !== "too-many-claims") return c.redirect(pathOf(c, organization.id), 303);
      const standing: ClaimStanding = { as: "stranger", ...(note !== null && { typed: note }) };
      return c.html(await page(c, organization, { standing, told: words.tooMany }), 409);
    }
  });

  web.post(`/${id}/codice`, async (c) => {
    const { organization, claim } = await ownWaiting(c);
    const words = claimWords[c.get("language")];
    const read = await readForm(c, codeForm);
    const typedCode = read.ok ? read.value.codice : read.typed["codice"]?.at(-1);
    const again = async (codeMistake: string) => {
      const present = await standingOf(c, organization);
      const standing = present.as === "waiting" ? { ...present, codeMistake, typedCode } : present;
      return c.html(await page(c, organization, { standing }), 422);
    };
    if (!read.ok) return again(words.mistakes["codeMissing"]!);
    const tried = await tryCode(
      db,
      personOf(c),
      { claimId: claim.id, typed: read.value.codice, writer: await writer() },
      now(),
    );
    if (tried.kind === "wrong") return again(words.wrongCode(tried.left));
    if (tried.kind === "no") return again(words.noCode[tried.because]);
    await house.mail?.wake();
    return c.redirect(`${pathOf(c, organization.id)}?fatto=granted`, 303);
  });

  web.post(`/${id}/ritiro`, async (c) => {
    const { organization, claim } = await ownWaiting(c);
    await withdrawClaim(db, personOf(c), claim.id, now());
    return c.redirect(`${pathOf(c, organization.id)}?fatto=withdrawn`, 303);
  });

  return web;

  /** The claim of who is signed in; to others there is none. */
  async function ownWaiting(c: Context<Env>) {
    const organization = found(await findClaimed(db, c.req.param("id") ?? ""));
    const actor = c.get("actor");
    if (actor.kind !== "person") return refuse({ kind: "not-found" });
    const claim = await findOwnClaim(db, { claimantId: actor.id, organizationId: organization.id });
    if (claim?.state !== "waiting") return refuse({ kind: "not-found" });
    return { organization, claim };
  }

  async function writer() {
    return { site: (await house.site()).name, baseUrl: house.baseUrl };
  }

  async function standingOf(c: Context<Env>, organization: ClaimedOrganization): Promise<ClaimStanding> {
    const actor = c.get("actor");
    if (actor.kind !== "person") return { as: "visitor" };
    if (holds(actor, "organization-contact", organization.id)) return { as: "contact" };
    const person = found(await findPerson(db, actor.id));
    if (provingDomain(person.email, ownDomains(organization))) return { as: "proven", email: person.email };
    const claim = await findOwnClaim(db, { claimantId: actor.id, organizationId: organization.id });
    if (claim?.state === "waiting") {
      return { as: "waiting", claimId: claim.id, when: momentSaid(claim.askedAt, c.get("language")) };
    }
    return { as: "stranger", ...(claim?.state === "refused" && { refused: claim.answer ?? "" }) };
  }

  async function page(
    c: Context<Env>,
    organization: ClaimedOrganization,
    { standing, ...rest }: Partial<Pick<ClaimProps, "done" | "told" | "standing">>,
  ) {
    const { id: organizationId, name, phones } = organization;
    return ClaimPage({
      frame: await frameOf(c, house),
      organization: { id: organizationId, name, hasNumber: phones.length > 0 },
      domains: ownDomains(organization)
        .map((domain) => `@${domain}`)
        .join(", "),
      standing: standing ?? (await standingOf(c, organization)),
      done: rest.done,
      ...(rest.told !== undefined && { told: rest.told }),
    });
  }
}

function pathOf(c: Context<Env>, organizationId: string): string {
  return linkTo({ language: c.get("language") }, `/rivendica/${organizationId}`);
}
