// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

import { Feed } from "feed";
import { Hono, type Context } from "hono";

import type { Language } from "../../../foundation/words/words.ts";
import type { Env, House } from "../../../web/house.ts";
import { openToAll } from "../../../web/open-to-all.ts";
import { readQuery } from "../../../web/query.ts";
import { rssOf } from "../../../web/rss.ts";
import { addressLine } from "../../directory/records/known-place.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import type { PlaceBrief } from "../../directory/records/place-brief.ts";
import type { ActivityKind } from "../activities/activity.ts";
import { activityWords } from "../activities/activity.words.ts";
import { otherDatesOf, type LabsOfAgenda } from "../activities/labs-of-agenda.ts";
import type { OtherDate } from "../activities/other-dates.ts";
import { momentSpoken } from "../registrations/date-said.ts";
import { calendarFile } from "./calendar-file.ts";
import { feedsWords } from "./feeds.words.ts";
import { followedQuestion } from "./followed.forms.ts";
import { getFollowed, type Followed } from "./followed.queries.ts";
import { otherSeries } from "./other-series.ts";
import { listNews, listSeries } from "./series.queries.ts";
import type { Series } from "./series.ts";

const othersKeptDays = 90;
const othersAheadDays = 550;
const mostNews = 50;

/**
 * The agenda for other programs: iCalendar, RSS, JSON Feed; each of all, of a place, an organization, a lab, an area.
 * Mounted at /agenda.
 */
export function feedsApi(house: House, labs?: LabsOfAgenda): Hono<Env> {
  const { db, now, baseUrl } = house;
  const web = new Hono<Env>();
  for (const path of ["/calendario.ics", "/novita.rss", "/novita.json"]) web.use(path, openToAll());

  const asked = async (c: Context<Env>) => {
    const followed = await getFollowed(db, readQuery(c, followedQuestion), labs);
    return { ...followed, name: followed.name ?? (await house.site()).name };
  };

  web.get("/calendario.ics", async (c) => {
    const followed = await asked(c);
    const language = c.get("language");
    const series = [
      ...(await listSeries(db, followed.filters, now())),
      ...(await othersOf(c, followed)).map(otherSeries),
    ];
    const ids = series.flatMap(({ locationId, exceptions }) => [
      locationId,
      ...exceptions.map((date) => date.locationId),
    ]);
    const places = await listPlaceBriefs(db, [...new Set(ids.filter((id) => id !== null))]);
    const file = calendarFile(
      series,
      {
        name: feedsWords[language].agendaOf(followed.name),
        host: new URL(baseUrl).host,
        urlOf: ({ id, elsewhere }) => baseUrl + (elsewhere?.path ?? `/agenda/${id}`),
        placeOf: (at) => whereOf(at, places),
        pointOf: (id) => pointOf(places.get(id ?? "")),
        kindOf: ({ kind, elsewhere }) => elsewhere?.kind ?? activityWords[language].kinds[kind],
      },
      // The stamp is that of the newest change: the same calendar is the same file, and need not travel again.
      series.map(({ lastModified }) => lastModified).toSorted(later)[0] ?? now(),
    );
    return unchanged(c, file, "text/calendar; charset=utf-8");
  });

  /** Meetings of rooms above: those of some months ago stay, as a calendar that follows keeps them. */
  async function othersOf(c: Context<Env>, { filters, labId }: Followed): Promise<OtherDate[]> {
    const from = now().subtract({ hours: 24 * othersKeptDays });
    const to = now().add({ hours: 24 * othersAheadDays });
    return otherDatesOf(labs, { ...filters, from, to, labId }, c.get("language"));
  }

  web.get("/novita.rss", async (c) => {
    const feed = await newsOf(c, await asked(c));
    return unchanged(c, rssOf(feed), "application/rss+xml; charset=utf-8");
  });

  web.get("/novita.json", async (c) => {
    const feed = await newsOf(c, await asked(c));
    return unchanged(c, feed.json1(), "application/feed+json; charset=utf-8");
  });

  async function newsOf(c: Context<Env>, followed: Followed): Promise<Feed> {
    const { name, path, query, filters } = followed;
    const language = c.get("language");
    const words = feedsWords[language];
    const news = await listNews(db, filters, now());
    const items = [
      ...news.map((one) => activityItem(one, language)),
      ...(await othersOf(c, followed))
        .filter(({ endsAt }) => endsAt.epochMilliseconds > now().epochMilliseconds)
        .map((date) => otherItem(date, language)),
    ].toSorted((one, two) => two.date.getTime() - one.date.getTime());
    const feed = new Feed({
      id: `${baseUrl}${path}`,
      link: `${baseUrl}${path}`,
      title: words.newsOf(name ?? ""),
      description: words.description,
      language,
      copyright: "CC BY 4.0",
      generator: "Trama",
      ...(items[0] && { updated: items[0].date }),
      feedLinks: {
        rss: `${baseUrl}/agenda/novita.rss${query}`,
        json: `${baseUrl}/agenda/novita.json${query}`,
      },
    });
    for (const item of items.slice(0, mostNews)) feed.addItem(item);
    return feed;
  }

  function activityItem(one: Awaited<ReturnType<typeof listNews>>[number], language: Language) {
    const next = one.nextAt && feedsWords[language].next(momentSpoken(one.nextAt, language));
    const link = `${baseUrl}/agenda/${one.id}`;
    return {
      id: link,
      link,
      title: one.name,
      date: new Date((one.publishedAt ?? one.createdAt).epochMilliseconds),
      description: [one.placeName, next, one.description].filter(Boolean).join("\n\n"),
      category: [{ name: activityWords[language].kinds[one.kind as ActivityKind] }],
    };
  }

  function otherItem({ name, elsewhere, createdAt, startsAt, ...date }: OtherDate, language: Language) {
    const link = baseUrl + elsewhere.path;
    const when = feedsWords[language].next(momentSpoken(startsAt, language));
    return {
      id: link,
      link,
      title: name,
      date: new Date(createdAt.epochMilliseconds),
      description: [date.organizerName, date.reason ?? when].filter(Boolean).join("\n\n"),
      category: [{ name: elsewhere.kind }],
    };
  }

  return web;
}

/** "In Scala, via Scala 9, 27100 Pavia", as much of it as may be told. */
function whereOf(
  { locationId, placeName, address }: Pick<Series, "locationId" | "placeName" | "address">,
  places: ReadonlyMap<string, PlaceBrief>,
): string | undefined {
  const place = places.get(locationId ?? "");
  const parts = [placeName ?? place?.name, address, place && addressLine(place)];
  return [...new Set(parts.filter(Boolean))].join(", ") || undefined;
}

function pointOf(place: PlaceBrief | undefined) {
  if (!place || place.latitude === null || place.longitude === null) return undefined;
  return { latitude: place.latitude, longitude: place.longitude };
}

function later(one: Series["lastModified"], other: Series["lastModified"]): number {
  return other.epochMilliseconds - one.epochMilliseconds;
}

/** A program that asks every hour is told in one line that nothing changed. */
function unchanged(c: Context<Env>, body: string, type: string): Response {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  c.header("ETag", tag);
  c.header("Cache-Control", "public, max-age=300");
  if (c.req.header("If-None-Match") === tag) return c.body(null, 304);
  return c.body(body, 200, { "Content-Type": type });
}
