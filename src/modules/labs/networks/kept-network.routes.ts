// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { mistakesIn } from "../../../foundation/fields.ts";
import { found, Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { FormState } from "../../../ui/form-state.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import { listPlaceNames } from "../../directory/records/place-brief.queries.ts";
import { listTerms } from "../../directory/search/vocabulary.queries.ts";
import { uuidPattern } from "../keeping/entering.routes.ts";
import { listLabActivityIds } from "../lab/lab-activities.queries.ts";
import { findAnyLab } from "../lab/lab.queries.ts";
import { keepingWords } from "./keeping.words.ts";
import { KeptNetworkPage, type KeptNetworkProps } from "./kept-network.view.tsx";
import { LinkToGivePage } from "./kept-networks.view.tsx";
import { keepersShown, momentsShown, requestsShown, typedOf } from "./kept-shown.page.ts";
import { nameLinks, namePlaces, resolveLinks, resolvePlaces } from "./names-resolved.queries.ts";
import type { By } from "./network-by.ts";
import { giveLink, markAnswered, renewLink, takeLinkAway } from "./network-people.actions.ts";
import { listJoinRequests, listNetworkKeepers } from "./network-people.queries.ts";
import { tellMoment, tieNetwork, untellMoment } from "./network-story.actions.ts";
import { stepNetwork, tellNetwork } from "./network.actions.ts";
import { countForm, linkForm, readSheet, stepForm, storyForm } from "./network.forms.ts";
import {
  getNetworkToKeep,
  listMoments,
  listNetworkActivityIds,
  listNetworkLinks,
  listNetworkPlaces,
} from "./network.queries.ts";
import { ownNetworkPath, type Network } from "./network.ts";

/** By which door somebody keeps a network: who they are, and where the page is. */
export type KeptBy = { by: By; id: string | undefined; base: string };
export type WhoKeeps = (c: Context<Env>) => KeptBy;

type State = Partial<Pick<KeptNetworkProps, "sheet" | "count" | "story" | "keeper" | "told">>;

const thing = `:uno{${uuidPattern}}` as const;

/** A network as who keeps it works with it: the same page for the lab's keepers and for who runs it. Mounted where `who` says. */
export function keptNetworkRoutes(house: House, who: WhoKeeps): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now, baseUrl } = house;
  const writer = async () => ({ site: (await house.site()).name, baseUrl });

  web.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    c.header("Referrer-Policy", "no-referrer");
    await next();
  });

  web.get("/", (c) => page(c, {}));

  web.post("/racconto", async (c) => {
    const { by, id } = who(c);
    const typed = await fieldsIn(c);
    const read = readSheet(typed);
    if ("mistakes" in read) return page(c, { sheet: { typed, mistakes: read.mistakes } }, 422);
    const { content, places, links, basedOn } = read.sheet;
    const resolved = await resolveLinks(db, links);
    if (resolved.unknown.length > 0) {
      return page(c, { sheet: { typed, mistakes: { insieme: "linkUnknown" } } }, 422);
    }
    const told = { content, places: await resolvePlaces(db, places), links: resolved.links, basedOn };
    return act(c, () => tellNetwork(db, by, { id, told, baseUrl }, now()), {
      "moved-on": () => page(c, { sheet: { typed, notice: wordsOf(c).moved } }, 409),
    });
  });

  web.post("/stato", async (c) => {
    const { by, id } = who(c);
    const read = stepForm.safeParse(await fieldsIn(c));
    if (!read.success) return page(c, {}, 422);
    const { passo: step, perche: told } = read.data;
    return act(c, () => stepNetwork(db, by, { id, step, told, baseUrl }, now()));
  });

  web.post("/numeri", async (c) => {
    const { by, id } = who(c);
    const typed = await fieldsIn(c);
    const read = countForm.safeParse(typed);
    if (!read.success) return mistaken(c, { count: { typed, mistakes: mistakesIn(read.error) } });
    const { uno: momentId, persone: people, giorno: on, nota: told } = read.data;
    if (isToCome(on)) return mistaken(c, { count: { typed, mistakes: { giorno: "dayToCome" } } });
    return act(c, () =>
      tellMoment(db, by, { id, moment: { id: momentId, kind: "counted", on, people, told } }, now()),
    );
  });

  web.post("/storia", async (c) => {
    const { by, id } = who(c);
    const typed = await fieldsIn(c);
    const read = storyForm.safeParse(typed);
    if (!read.success) return mistaken(c, { story: { typed, mistakes: mistakesIn(read.error) } });
    const { uno: momentId, giorno: on, fatto: told } = read.data;
    if (isToCome(on)) return mistaken(c, { story: { typed, mistakes: { giorno: "dayToCome" } } });
    return act(c, () =>
      tellMoment(db, by, { id, moment: { id: momentId, kind: "told", on, people: null, told } }, now()),
    );
  });

  web.post(`/storia/${thing}/rimozione`, async (c) => {
    const { by, id } = who(c);
    return act(c, () => untellMoment(db, by, { id, momentId: c.req.param("uno") }));
  });

  web.post("/appuntamenti", async (c) => {
    const { by, id } = who(c);
    const chosen = (await fieldsIn(c))["attivita"] ?? [];
    const network = await getNetworkToKeep(db, by, id);
    // Old ones are not offered any more: they stay what they were.
    const offered = new Set((await activitiesOf(network)).map(({ value }) => value));
    const old = (await listNetworkActivityIds(db, network.id)).filter((one) => !offered.has(one));
    return act(c, () => tieNetwork(db, by, { id, activityIds: [...chosen, ...old] }));
  });

  web.post(`/richieste/${thing}`, async (c) => {
    const { by, id } = who(c);
    return act(c, () => markAnswered(db, by, { id, requestId: c.req.param("uno") }, now()));
  });

  web.post("/chi", async (c) => {
    const { by, id } = who(c);
    const typed = await fieldsIn(c);
    const read = linkForm.safeParse(typed);
    if (!read.success) return mistaken(c, { keeper: { typed, mistakes: mistakesIn(read.error) } });
    const { uno: keeperId, chi: called, email } = read.data;
    const given = { keeperId, id, called, email, language: c.get("language"), writer: await writer() };
    return linked(c, { called, email }, () => giveLink(db, by, given, now()));
  });

  web.post(`/chi/${thing}/link`, async (c) => {
    const { by, id } = who(c);
    const network = await getNetworkToKeep(db, by, id);
    const keeperId = c.req.param("uno");
    const keeper = found((await listNetworkKeepers(db, network.id)).find((each) => each.id === keeperId));
    const asked = { id, keeperId, writer: await writer() };
    return linked(c, { called: keeper.called ?? "", email: keeper.email }, () =>
      renewLink(db, by, asked, now()),
    );
  });

  web.post(`/chi/${thing}/rimozione`, async (c) => {
    const { by, id } = who(c);
    return act(c, () => takeLinkAway(db, by, { id, keeperId: c.req.param("uno") }));
  });

  return web;

  function isToCome(on: Temporal.PlainDate): boolean {
    return Temporal.PlainDate.compare(on, romeDate(now())) > 0;
  }

  function mistaken(c: Context<Env>, state: State) {
    return page(c, { ...state, told: { tone: "warning", text: wordsOf(c).mistakesTitle } }, 422);
  }

  /** Does it and comes back to the page; what cannot be done now is said there. */
  async function act(
    c: Context<Env>,
    does: () => Promise<void>,
    instead: Record<string, () => Promise<Response>> = {},
  ): Promise<Response> {
    try {
      await does();
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      const said = instead[error.refusal.because];
      return said ? said() : page(c, { told: { tone: "warning", text: wordsOf(c).notNow } }, 409);
    }
    return c.redirect(`${linkTo({ language: c.get("language") }, who(c).base)}?fatto=1`, 303);
  }

  /** Shows a new link, once. */
  async function linked(
    c: Context<Env>,
    to: { called: string; email: string | null },
    does: () => Promise<string | undefined>,
  ) {
    try {
      const token = await does();
      if (token === undefined) return c.redirect(linkTo({ language: c.get("language") }, who(c).base), 303);
      await house.mail?.wake();
      const language = c.get("language");
      const link = house.baseUrl + linkTo({ language }, ownNetworkPath(token));
      return c.html(LinkToGivePage({ frame: await frameOf(c, house), ...to, link, back: who(c).base }));
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return page(c, { told: { tone: "warning", text: wordsOf(c).manyKeepers } }, 409);
    }
  }

  async function page(c: Context<Env>, state: State, status: 200 | 409 | 422 = 200): Promise<Response> {
    const { by, id, base } = who(c);
    const network = await getNetworkToKeep(db, by, id);
    const language = c.get("language");
    const [lab, places, links, moments, requests, keepers, terms, own] = await Promise.all([
      findAnyLab(db, network.labId),
      listNetworkPlaces(db, network.id),
      listNetworkLinks(db, network.id),
      listMoments(db, network.id),
      listJoinRequests(db, network.id),
      listNetworkKeepers(db, network.id),
      listTerms(db),
      listNetworkActivityIds(db, network.id),
    ]);
    const isDone = c.req.query("fatto") === "1" && status === 200;
    const props: KeptNetworkProps = {
      frame: await frameOf(c, house),
      network,
      lab: found(lab),
      base,
      isLab: by.as === "lab",
      sheet: await sheetOf(network, places, links),
      topics: terms
        .filter(({ taxonomy, parentCode }) => taxonomy === "categories" && parentCode === null)
        .map(({ code, name }) => ({ value: code, label: name[language] })),
      placeNames: await listPlaceNames(db),
      activities: await activitiesOf(network),
      ownActivities: own,
      moments: momentsShown(moments, language),
      requests: requestsShown(requests, language),
      keepers: keepersShown(keepers),
      today: romeDate(now()).toString(),
      fresh: newId(),
      count: nothingTyped,
      story: nothingTyped,
      keeper: nothingTyped,
      told: isDone ? { tone: "success", text: wordsOf(c).done } : undefined,
      ...state,
    };
    return c.html(KeptNetworkPage(props), status);
  }

  async function sheetOf(
    network: Network,
    places: Parameters<typeof namePlaces>[1],
    links: Parameters<typeof nameLinks>[1],
  ): Promise<FormState> {
    const addresses = (await nameLinks(db, links)).map(({ path, name }) => (path ? baseUrl + path : name));
    const typed: Typed = typedOf(network, namesOf(await namePlaces(db, places)), addresses);
    return { typed };
  }

  async function activitiesOf({ labId }: Network) {
    const ids = await listLabActivityIds(db, labId);
    const [from, to] = [now().subtract({ hours: 24 * 180 }), now().add({ hours: 24 * 120 })];
    const dates = await listOccurrences(db, { activityIds: ids, from, to, most: 1000 });
    const names = new Map(dates.map(({ activityId, name }) => [activityId, name]));
    return [...names].map(([value, label]) => ({ value, label }));
  }
}

function namesOf(all: readonly { name: string }[]): string[] {
  return all.map(({ name }) => name);
}

const nothingTyped: FormState = { typed: {} };

function wordsOf(c: Context<Env>) {
  return keepingWords[c.get("language")];
}
