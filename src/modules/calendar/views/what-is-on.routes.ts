// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { listOccurrences } from "../activities/agenda.queries.ts";
import type { AgendaFilters } from "../activities/agenda.ts";
import { mergedPart, othersAsked, type OtherDates } from "../activities/other-dates.ts";
import { daysShown } from "./agenda.page.ts";
import { agendaWords } from "./agenda.words.ts";
import { WeekOnHome, WhatIsOn } from "./what-is-on.view.tsx";

const daysAhead = 7;
const shownAtHome = 8;
const shownOnRecord = 6;

type Thing = { kind: "place" | "organization"; id: string };

/** What is on in the coming week on the page of a place or an organization; nothing where nothing ever is. */
export function whatIsOn(house: House, meetings: OtherDates) {
  return async (
    c: Context<Env>,
    { kind, id }: Thing,
  ): Promise<{ id: string; title: string; content: Child }[]> => {
    const filters: Coming["filters"] = kind === "place" ? { locationIds: [id] } : { organizationId: id };
    const { frame, days } = await coming(c, house, { filters, meetings, most: shownOnRecord });
    if (days.length === 0 && !(await isEverOn(house, filters))) return [];
    const path = `/${kind === "place" ? "luoghi" : "organizzazioni"}/${id}/agenda`;
    const all = linkTo(frame, path);
    const title = agendaWords[frame.language].whatIsOn;
    return [{ id: "agenda", title, content: WhatIsOn({ frame, days, all }) }];
  };
}

/** What is on in these days, for the home page; undefined where there is no agenda. */
export function weekShown(house: House, meetings: OtherDates) {
  return async (c: Context<Env>): Promise<Child | undefined> => {
    const { frame, days } = await coming(c, house, { filters: {}, meetings, most: shownAtHome });
    return days.length === 0 ? undefined : WeekOnHome({ frame, days });
  };
}

type Coming = {
  filters: Pick<AgendaFilters, "locationIds" | "organizationId">;
  meetings: OtherDates;
  most: number;
};

async function coming(c: Context<Env>, house: House, { filters, meetings, most }: Coming) {
  const now = house.now();
  const today = romeDate(now);
  const to = today.add({ days: daysAhead }).toZonedDateTime("Europe/Rome").toInstant();
  const [frame, own, others] = await Promise.all([
    frameOf(c, house),
    listOccurrences(house.db, { ...filters, from: now, to, isPlannedOnly: true, most }),
    meetings({ ...filters, from: now, to }, c.get("language")),
  ]);
  const lines = mergedPart(own, othersAsked(others, { isPlannedOnly: true }), { most, skip: 0 });
  const places = await listPlaceBriefs(house.db, [
    ...new Set(lines.flatMap(({ locationId }) => locationId ?? [])),
  ]);
  return { frame, days: daysShown(lines, { from: today, today, places }, frame) };
}

async function isEverOn({ db, now }: House, filters: AgendaFilters): Promise<boolean> {
  const from = now();
  const to = from.add({ hours: 24 * 365 });
  return (await listOccurrences(db, { ...filters, from, to, isPlannedOnly: true, most: 1 })).length > 0;
}
