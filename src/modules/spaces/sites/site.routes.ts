// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { mistakesIn } from "../../../foundation/fields.ts";
import { found, Refused } from "../../../foundation/refusal.ts";
import { hashOf, tokenPattern } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { SealedState } from "../../../ui/form-state.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { type FormLimits, sealedForms } from "../../../web/sealed-forms.ts";
import { daySaid } from "../../accounts/said.ts";
import { sitesPath } from "../space-path.ts";
import { findPublicSpace } from "../space.queries.ts";
import { eventShown, siteFacts } from "./site-said.page.ts";
import { sendIdea } from "./site.actions.ts";
import { ideaForm } from "./site.forms.ts";
import {
  findCall,
  findIdeaByToken,
  findSite,
  listCalls,
  listPublicSites,
  listSiteEvents,
} from "./site.queries.ts";
import { takesIdeas, type IdeaCall } from "./site.ts";
import { IdeaFormPage, IdeaStatusPage, SitePage, SitesPage } from "./site.view.tsx";
import { siteWords } from "./site.words.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** Disused and recovered spaces, and ideas for them. Mounted at /spazi/recupero. */
export function siteRoutes(house: House, limits?: FormLimits): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const forms = sealedForms(house, "space-form", limits);
  const isOpen = (call: IdeaCall) => takesIdeas(call, romeDate(now()).toString());

  web.get("/", async (c) => {
    const sites = await listPublicSites(db);
    const calls = await listCalls(
      db,
      sites.map((site) => site.id),
    );
    const shown = sites.map((site) => ({
      site,
      hasOpenCall: calls.some((call) => call.siteId === site.id && isOpen(call)),
    }));
    return c.html(SitesPage({ frame: await frameOf(c, house), sites: shown }));
  });

  web.get(`/${id}`, async (c) => {
    const site = await openSite(c.req.param("id"));
    const language = c.get("language");
    const space = site.spaceId === null ? undefined : await findPublicSpace(db, site.spaceId);
    const calls = await listCalls(db, [site.id]);
    return c.html(
      SitePage({
        frame: await frameOf(c, house),
        site,
        facts: siteFacts(site, language),
        events: (await listSiteEvents(db, site.id)).map((event) => eventShown(event, language)),
        calls: calls.map((call) => ({ call, dates: datesOf(call, c), isOpen: isOpen(call) })),
        space: space?.status === "open" ? space : undefined,
      }),
    );
  });

  web.get(`/chiamate/${id}`, async (c) => ideaPage(c, { typed: {} }));

  web.post(`/chiamate/${id}`, async (c) => {
    const { call } = await openCall(c);
    const typed = await fieldsIn(c);
    const language = c.get("language");
    const words = siteWords[language];
    const again = (state: Omit<SealedState, "seal" | "typed">, status: 409 | 422 | 429 = 422) =>
      ideaPage(c, { ...state, typed }, status);
    const read = ideaForm.safeParse(typed);
    if (!read.success) return again({ mistakes: mistakesIn(read.error) });
    const form = read.data;
    const seal = await forms.open(typed);
    if (seal === undefined) return again({ notice: words.expired });
    const minutes = await forms.minutesToWait(c, form.email ?? form.telefono ?? undefined);
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return again({ notice: words.tooOften(minutes) }, 429);
    }
    const idea = {
      title: form.titolo,
      told: form.idea,
      groupName: form.gruppo,
      email: form.email,
      phone: form.telefono,
      language,
    };
    const suspicions = forms.suspicions(typed, seal, [form.titolo, form.idea]);
    const writer = { site: (await house.site()).name, baseUrl: house.baseUrl };
    try {
      await sendIdea(db, c.get("actor"), { callId: call.id, idea, suspicions, form: seal, writer }, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return again({ notice: words.closed }, 409);
    }
    await house.mail?.wake();
    return c.redirect(`${linkTo({ language }, `${sitesPath}/idee/${seal.token}`)}?arrivata=1`, 303);
  });

  web.get(`/idee/:token{${tokenPattern}}`, async (c) => {
    c.header("Cache-Control", "no-store");
    c.header("Referrer-Policy", "no-referrer");
    const idea = found(await findIdeaByToken(db, hashOf(c.req.param("token"))));
    const call = found(await findCall(db, idea.callId));
    return c.html(
      IdeaStatusPage({
        frame: await frameOf(c, house),
        title: idea.title,
        call,
        state: siteWords[c.get("language")].ideaStates[idea.status],
        answer: idea.answer,
        isNew: c.req.query("arrivata") === "1",
      }),
    );
  });

  return web;

  async function openSite(siteId: string) {
    const site = found(await findSite(db, siteId));
    return found(site.isPublic ? site : undefined);
  }

  async function openCall(c: Context<Env>) {
    const call = found(await findCall(db, c.req.param("id") ?? ""));
    return { call, site: await openSite(call.siteId) };
  }

  async function ideaPage(
    c: Context<Env>,
    state: Omit<SealedState, "seal">,
    status: 200 | 409 | 422 | 429 = 200,
  ) {
    c.header("Cache-Control", "no-store");
    const { call, site } = await openCall(c);
    const props = {
      frame: await frameOf(c, house),
      site,
      call,
      dates: datesOf(call, c),
      isOpen: isOpen(call),
      state: { ...state, seal: await forms.seal() },
    };
    return c.html(IdeaFormPage(props), status);
  }
}

function datesOf(call: IdeaCall, c: Context<Env>): string {
  const language = c.get("language");
  return siteWords[language].callDates(daySaid(call.opensOn, language), daySaid(call.closesOn, language));
}
