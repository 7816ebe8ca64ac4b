// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { refuse } from "../../../foundation/refusal.ts";
import { tokenPattern } from "../../../foundation/secrets/token.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { calendarFile, type Filed } from "./date-file.ts";
import { ownWords } from "./own-registration.words.ts";
import { findPlaceOfDate } from "./place-of-activity.queries.ts";
import { filed } from "./postman.actions.ts";
import { hasCalendar, listOfCalendar } from "./registration.queries.ts";
import { findActivityOfRegistrations, findWhen, listDatesToCome } from "./seats.queries.ts";
import type { DateToCome } from "./sign-up.ts";

/** All dates of one e-mail as a calendar to follow, by the secret link of its letters. Mounted at /iscrizioni/calendario. */
export function ownCalendarRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`/:token{${tokenPattern}}/date.ics`, async (c) => {
    c.header("Cache-Control", "no-store");
    const token = c.req.param("token");
    const language = c.get("language");
    // An empty calendar stays one: who cancelled everything goes on following it.
    if (!(await hasCalendar(db, token))) refuse({ kind: "not-found" });
    const all: Filed[] = [];
    for (const registration of await listOfCalendar(db, token)) {
      const activity = await findActivityOfRegistrations(db, registration.activityId);
      const when = await findWhen(db, registration, now());
      if (!activity || !when) continue;
      const dates: DateToCome[] =
        registration.occurrenceId === null ? await listDatesToCome(db, activity.id, now(), 200) : [when];
      const place = await findPlaceOfDate(db, activity, when);
      const url = house.baseUrl + linkTo({ language }, `/agenda/${activity.id}`);
      all.push(filed(activity, { dates, place, baseUrl: house.baseUrl, url, code: registration.code ?? "" }));
    }
    const file = calendarFile(all, now(), ownWords[language].calendarName((await house.site()).name));
    return c.body(file, 200, { "Content-Type": "text/calendar; charset=utf-8" });
  });

  return web;
}
