// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { mistakesIn } from "../../../foundation/fields.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { type Typed, typedIn } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { daySaid } from "../../accounts/said.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { siteReachOf } from "../reach.ts";
import { keptSitesPath } from "../space-path.ts";
import { mayKeepSites, mayKeepSome } from "../space.policy.ts";
import { listOpenSpaces } from "../space.queries.ts";
import { KeptSitePage, KeptSitesPage, type KeptSiteProps } from "./kept-sites.view.tsx";
import { eventShown } from "./site-said.page.ts";
import { addSiteEvent, answerIdea, openCall, saveSite, tellOutcome, type SiteTold } from "./site.actions.ts";
import { callForm, decisionForm, eventForm, siteForm, type SiteForm } from "./site.forms.ts";
import {
  findCall,
  findIdea,
  findSite,
  listCalls,
  listIdeas,
  listKeptSites,
  listSiteEvents,
} from "./site.queries.ts";
import type { Site } from "./site.ts";
import { siteWords } from "./site.words.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

type State = Partial<Pick<KeptSiteProps, "typed" | "mistakes" | "form" | "told">>;

/** The register of disused and recovered spaces, for who keeps it. Mounted at /redazione/recupero. */
export function keptSiteRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const sites = await listKeptSites(db, siteReachOf(personOf(c)));
    const hasSpaces = mayKeepSome(c.get("actor"));
    return c.html(KeptSitesPage({ frame: await frameOf(c, house), sites, hasSpaces }));
  });

  web.get("/nuovo", async (c) => page(c, undefined, { typed: { pubblico: ["1"] }, form: "site" }));

  web.post("/nuovo", async (c) => {
    const typed = await fieldsIn(c);
    const read = siteForm.safeParse(typed);
    const districts = await districtsOf(c);
    const asked = typedIn(typed, "distretto") ?? (districts.length === 1 ? districts[0]!.value : undefined);
    const mistakes = mistakesIn(read.error);
    if (!districts.some(({ value }) => value === asked)) mistakes["distretto"] = "districtMissing";
    if (!read.success || Object.keys(mistakes).length > 0 || asked === undefined) {
      return page(c, undefined, { typed, mistakes, form: "site" }, 422);
    }
    const written = { id: undefined, territoryId: asked, told: toldIn(read.data) };
    return back(c, await saveSite(db, personOf(c), written, now()));
  });

  web.get(`/${id}`, async (c) => {
    const site = await openSite(c);
    const told = c.req.query("fatto") === "1" ? { told: siteWords[c.get("language")].saved } : {};
    return page(c, site, told);
  });

  web.post(`/${id}`, async (c) => {
    const site = await openSite(c);
    const typed = await fieldsIn(c);
    const read = siteForm.safeParse(typed);
    if (!read.success) return page(c, site, { typed, mistakes: mistakesIn(read.error), form: "site" }, 422);
    const written = { id: site.id, territoryId: site.territoryId, told: toldIn(read.data) };
    return back(c, await saveSite(db, personOf(c), written, now()));
  });

  web.post(`/${id}/storia`, async (c) => {
    const site = await openSite(c);
    const typed = await fieldsIn(c);
    const read = eventForm.safeParse(typed);
    if (!read.success) return page(c, site, { typed, mistakes: mistakesIn(read.error), form: "event" }, 422);
    const { anno: year, mese: month, stato: state, fatto: told, fonte: source } = read.data;
    await addSiteEvent(
      db,
      personOf(c),
      { siteId: site.id, event: { year, month, state, told, source } },
      now(),
    );
    return back(c, site.id, "#storia");
  });

  web.post(`/${id}/chiamate`, async (c) => {
    const site = await openSite(c);
    const typed = await fieldsIn(c);
    const read = callForm.safeParse(typed);
    if (!read.success) return page(c, site, { typed, mistakes: mistakesIn(read.error), form: "call" }, 422);
    const { titolo: title, testo: told, dal: opensOn, al: closesOn } = read.data;
    const call = { title, told, opensOn, closesOn };
    await openCall(db, personOf(c), { siteId: site.id, call }, now());
    return back(c, site.id, "#idee");
  });

  web.post(`/chiamate/${id}/esito`, async (c) => {
    const call = found(await findCall(db, c.req.param("id")));
    const outcome = typedIn(await fieldsIn(c), "esito")?.slice(0, 4000) ?? "";
    await tellOutcome(db, personOf(c), { callId: call.id, outcome });
    return back(c, call.siteId, "#idee");
  });

  web.post(`/idee/${id}`, async (c) => {
    const idea = found(await findIdea(db, c.req.param("id")));
    const call = found(await findCall(db, idea.callId));
    const { esito: status, risposta: answer } = decisionForm.parse(await fieldsIn(c));
    const writer = { site: (await house.site()).name, baseUrl: house.baseUrl };
    await answerIdea(db, personOf(c), { ideaId: idea.id, status, answer, writer }, now());
    await house.mail?.wake();
    return back(c, call.siteId, "#idee");
  });

  return web;

  async function openSite(c: Context<Env>): Promise<Site> {
    const site = found(await findSite(db, c.req.param("id") ?? ""));
    return mayKeepSites(site.territoryId, personOf(c)) ? site : refuse({ kind: "not-found" });
  }

  async function districtsOf(c: Context<Env>) {
    const actor = personOf(c);
    const districts = (await listDistricts(db)).filter((district) => mayKeepSites(district.id, actor));
    return districts.map(({ id: value, name: label }) => ({ value, label }));
  }

  async function page(c: Context<Env>, site: Site | undefined, state: State, status: 200 | 422 = 200) {
    const language = c.get("language");
    const words = siteWords[language];
    const calls = site ? await listCalls(db, [site.id]) : [];
    const events = site ? await listSiteEvents(db, site.id) : [];
    const spaces = site
      ? (await listOpenSpaces(db)).filter(({ territoryId }) => territoryId === site.territoryId)
      : [];
    const say = (day: string) => daySaid(day, language);
    const props: KeptSiteProps = {
      frame: await frameOf(c, house),
      site,
      typed: site ? typedOf(site) : {},
      mistakes: {},
      form: "site",
      districts: await districtsOf(c),
      spaces: spaces.map(({ id: value, name: label }) => ({ value, label })),
      events: events.map((event) => eventShown(event, language)),
      calls: await Promise.all(
        calls.map(async (call) => ({
          call,
          dates: words.callDates(say(call.opensOn), say(call.closesOn)),
          ideas: await listIdeas(db, call.id),
        })),
      ),
      hasSpaces: mayKeepSome(c.get("actor")),
      ...state,
    };
    return c.html(KeptSitePage(props), status);
  }
}

function toldIn(form: SiteForm): SiteTold {
  return {
    name: form.nome,
    kind: form.tipo,
    state: form.stato,
    whereSaid: form.dove,
    surfaceM2: form.superficie,
    ownedBy: form["di-chi"],
    ownerNote: form["di-chi-nota"],
    description: form.descrizione,
    spaceId: form.spazio,
    isPublic: form.pubblico !== undefined,
  };
}

function typedOf(site: Site): Typed {
  const values: Record<string, string | number | null> = {
    nome: site.name,
    tipo: site.kind,
    stato: site.state,
    dove: site.whereSaid,
    superficie: site.surfaceM2,
    "di-chi": site.ownedBy,
    "di-chi-nota": site.ownerNote,
    descrizione: site.description,
    spazio: site.spaceId,
    pubblico: site.isPublic ? "1" : null,
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === null ? [] : [String(value)]]),
  );
}

function back(c: Context<Env>, siteId: string, where = "") {
  const path = linkTo({ language: c.get("language") }, `${keptSitesPath}/${siteId}`);
  return c.redirect(`${path}?fatto=1${where}`, 303);
}
