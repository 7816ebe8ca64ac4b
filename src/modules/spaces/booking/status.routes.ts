// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { found, Refused } from "../../../foundation/refusal.ts";
import { hashOf, tokenPattern } from "../../../foundation/secrets/token.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { momentSaid } from "../../accounts/said.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import { calendarOf } from "../feeds/calendar.ts";
import { spacePath, statusPath } from "../space-path.ts";
import { findSpace } from "../space.queries.ts";
import { bookingSaid, wishSaid } from "./booking-said.page.ts";
import { findRequestByToken, listBookingsOf } from "./booking.queries.ts";
import type { Booking } from "./booking.ts";
import { arriveByAsker, cancelByAsker, mayCancel } from "./cancel.actions.ts";
import { slotSaid } from "./slot-said.ts";
import { StatusPage, type StatusProps } from "./status.view.tsx";
import { statusWords } from "./status.words.ts";

/** What became of a request, by its link. Mounted at /spazi/richieste. */
export function statusRoutesOfSpaces(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  // The link is a secret: no cache keeps the page, no other site is told where one came from.
  web.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    c.header("Referrer-Policy", "no-referrer");
    await next();
  });

  web.get(`/:token{${tokenPattern}}`, async (c) => {
    const words = statusWords[c.get("language")];
    const isNew = c.req.query("arrivata") === "1";
    const isCancelled = c.req.query("annullata") === "1";
    const text = isNew ? `${words.thanks} ${words.keepLink}` : isCancelled ? words.cancelled : undefined;
    return page(c, text === undefined ? undefined : { tone: "success", text });
  });

  web.post(`/:token{${tokenPattern}}/annulla`, async (c) => {
    const words = statusWords[c.get("language")];
    const bookingIds = (await fieldsIn(c))["data"] ?? [];
    if (bookingIds.length === 0) return page(c, { tone: "warning", text: words.chooseOne }, 422);
    const writer = { site: (await house.site()).name, baseUrl: house.baseUrl };
    const cancel = () => cancelByAsker(db, { tokenHash: hashOf(tokenOf(c)), bookingIds, writer }, now());
    return answered(c, cancel, words.tooLate, "?annullata=1");
  });

  web.post(`/:token{${tokenPattern}}/arrivo`, async (c) => {
    const bookingId = (await fieldsIn(c))["data"]?.at(-1) ?? "";
    const arrive = () => arriveByAsker(db, { tokenHash: hashOf(tokenOf(c)), bookingId }, now());
    return answered(c, arrive, statusWords[c.get("language")].notTheTime, "");
  });

  web.get(`/:token{${tokenPattern}}/calendario.ics`, async (c) => {
    const { request, bookings, space, place } = await open(c);
    const language = c.get("language");
    const url = house.baseUrl + linkTo({ language }, spacePath(space.id));
    const events = bookings
      .filter(({ status }) => ["accepted", "cancelled", "no-show"].includes(status))
      .map((booking) => ({
        booking,
        summary: request.groupName ? `${space.name}: ${request.groupName}` : space.name,
        location: place?.name,
        description: undefined,
        url,
      }));
    c.header("Content-Type", "text/calendar; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="spazio.ics"');
    return c.body(calendarOf({ name: space.name, host: new URL(house.baseUrl).host, events, now: now() }));
  });

  return web;

  /** Does it and goes back to the page; when it is too late the page says so (409). */
  async function answered(c: Context<Env>, act: () => Promise<unknown>, late: string, then: string) {
    try {
      await act();
    } catch (error) {
      const isLate = error instanceof Refused && error.refusal.kind === "not-now";
      if (!isLate) throw error;
      return page(c, { tone: "warning", text: late }, 409);
    }
    await house.mail?.wake();
    return c.redirect(linkTo({ language: c.get("language") }, statusPath(tokenOf(c))) + then, 303);
  }

  async function open(c: Context<Env>) {
    const request = found(await findRequestByToken(db, hashOf(tokenOf(c))));
    const space = found(await findSpace(db, request.spaceId));
    const place = (await listKnownPlaces(db, [space.locationId])).get(space.locationId);
    return { request, bookings: await listBookingsOf(db, request.id), space, place };
  }

  async function page(c: Context<Env>, told: StatusProps["told"], status: 200 | 409 | 422 = 200) {
    const { request, bookings, space, place } = await open(c);
    const language = c.get("language");
    const words = statusWords[language];
    const moment = now();
    const isAhead = ({ end }: Booking) => Temporal.Instant.compare(end, moment) > 0;
    const had = bookings.filter((one) => one.status === "accepted" && isAhead(one));
    const cancellable = bookings.filter((one) => isAhead(one) && mayCancel(space, one, moment));
    const props: StatusProps = {
      frame: await frameOf(c, house),
      path: statusPath(tokenOf(c)),
      state: (request.kind === "wish" ? words.wishState : words.states)[request.status],
      space,
      place: { id: space.locationId, name: place?.name ?? space.name },
      sentOn: momentSaid(request.createdAt, language),
      wish: request.wish ? wishSaid(request.wish, language) : undefined,
      dates: bookings.map((booking) => ({
        date: slotSaid(booking, language),
        state: bookingSaid(booking, language),
      })),
      answer: request.answer,
      wayIn: had.length > 0 ? [space.wayIn, request.wayIn].filter((line) => line !== null) : [],
      houseRules: space.houseRules,
      hasCalendar: had.length > 0,
      cancellable: cancellable.map((one) => ({ id: one.id, date: slotSaid(one, language) })),
      cancelHours: space.cancelHours,
      isTooLate: had.some((one) => !cancellable.includes(one)),
      contactNote: space.contactNote,
      here: hereOf(had, moment, { language, minutes: space.releaseMinutes }),
      ...(told && { told }),
    };
    return c.html(StatusPage(props), status);
  }
}

function hereOf(
  had: readonly Booking[],
  now: Temporal.Instant,
  { language, minutes }: { language: "it" | "en"; minutes: number | null },
): StatusProps["here"] {
  const one = had.find(
    ({ start, end }) =>
      Temporal.Instant.compare(now, start.subtract({ minutes: 60 })) >= 0 &&
      Temporal.Instant.compare(now, end) < 0,
  );
  return one && { id: one.id, date: slotSaid(one, language), hasArrived: one.arrivedAt !== null, minutes };
}

function tokenOf(c: Context<Env>): string {
  return c.req.param("token") ?? "";
}
