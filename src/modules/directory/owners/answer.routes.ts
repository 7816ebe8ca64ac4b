// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context, MiddlewareHandler } from "hono";

import { found, refuse, Refused } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import { momentSaid } from "../../accounts/said.ts";
import { publicPath } from "../editing/editable.ts";
import { signInFirst } from "../editing/opened-record.routes.ts";
import { worksOf } from "../keeping/entering.routes.ts";
import { acceptClaim, makeCode, refuseClaim } from "./answer.actions.ts";
import { AnswerPage, ClaimsPage, type AnswerProps, type ClaimShown } from "./answer.view.tsx";
import { answerWords } from "./answer.words.ts";
import { answerForm, outcomeQuery } from "./claim.forms.ts";
import { findClaim, findClaimed, listClaims, type ClaimedOrganization } from "./claim.queries.ts";
import { codeLasts, codeState, mostTries, type Claim } from "./claim.ts";
import { claimReachOf, mayAnswerSome, mayCall, whyNotAnswer } from "./owners.policy.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** Requests to keep the records of organizations, for who answers them. Mounted at /redazione/richieste. */
export function answerRoutes(house: House): Hono<Env> {
  const { db, now } = house;
  const web = new Hono<Env>();
  web.use(onlyWhoAnswers);

  web.get("/", async (c) => {
    const actor = personOf(c);
    const claims = await listClaims(db, claimReachOf(actor), { exceptOf: actor.id });
    const shown = await Promise.all(
      claims.map(async (claim) =>
        claimShown(c, claim, claim.organizationName, await findPerson(db, claim.claimantId)),
      ),
    );
    return c.html(ClaimsPage({ frame: await frameOf(c, house), works: worksOf(actor), claims: shown }));
  });

  web.get(`/${id}`, async (c) => {
    const { fatto } = readQuery(c, outcomeQuery);
    const done = fatto === "granted" || fatto === "refused" ? fatto : undefined;
    return c.html(await page(c, await openClaim(c), { done }));
  });

  web.post(`/${id}/codice`, async (c) => {
    const { claim } = await openClaim(c);
    return answered(c, () => makeCode(db, personOf(c), claim.id, now()), "#telefonata");
  });

  web.post(`/${id}/accoglimento`, async (c) => {
    const { claim } = await openClaim(c);
    const accept = async () =>
      acceptClaim(db, personOf(c), { claimId: claim.id, writer: await writer() }, now());
    return answered(c, accept, "?fatto=granted");
  });

  web.post(`/${id}/rifiuto`, async (c) => {
    const opened = await openClaim(c);
    const read = await readForm(c, answerForm);
    if (!read.ok) {
      const words = answerWords[c.get("language")];
      const mistake = words.mistakes[read.mistakes["motivo"] ?? ""] ?? words.mistakesTitle;
      return c.html(await page(c, opened, { typed: read.typed["motivo"]?.at(-1), mistake }), 422);
    }
    const answer = read.value.motivo;
    const say = async () =>
      refuseClaim(db, personOf(c), { claimId: opened.claim.id, answer, writer: await writer() }, now());
    return answered(c, say, "?fatto=refused");
  });

  return web;

  async function writer() {
    return { site: (await house.site()).name, baseUrl: house.baseUrl };
  }

  /** Does it and shows the claim; somebody was quicker: the page says so (409). */
  async function answered(c: Context<Env>, act: () => Promise<unknown>, then: string): Promise<Response> {
    try {
      await act();
    } catch (error) {
      const isLate = error instanceof Refused && error.refusal.kind === "not-now";
      if (!isLate) throw error;
      return c.html(await page(c, await openClaim(c), { isLate }), 409);
    }
    await house.mail?.wake();
    const path = linkTo({ language: c.get("language") }, `/redazione/richieste/${c.req.param("id")}`);
    return c.redirect(path + then, 303);
  }

  /** A claim that this person may see; refuses with not-found. */
  async function openClaim(c: Context<Env>): Promise<{ claim: Claim; organization: ClaimedOrganization }> {
    const claim = found(await findClaim(db, c.req.param("id") ?? ""));
    const organization = found(await findClaimed(db, claim.organizationId));
    const refusal = whyNotAnswer(claim, organization, personOf(c));
    if (refusal?.kind === "not-found" || claim.state === "withdrawn") refuse({ kind: "not-found" });
    return { claim, organization };
  }

  async function page(
    c: Context<Env>,
    { claim, organization }: { claim: Claim; organization: ClaimedOrganization },
    rest: Partial<Pick<AnswerProps, "done" | "isLate" | "typed" | "mistake">>,
  ) {
    const actor = personOf(c);
    const language = c.get("language");
    const person = await findPerson(db, claim.claimantId);
    const state = codeState(claim, now());
    const until = claim.codeMadeAt ? momentSaid(claim.codeMadeAt.add(codeLasts), language) : "";
    return AnswerPage({
      frame: await frameOf(c, house),
      works: worksOf(actor),
      claim: { ...claimShown(c, claim, organization.name, person), email: person?.email, note: claim.note },
      organizationPage: linkTo({ language }, publicPath("organization", organization.id)),
      call: mayCall(organization, actor)
        ? {
            numbers: organization.phones.map(({ number }) => number),
            code: state === "good" ? (claim.code ?? undefined) : undefined,
            until: answerWords[language].codeUntil(until, mostTries - claim.codeTries),
            isOver: state === "expired" || state === "spent",
          }
        : undefined,
      done: rest.done,
      isLate: rest.isLate === true,
      ...(rest.typed !== undefined && { typed: rest.typed }),
      ...(rest.mistake !== undefined && { mistake: rest.mistake }),
    });
  }
}

function claimShown(
  c: Context<Env>,
  claim: Claim,
  organization: string,
  person: { name: string; email: string } | undefined,
): ClaimShown {
  const language = c.get("language");
  const words = answerWords[language];
  return {
    id: claim.id,
    organization,
    who: person && (person.name || person.email),
    asked: momentSaid(claim.askedAt, language),
    isWaiting: claim.state === "waiting",
    state: claim.provenBy === null ? words.states[claim.state] : words.proofs[claim.provenBy],
  };
}

/** A visitor signs in first; whoever answers no claims is refused with not-allowed. */
const onlyWhoAnswers: MiddlewareHandler<Env> = async (c, next) => {
  const entrance = signInFirst(c);
  if (entrance && ["GET", "HEAD"].includes(c.req.method)) return c.redirect(entrance, 302);
  if (!mayAnswerSome(c.get("actor"))) refuse({ kind: "not-allowed", because: "not-for-claims" });
  return next();
};
