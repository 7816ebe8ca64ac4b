// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { activityKinds, type ActivityKind } from "../activities/activity.ts";
import type { AgendaFilters } from "../activities/agenda.ts";
import type { Period, PeriodName } from "./period.ts";

export const agendaViews = ["list", "month", "map"] as const;
export type AgendaView = (typeof agendaViews)[number];

/** What an address of the agenda asks: when, how it is shown, and which activities. */
export type AgendaAsked = {
  period: Period;
  view: AgendaView;
  placeId?: string;
  organizationId?: string;
  /** A lab, as the roof knows of them. */
  labId?: string;
  area?: string;
  age?: number;
  isFree: boolean;
  isAccessible: boolean;
  isForFamilies: boolean;
  kinds: ActivityKind[];
  page: number;
};

const periodInUrl: Record<string, PeriodName> = {
  oggi: "today",
  domani: "tomorrow",
  "fine-settimana": "weekend",
  settimana: "week",
};
const viewInUrl: Record<string, AgendaView> = { mese: "month", mappa: "map" };
export const kindInUrl: Record<ActivityKind, string> = {
  course: "corso",
  workshop: "laboratorio",
  talk: "incontro",
  meeting: "ritrovo",
  movement: "movimento",
  outing: "passeggiata",
  party: "festa",
  show: "spettacolo",
  play: "gioco",
  reading: "lettura",
  study: "studio",
  meal: "pasto",
  reuse: "riuso",
  help: "aiuto",
  other: "altro",
};
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads an address; what makes no sense is as if it were not asked. */
export function readAgenda(texts: Record<string, string[]>, today: Temporal.PlainDate): AgendaAsked {
  const first = (name: string) => texts[name]?.at(-1) ?? "";
  const age =
    /^\d{1,3}$/.test(first("eta")) && Number(first("eta")) <= 130 ? Number(first("eta")) : undefined;
  const view = viewInUrl[first("vista")] ?? "list";
  const period = periodIn(first("quando"), view, today);
  const page = /^[1-9]\d{0,3}$/.test(first("pagina")) ? Number(first("pagina")) : 1;
  return {
    period,
    view,
    ...(uuid.test(first("luogo")) && { placeId: first("luogo") }),
    ...(uuid.test(first("ente")) && { organizationId: first("ente") }),
    ...(uuid.test(first("lab")) && { labId: first("lab") }),
    ...(/^[\w-]{1,60}$/.test(first("zona")) && { area: first("zona") }),
    ...(age !== undefined && { age }),
    isFree: first("gratis") === "1",
    isAccessible: first("accessibile") === "1",
    isForFamilies: first("famiglie") === "1",
    kinds: activityKinds.filter((kind) => (texts["tipo"] ?? []).includes(kindInUrl[kind])),
    page,
  };
}

function periodIn(text: string, view: AgendaView, today: Temporal.PlainDate): Period {
  const day = readDay(text);
  if (view === "month") {
    const month = /^\d{4}-\d\d$/.test(text) ? readDay(`${text}-01`) : day;
    return { kind: "month", month: (month ?? today).toPlainYearMonth() };
  }
  if (day) return { kind: "day", day };
  if (/^\d{4}-\d\d$/.test(text)) {
    const month = readDay(`${text}-01`);
    if (month) return { kind: "month", month: month.toPlainYearMonth() };
  }
  return { kind: periodInUrl[text] ?? "soon" };
}

/** A day that calendars of people hold. */
function readDay(text: string): Temporal.PlainDate | undefined {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

/** What the database is asked of it, beside when and where. */
export function filtersOf(asked: AgendaAsked): AgendaFilters {
  const { area, age, isFree, isForFamilies, kinds, organizationId, placeId } = asked;
  return {
    ...(placeId !== undefined && { locationIds: [placeId] }),
    ...(organizationId !== undefined && { organizationId }),
    ...(area !== undefined && { area }),
    ...(age !== undefined && { age }),
    isFree,
    isForFamilies,
    kinds,
  };
}

/** How many filters are on, beside when and the place of a page of its own. */
export function countFilters(asked: AgendaAsked): number {
  const { area, age, isFree, isAccessible, isForFamilies, kinds, organizationId, placeId, labId } = asked;
  const on = [area, age, organizationId, placeId, labId].filter((value) => value !== undefined).length;
  return on + kinds.length + [isFree, isAccessible, isForFamilies].filter(Boolean).length;
}

/** The parameters of an address that asks the same, but for what is changed. */
export function parametersOf(
  asked: AgendaAsked,
  change: Partial<AgendaAsked> = {},
): Record<string, string[]> {
  const { period, view, page, ...rest } = { ...asked, page: 1, ...change };
  return {
    quando: one(periodText(period)),
    vista: one(Object.keys(viewInUrl).find((name) => viewInUrl[name] === view)),
    luogo: one(rest.placeId),
    ente: one(rest.organizationId),
    lab: one(rest.labId),
    zona: one(rest.area),
    eta: one(rest.age?.toString()),
    gratis: rest.isFree ? ["1"] : [],
    accessibile: rest.isAccessible ? ["1"] : [],
    famiglie: rest.isForFamilies ? ["1"] : [],
    tipo: rest.kinds.map((kind) => kindInUrl[kind]),
    pagina: page > 1 ? [String(page)] : [],
  };
}

export function queryOfAgenda(asked: AgendaAsked, change: Partial<AgendaAsked> = {}): string {
  const query = new URLSearchParams(
    Object.entries(parametersOf(asked, change)).flatMap(([name, values]) =>
      values.map((value) => [name, value]),
    ),
  ).toString();
  return query === "" ? "" : `?${query}`;
}

function periodText(period: Period): string {
  if (period.kind === "day") return period.day.toString();
  if (period.kind === "month") return period.month.toString();
  return Object.keys(periodInUrl).find((name) => periodInUrl[name] === period.kind) ?? "";
}

function one(text: string | undefined): string[] {
  return text === undefined || text === "" ? [] : [text];
}
