// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { heaviestCalendarBytes } from "../../../foundation/fetching/fetch-calendar.ts";
import { linkTo } from "../../../ui/frame.ts";
import { formDataOf, readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { momentSaid } from "../../accounts/said.ts";
import { activityWords } from "../activities/activity.words.ts";
import { calendarReachOf } from "../activities/reach.ts";
import { tellSoon, uuidPattern } from "../editing/entering.routes.ts";
import { resolveNames } from "../editing/known.queries.ts";
import type { FeedMistake } from "./feed-mistake.ts";
import {
  endFeed,
  keepFeed,
  publishFeed,
  readFeedAgain,
  type AskCalendar,
  type NewFeed,
} from "./keep-feed.actions.ts";
import { feedForm, type FeedTyped } from "./kept-feed.forms.ts";
import { getFeedToKeep, listEntries, listFeedsToKeep, mayKeep } from "./kept-feed.queries.ts";
import { FeedListPage, FeedPage } from "./kept-feed.view.tsx";
import { keptWords } from "./kept-feed.words.ts";

const path = "/redazione/agenda/calendari";

/** Calendars of others that are kept in step. Mounted at /redazione/agenda/calendari, behind its door. */
export function keptFeedRoutes(house: House, ask: AskCalendar): Hono<Env> {
  const { db, now } = house;
  const web = new Hono<Env>();

  type Wrong = { typed?: FeedTyped; mistakes?: Record<string, string> };
  const listPage = async (c: Context<Env>, { typed = {}, mistakes = {} }: Wrong = {}) => {
    const language = c.get("language");
    const words = keptWords[language];
    const feeds = await listFeedsToKeep(db, c.get("actor"));
    return FeedListPage({
      frame: await frameOf(c, house),
      typed,
      mistakes,
      feeds: feeds.map(({ id, name, url, goodAt, mistake, activities }) => ({
        href: linkTo({ language }, `${path}/${id}`),
        name,
        from: url === null ? words.fromFile : new URL(url).host,
        state: mistake ? words.mistakes[mistake] : goodAt ? words.goodAt(momentSaid(goodAt, language)) : "–",
        activities: String(activities ?? 0),
      })),
    });
  };

  web.get("/", async (c) => c.html(await listPage(c)));

  web.post("/", async (c) => {
    const words = keptWords[c.get("language")];
    const read = await readForm(c, feedForm);
    const typed: FeedTyped = read.ok
      ? read.value
      : Object.fromEntries(Object.entries(read.typed).map(([name, values]) => [name, values.at(-1)]));
    const again = async (mistakes: Record<string, string>) =>
      c.html(await listPage(c, { typed, mistakes }), 422);
    if (!read.ok) return again({ nome: words.noName });

    const owner = await ownerOf(c, typed);
    if ("mistakes" in owner) return again(owner.mistakes);
    const body = await bodyOf(c, read.value.indirizzo);
    if ("mistake" in body) {
      return again({
        [body.field]: body.mistake === "no-source" ? words.noSource : words.mistakes[body.mistake],
      });
    }
    const feed: NewFeed = { ...owner, name: read.value.nome, url: body.url };
    const made = await keepFeed(db, c.get("actor"), feed, body.bytes, now());
    if ("mistake" in made) return again({ [body.field]: words.mistakes[made.mistake] });
    return c.redirect(linkTo({ language: c.get("language") }, `${path}/${made.id}?fatto=letto`), 303);
  });

  /** Whose it is, by the names that were typed. */
  async function ownerOf(c: Context<Env>, typed: FeedTyped) {
    const words = keptWords[c.get("language")];
    const { organizza = "", luogo = "" } = typed;
    const actor = c.get("actor");
    const asked = { organizza: [organizza], luogo: [luogo] };
    const { organization, place } = await resolveNames(db, asked, calendarReachOf(actor));
    const mistakes: Record<string, string> = {};
    if (organizza !== "" && !organization) mistakes["organizza"] = words.notKnown(organizza);
    if (luogo !== "" && !place) mistakes["luogo"] = words.notKnown(luogo);
    const territoryId = place?.territory_id ?? organization?.territoryId;
    if (Object.keys(mistakes).length === 0 && !territoryId) mistakes["organizza"] = words.noOwner;
    if (Object.keys(mistakes).length > 0) return { mistakes };
    const owner = {
      territoryId: territoryId!,
      organizationId: organization?.id ?? null,
      locationId: place?.id ?? null,
    };
    return (await mayKeep(db, actor, owner)) ? owner : { mistakes: { organizza: words.notYours } };
  }

  type Read =
    | { field: string; url: string | null; bytes: Buffer }
    | { field: string; mistake: FeedMistake | "no-source" };

  /** What an address gives, or the file of the form. */
  async function bodyOf(c: Context<Env>, url: string): Promise<Read> {
    if (url !== "") {
      const answer = await ask(url);
      if (!answer.ok) return { field: "indirizzo", mistake: answer.mistake };
      return { field: "indirizzo", url, bytes: answer.body };
    }
    const file = (await formDataOf(c)).get("file");
    if (!(file instanceof File) || file.size === 0) return { field: "indirizzo", mistake: "no-source" };
    if (file.size > heaviestCalendarBytes) return { field: "file", mistake: "too-large" };
    return { field: "file", url: null, bytes: Buffer.from(await file.arrayBuffer()) };
  }

  web.get(`/:id{${uuidPattern}}`, async (c) => {
    const language = c.get("language");
    const words = keptWords[language];
    const feed = await getFeedToKeep(db, c.get("actor"), c.req.param("id"));
    const entries = await listEntries(db, feed);
    const done = c.req.query("fatto") ?? "";
    return c.html(
      FeedPage({
        frame: await frameOf(c, house),
        path: `${path}/${feed.id}`,
        name: feed.name,
        from: feed.url ?? words.fromFile,
        isAsked: feed.url !== null,
        isEnded: feed.endedAt !== null,
        isPublic: feed.publishedAt !== null,
        done: words.done[done as keyof typeof words.done],
        mistake: feed.mistake ? words.mistakes[feed.mistake] : undefined,
        goodAt: feed.goodAt ? momentSaid(feed.goodAt, language) : undefined,
        told: feed.told.map(({ name, because }) => `${name || "–"}: ${words.entry[because]}`),
        activities: entries.map(({ activityId, name, status }) => ({
          href: linkTo({ language }, `/redazione/agenda/${activityId}`),
          name,
          status: activityWords[language].statuses[status as keyof (typeof activityWords)["it"]["statuses"]],
        })),
      }),
    );
  });

  const acts = {
    lettura: (c: Context<Env>, id: string) => readFeedAgain(db, c.get("actor"), id, ask, now()),
    pubblicazione: (c: Context<Env>, id: string) => publishFeed(db, c.get("actor"), id, now()),
    fine: (c: Context<Env>, id: string) => endFeed(db, c.get("actor"), id, now()),
  };
  const said = { lettura: "letto", pubblicazione: "pubblicato", fine: "lasciato" } as const;
  for (const [act, work] of Object.entries(acts)) {
    web.post(`/:id{${uuidPattern}}/${act}`, async (c) => {
      const id = c.req.param("id");
      await work(c, id);
      await tellSoon(house);
      return c.redirect(
        linkTo({ language: c.get("language") }, `${path}/${id}?fatto=${said[act as keyof typeof said]}`),
        303,
      );
    });
  }

  return web;
}
