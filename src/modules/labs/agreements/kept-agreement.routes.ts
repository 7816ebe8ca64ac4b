// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { found } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn, readForm } from "../../../web/form.ts";
import type { Env, House } from "../../../web/house.ts";
import { agreementPaper } from "./agreement-paper.routes.ts";
import {
  addCommitment,
  addParty,
  forgetParty,
  removeCommitment,
  removeParty,
} from "./agreement-part.actions.ts";
import { keptAgreementPath, keptAgreementsPath, labAgreementsPath } from "./agreement-path.ts";
import { takeAgreementStep } from "./agreement-step.actions.ts";
import { agreementForm, checkForm, commitmentForm, partyForm, stepForm } from "./agreement.forms.ts";
import { getAgreementToKeep } from "./agreement.queries.ts";
import { checkCommitment } from "./check.actions.ts";
import type { FormOf } from "./draft-form.view.tsx";
import { contentOf, keptAgreementPage, notNowOf, typedOnce } from "./kept-agreement-page.routes.ts";
import { eraseAgreement, renewAgreement, writeAgreement } from "./write-agreement.actions.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}" as const;
const one = `/:id{${uuid}}` as const;

/** One agreement in the back office. Mounted at /redazione/patti, behind the door of who keeps labs. */
export function keptAgreementRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  /** Does it and comes back to the page; when it cannot be done now, the page again with why and what was typed. */
  const doing = async (
    c: Context<Env>,
    work: () => Promise<unknown>,
    {
      of = "text",
      typed = {},
      where = "",
    }: { of?: FormOf; typed?: Record<string, string | undefined>; where?: string } = {},
  ) => {
    const notice = await notNowOf(c, work);
    if (notice !== undefined)
      return keptAgreementPage(c, house, { form: { of, typed, mistakes: {} }, notice }, 409);
    return back(c, where);
  };
  type Wrong = { typed: Record<string, string[]>; mistakes: Record<string, string> };
  const wrong = (c: Context<Env>, of: FormOf, { typed, mistakes }: Wrong, about?: string) =>
    keptAgreementPage(
      c,
      house,
      { form: { of, typed: typedOnce(typed), mistakes, ...(about && { about }) } },
      422,
    );

  web.get(one, async (c) => keptAgreementPage(c, house));

  web.post(one, async (c) => {
    const id = idOf(c);
    const typed = typedOnce(await fieldsIn(c));
    const read = await readForm(c, agreementForm);
    if (!read.ok) return wrong(c, "text", read);
    const { revisione: revision } = read.value;
    const content = contentOf(read.value);
    return doing(c, () => writeAgreement(db, actorOf(c), { id, revision, content }, now()), { typed });
  });

  web.post(`${one}/parti`, async (c) => {
    const read = await readForm(c, partyForm);
    if (!read.ok) return wrong(c, "party", read);
    const { chi: kind, nome: name } = read.value;
    const work = () => addParty(db, actorOf(c), { id: idOf(c), kind, name }, now());
    return doing(c, work, { of: "party", typed: { chi: kind, nome: name }, where: "#parti" });
  });

  web.post(`${one}/parti/:parte{${uuid}}/rimozione`, async (c) => {
    const partyId = c.req.param("parte");
    return doing(c, () => removeParty(db, actorOf(c), { id: idOf(c), partyId }, now()), { where: "#parti" });
  });

  web.post(`${one}/parti/:parte{${uuid}}/dimenticanza`, async (c) => {
    const partyId = c.req.param("parte");
    return doing(c, () => forgetParty(db, actorOf(c), { id: idOf(c), partyId }, now()), { where: "#firme" });
  });

  web.post(`${one}/impegni`, async (c) => {
    const read = await readForm(c, commitmentForm);
    if (!read.ok) return wrong(c, "commitment", read);
    const { parte: partyId, cosa: what, dal: from, entro: by } = read.value;
    const made = { partyId, what, from, by };
    const work = () => addCommitment(db, actorOf(c), { id: idOf(c), made }, now());
    return doing(c, work, { of: "commitment", typed: { cosa: what }, where: "#impegni" });
  });

  web.post(`${one}/impegni/:impegno{${uuid}}/rimozione`, async (c) => {
    const commitmentId = c.req.param("impegno");
    const work = () => removeCommitment(db, actorOf(c), { id: idOf(c), commitmentId }, now());
    return doing(c, work, { where: "#impegni" });
  });

  web.post(`${one}/impegni/:impegno{${uuid}}/verifica`, async (c) => {
    const commitmentId = c.req.param("impegno");
    const typed = await fieldsIn(c);
    const read = await readForm(c, checkForm);
    if (!read.ok) return wrong(c, "check", read, commitmentId);
    const { esito: outcome, quando: on, nota: said } = read.value;
    if (on > now().toZonedDateTimeISO("Europe/Rome").toPlainDate().toString()) {
      return wrong(c, "check", { typed, mistakes: { quando: "inTheFuture" } }, commitmentId);
    }
    const check = { outcome, on, said };
    const work = () => checkCommitment(db, actorOf(c), { id: idOf(c), commitmentId, check }, now());
    return doing(c, work, { where: "#impegni" });
  });

  web.post(`${one}/passi`, async (c) => {
    const typed = typedOnce(await fieldsIn(c));
    const read = await readForm(c, stepForm);
    if (!read.ok) return wrong(c, "step", read);
    const { passo: step, revisione: revision, giorno, perche } = read.value;
    const writer = { site: (await house.site()).name, baseUrl: house.baseUrl };
    const taken = {
      id: idOf(c),
      step,
      revision,
      on: giorno ?? undefined,
      because: perche ?? undefined,
      writer,
    };
    const answer = await doing(c, () => takeAgreementStep(db, actorOf(c), taken, now()), {
      of: "step",
      typed,
    });
    await house.mail?.wake();
    return answer;
  });

  web.post(`${one}/rinnovo`, async (c) => {
    let renewal = "";
    const notice = await notNowOf(c, async () => {
      renewal = await renewAgreement(db, actorOf(c), idOf(c), now());
    });
    if (notice !== undefined) return keptAgreementPage(c, house, { notice }, 409);
    return c.redirect(linkTo({ language: c.get("language") }, keptAgreementPath(renewal)), 303);
  });

  web.post(`${one}/eliminazione`, async (c) => {
    let list = keptAgreementsPath;
    const notice = await notNowOf(c, async () => {
      const { lab } = await eraseAgreement(db, actorOf(c), idOf(c));
      if (lab) list = labAgreementsPath(lab.id);
    });
    if (notice !== undefined) return keptAgreementPage(c, house, { notice }, 409);
    return c.redirect(linkTo({ language: c.get("language") }, list), 303);
  });

  web.get(`${one}/da-firmare.pdf`, async (c) => {
    const agreement = await getAgreementToKeep(db, actorOf(c), idOf(c));
    return agreementPaper(c, house, found(agreement.status === "to-sign" ? agreement : undefined), true);
  });

  return web;
}

const actorOf = (c: Context<Env>) => c.get("actor");
const idOf = (c: Context<Env>) => c.req.param("id") ?? "";

export function back(c: Context<Env>, where: string) {
  const path = linkTo({ language: c.get("language") }, keptAgreementPath(c.req.param("id") ?? ""));
  return c.redirect(`${path}?fatto=1${where}`, 303);
}
