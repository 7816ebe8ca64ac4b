// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { openKeptLab, uuidPattern } from "../keeping/entering.routes.ts";
import type { ExchangeForm } from "./exchange-field.view.tsx";
import { exchangesPath } from "./exchange-path.ts";
import { answerForm, learnedForm, lendableForm, loanForm, sharingForm, visitForm } from "./exchange.forms.ts";
import { exchangeWords } from "./exchange.words.ts";
import { findExchanges } from "./exchanges-found.queries.ts";
import { activitiesOffered, lendableShown, loanLine, sharingLine, visitLine } from "./exchanges.page.ts";
import { ExchangesPage } from "./exchanges.view.tsx";
import { askLoan, offerToLend, setOffered, takeLoanStep } from "./loan.actions.ts";
import { answerSharing, askToShare } from "./sharing.actions.ts";
import { answerVisit, askVisit, takeOffer, tellLearned } from "./visit.actions.ts";

const one = `/:id{${uuidPattern}}/scambi` as const;
const thing = `:cosa{${uuidPattern}}` as const;
const nothingTyped: ExchangeForm = { of: "", typed: {}, mistakes: {} };

/** What a lab does with others: activities together, visits, loans. Mounted at /redazione/laboratori. */
export function exchangesRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const writerOf = async () => ({ site: (await house.site()).name, baseUrl: house.baseUrl });

  web.get(one, async (c) => page(c, {}));

  web.post(`${one}/insieme`, async (c) => {
    const read = await readForm(c, sharingForm);
    if (!read.ok) return wrong(c, "insieme", read);
    const { attivita: activityId, con: otherId, parole: said } = read.value;
    const asked = { labId: labOf(c), otherId, activityId, said, writer: await writerOf() };
    return doing(c, () => askToShare(db, c.get("actor"), asked, now()));
  });

  web.post(`${one}/insieme/${thing}`, async (c) => {
    const read = await readForm(c, answerForm);
    if (!read.ok) return wrong(c, "insieme", read);
    const { risposta } = read.value;
    const answer = risposta === "agreed" || risposta === "declined" ? risposta : "ended";
    const given = {
      labId: labOf(c),
      sharingId: c.req.param("cosa"),
      answer,
      writer: await writerOf(),
    } as const;
    return doing(c, () => answerSharing(db, c.get("actor"), given, now()));
  });

  web.post(`${one}/visite`, async (c) => {
    const read = await readForm(c, visitForm);
    if (!read.ok) return wrong(c, "visite", read);
    const { verso, chi: otherId, vedere: whatToSee, giorno: on } = read.value;
    const writer = await writerOf();
    const asked = { labId: labOf(c), otherId, isHost: verso === "come", whatToSee, on, writer };
    return doing(c, () => askVisit(db, c.get("actor"), asked, now()));
  });

  web.post(`${one}/visite/${thing}`, async (c) => {
    const read = await readForm(c, answerForm);
    if (!read.ok) return wrong(c, "visite", read);
    const { risposta, giorno: on } = read.value;
    const answer = risposta === "agreed" || risposta === "declined" ? risposta : "cancelled";
    const given = {
      labId: labOf(c),
      visitId: c.req.param("cosa"),
      answer,
      on,
      writer: await writerOf(),
    } as const;
    return doing(c, () => answerVisit(db, c.get("actor"), given, now()));
  });

  web.post(`${one}/visite/${thing}/ci-andiamo`, async (c) => {
    const taken = { labId: labOf(c), visitId: c.req.param("cosa"), on: null, writer: await writerOf() };
    return doing(c, () => takeOffer(db, c.get("actor"), taken, now()));
  });

  web.post(`${one}/visite/${thing}/imparato`, async (c) => {
    const read = await readForm(c, learnedForm);
    if (!read.ok) return wrong(c, "visite", read);
    const told = { labId: labOf(c), visitId: c.req.param("cosa"), learned: read.value.imparato };
    return doing(c, () => tellLearned(db, c.get("actor"), told, now()));
  });

  web.post(`${one}/cose`, async (c) => {
    const read = await readForm(c, lendableForm);
    if (!read.ok) return wrong(c, "cose", read);
    const { cosa: title, tipo: kind, condizioni: conditions } = read.value;
    return doing(c, () =>
      offerToLend(db, c.get("actor"), { labId: labOf(c), kind, title, conditions }, now()),
    );
  });

  web.post(`${one}/cose/${thing}`, async (c) => {
    const read = await readForm(c, answerForm);
    if (!read.ok) return wrong(c, "cose", read);
    const given = {
      labId: labOf(c),
      lendableId: c.req.param("cosa"),
      isOffered: read.value.risposta === "offered",
    };
    return doing(c, () => setOffered(db, c.get("actor"), given));
  });

  web.post(`${one}/cose/${thing}/prestito`, async (c) => {
    const lendableId = c.req.param("cosa");
    const read = await readForm(c, loanForm);
    if (!read.ok) return wrong(c, lendableId, read);
    const { dal: from, al: until, parole: said } = read.value;
    const asked = { labId: labOf(c), lendableId, from, until, said, writer: await writerOf() };
    return doing(c, () => askLoan(db, c.get("actor"), asked, now()));
  });

  web.post(`${one}/prestiti/${thing}`, async (c) => {
    const read = await readForm(c, answerForm);
    if (!read.ok) return wrong(c, "prestiti", read);
    const { risposta, parole: answer } = read.value;
    const step =
      risposta === "agreed" || risposta === "declined" || risposta === "returned" ? risposta : "cancelled";
    const taken = {
      labId: labOf(c),
      loanId: c.req.param("cosa"),
      step,
      answer,
      writer: await writerOf(),
    } as const;
    return doing(c, () => takeLoanStep(db, c.get("actor"), taken, now()));
  });

  return web;

  /** Does it and comes back; when it cannot be done now, the page again with why. */
  async function doing(c: Context<Env>, work: () => Promise<unknown>) {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      const { refusals } = exchangeWords[c.get("language")];
      return page(c, { notice: refusals[error.refusal.because] ?? refusals["other"]! }, 409);
    }
    await house.mail?.wake();
    return c.redirect(`${linkTo({ language: c.get("language") }, exchangesPath(labOf(c)))}?fatto=1`, 303);
  }

  type Wrong = { typed: Record<string, string[]>; mistakes: Record<string, string> };
  function wrong(c: Context<Env>, of: string, { typed, mistakes }: Wrong) {
    const once = Object.fromEntries(Object.entries(typed).map(([name, texts]) => [name, texts.at(-1)]));
    return page(c, { form: { of, typed: once, mistakes } }, 422);
  }

  async function page(
    c: Context<Env>,
    { form = nothingTyped, notice }: { form?: ExchangeForm; notice?: string },
    status: 200 | 409 | 422 = 200,
  ) {
    const lab = await openKeptLab(c, house);
    const today = romeDate(now()).toString();
    const withId = form.of === "insieme" ? form.typed["con"] : c.req.query("con");
    const frame = await frameOf(c, house);
    const found = await findExchanges(db, lab, { withId, now: now() });
    const { language } = frame;
    return c.html(
      ExchangesPage({
        frame,
        lab,
        others: found.others,
        chosen: found.chosen && {
          lab: found.chosen.lab,
          activities: activitiesOffered(found.chosen, language),
        },
        lines: {
          insieme: found.sharings.map((sharing) => sharingLine(sharing, lab.id, language)),
          visite: found.visits.map((visit) => visitLine(visit, lab.id, today, language)),
          prestiti: found.loans.map((loan) => loanLine(loan, lab.id, language)),
        },
        offers: found.offers.map(({ id, host, whatToSee }) => ({ id, said: `${host.name}: ${whatToSee}` })),
        ours: found.ours,
        theirs: found.theirs.map((lendable) => lendableShown(lendable, found.taken, language)),
        form,
        notice,
        isDone: c.req.query("fatto") === "1",
      }),
      status,
    );
  }
}

function labOf(c: Context<Env>): string {
  return c.req.param("id") ?? "";
}
