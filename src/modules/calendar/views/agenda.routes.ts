// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { found } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { pagesOf } from "../../../ui/pages.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { findOrganizationCalled } from "../../directory/belonging.queries.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { accessibleOnly } from "../activities/accessible.queries.ts";
import { countOccurrences, listFirstOfDays, listOccurrences } from "../activities/agenda.queries.ts";
import type { AgendaQuestion } from "../activities/agenda.ts";
import { otherDatesOf, type LabsOfAgenda } from "../activities/labs-of-agenda.ts";
import { inOrder, mergedPart, ownPart } from "../activities/other-dates.ts";
import {
  agendaViews,
  countFilters,
  filtersOf,
  queryOfAgenda,
  readAgenda,
  type AgendaAsked,
} from "./agenda-asked.ts";
import { pointsOfAgenda } from "./agenda-map.page.ts";
import { dayTitle, daysShown, monthShown, monthTitle, shownADay, withOthers } from "./agenda.page.ts";
import { AgendaPage } from "./agenda.view.tsx";
import { agendaWords } from "./agenda.words.ts";
import { choicesKept } from "./choices.routes.ts";
import { daysOf, periodNames, type Period } from "./period.ts";

/** Dates of one page of the list. */
const listedAtOnce = 40;
const uuid = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** Whose agenda a page is of. */
type Of = { name: string; path: string; fixed: Partial<AgendaAsked> };

/** What is on, everywhere and at one place or organization. Mounted at "/". */
export function agendaRoutes(house: House, labs?: LabsOfAgenda): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const choices = choicesKept(db, labs);

  web.get("/agenda", async (c) => agenda(c));
  web.get("/agenda/mappa.json", async (c) => points(c));
  web.get(`/luoghi/${uuid}/agenda`, async (c) => agenda(c, await placeOf(c.req.param("id"))));
  web.get(`/organizzazioni/${uuid}/agenda`, async (c) => agenda(c, await organizationOf(c.req.param("id"))));

  async function placeOf(id: string): Promise<Of> {
    const place = found((await listPlaceBriefs(db, [id])).get(id));
    return { name: place.name, path: `/luoghi/${id}`, fixed: { placeId: id } };
  }

  async function organizationOf(id: string): Promise<Of> {
    const { name } = found(await findOrganizationCalled(db, id));
    return { name, path: `/organizzazioni/${id}`, fixed: { organizationId: id } };
  }

  /** Of today what is over is no answer any more; a month or a day is shown whole. */
  async function questionOf(asked: AgendaAsked, today: Temporal.PlainDate): Promise<AgendaQuestion> {
    const { from, to } = daysOf(asked.period, today);
    const isWhole = asked.period.kind === "month" || asked.period.kind === "day";
    const begins = isWhole ? midnight(from) : later(now(), midnight(from));
    // Of a lab that is not there nothing is on.
    const activityIds =
      asked.labId === undefined ? undefined : ((await labs?.activityIdsOf(asked.labId)) ?? []);
    return {
      ...filtersOf(asked),
      ...(await accessibleOnly(db, asked)),
      ...(activityIds && { activityIds }),
      from: begins,
      to: midnight(to),
    };
  }

  async function agenda(c: Context<Env>, of?: Of) {
    const today = romeDate(now());
    const asked = askedIn(c, today);
    const whole = { ...asked, ...of?.fixed };
    const path = of ? `${of.path}/agenda` : "/agenda";
    const question = await questionOf(whole, today);
    const isMonth = asked.view === "month";
    const [frame, offered, own, ofDays, others] = await Promise.all([
      frameOf(c, house),
      choices(c.get("language"), now()),
      isMonth ? 0 : countOccurrences(db, question),
      isMonth ? listFirstOfDays(db, question, shownADay) : undefined,
      otherDatesOf(labs, { ...question, labId: whole.labId }, c.get("language")),
    ]);
    const ofMonth = ofDays && withOthers(ofDays, others);
    const total = own + others.length;
    const page = Math.min(asked.page, Math.max(1, Math.ceil(total / listedAtOnce)));
    const part = { most: listedAtOnce, skip: (page - 1) * listedAtOnce };
    const shown = isMonth
      ? []
      : mergedPart(await listOccurrences(db, { ...question, ...ownPart(part, others.length) }), others, part);
    const ids = shown.flatMap(({ locationId }) => locationId ?? []);
    const places = await listPlaceBriefs(db, [...new Set(ids)]);
    const words = agendaWords[frame.language];
    const { from } = daysOf(asked.period, today);
    const to = (change: Partial<AgendaAsked>) => linkTo(frame, path + queryOfAgenda(asked, change));
    const filterCount = countFilters(asked);
    return c.html(
      AgendaPage({
        frame,
        of: of && { name: of.name, href: linkTo(frame, of.path) },
        path,
        asked,
        periods: periodsOf(frame, asked, to),
        views: agendaViews.map((view) => ({
          label: words.viewNames[view],
          href: to(viewChange(asked, view)),
          current: asked.view === view,
        })),
        summary: summaryOf(asked.period, total, today, frame),
        days: daysShown(shown, { from, today, places }, frame),
        month: ofMonth && monthOf(frame, { asked, ofMonth, today, path, to }),
        points: asked.view === "map" ? pointsAddress(frame, whole) : undefined,
        choices: of ? { ...offered, places: [], areas: [], labs: [] } : offered,
        filterCount,
        clear: linkTo(frame, path + queryOfAgenda({ ...nothing, period: asked.period, view: asked.view })),
        whose: whoseQuery(whole),
        pages: isMonth ? undefined : pagesOf({ page, total, atOnce: listedAtOnce }, (at) => to({ page: at })),
      }),
    );
  }

  async function points(c: Context<Env>) {
    const today = romeDate(now());
    const asked = askedIn(c, today);
    const question = await questionOf(asked, today);
    const language = c.get("language");
    const others = await otherDatesOf(labs, { ...question, labId: asked.labId }, language);
    const lines = inOrder(await listOccurrences(db, question), others);
    const ids = lines.flatMap(({ locationId }) => locationId ?? []);
    const places = await listPlaceBriefs(db, [...new Set(ids)]);
    c.header("Cache-Control", "public, max-age=60");
    return c.json(pointsOfAgenda(lines, places, { language }), 200, {
      "Content-Type": "application/geo+json; charset=utf-8",
    });
  }

  return web;
}

function askedIn(c: Context<Env>, today: Temporal.PlainDate): AgendaAsked {
  return readAgenda(textsOf(new URL(c.req.url).searchParams), today);
}

const nothing: AgendaAsked = {
  period: { kind: "soon" },
  view: "list",
  isFree: false,
  isAccessible: false,
  isForFamilies: false,
  kinds: [],
  page: 1,
};

/** A month is a table of a month; lists and maps are of the days asked before. */
function viewChange({ period }: AgendaAsked, view: AgendaAsked["view"]): Partial<AgendaAsked> {
  if (view === "month") return { view };
  return { view, ...(period.kind === "month" && { period: { kind: "soon" } as Period }) };
}

function periodsOf(frame: Frame, asked: AgendaAsked, to: (change: Partial<AgendaAsked>) => string) {
  const words = agendaWords[frame.language];
  const view = asked.view === "month" ? "list" : asked.view;
  return periodNames.map((kind) => ({
    label: words.periodNames[kind],
    href: to({ period: { kind }, view }),
    current: asked.view !== "month" && asked.period.kind === kind,
  }));
}

function summaryOf(period: Period, count: number, today: Temporal.PlainDate, frame: Frame): string {
  const words = agendaWords[frame.language];
  const what =
    period.kind === "day"
      ? dayTitle(period.day, today, frame.language)
      : period.kind === "month"
        ? monthTitle(period.month, frame.language)
        : words.periodNames[period.kind];
  return `${what}: ${words.found(count)}`;
}

type OfMonth = {
  asked: AgendaAsked;
  ofMonth: Awaited<ReturnType<typeof listFirstOfDays>>;
  today: Temporal.PlainDate;
  path: string;
  to: (change: Partial<AgendaAsked>) => string;
};

function monthOf(frame: Frame, { asked, ofMonth, today, path, to }: OfMonth) {
  if (asked.view !== "month" || asked.period.kind !== "month") return undefined;
  const { month } = asked.period;
  const [before, after] = [month.subtract({ months: 1 }), month.add({ months: 1 })];
  return {
    ...monthShown(ofMonth, { asked, month, today, path }, frame),
    previous: to({ period: { kind: "month", month: before } }),
    next: to({ period: { kind: "month", month: after } }),
    previousLabel: monthTitle(before, frame.language),
    nextLabel: monthTitle(after, frame.language),
  };
}

function pointsAddress(frame: Frame, asked: AgendaAsked): string {
  return linkTo(frame, `/agenda/mappa.json${queryOfAgenda(asked)}`);
}

function midnight(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime("Europe/Rome").toInstant();
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other;
}

/** As `/agenda/stampa` and `/agenda/segui` are asked for the agenda that is being looked at. */
function whoseQuery({ placeId, organizationId, labId, area }: AgendaAsked): string {
  if (placeId !== undefined) return `?luogo=${placeId}`;
  if (organizationId !== undefined) return `?ente=${organizationId}`;
  if (labId !== undefined) return `?lab=${labId}`;
  return area === undefined ? "" : `?zona=${encodeURIComponent(area)}`;
}
