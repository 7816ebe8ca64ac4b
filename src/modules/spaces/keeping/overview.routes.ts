// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { momentSaid } from "../../accounts/said.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import {
  listBookingsBetween,
  listBookingsOf,
  listRequests,
  listWaitingRequests,
} from "../booking/booking.queries.ts";
import { slotSaid } from "../booking/slot-said.ts";
import { reachOf } from "../reach.ts";
import { mayKeepSomeSites } from "../space.policy.ts";
import { listKeptSpaces } from "../space.queries.ts";
import type { KeptSpace } from "../space.ts";
import { askerSaid } from "./asker-said.page.ts";
import { OverviewPage, type BookingRow } from "./overview.view.tsx";

const comingDays = 14;

/** What waits for who keeps spaces, and what comes. Mounted at /redazione/spazi. */
export function overviewRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const language = c.get("language");
    const spaces = await listKeptSpaces(db, reachOf(personOf(c)));
    const ids = spaces.map(({ id }) => id);
    const nameOf = (id: string) => spaces.find((space) => space.id === id)?.name ?? "";
    const waiting = await listWaitingRequests(db, ids);
    const places = await listKnownPlaces(db, [...new Set(spaces.map(({ locationId }) => locationId))]);
    const shown = await Promise.all(
      waiting.map(async (request) => ({
        id: request.id,
        space: nameOf(request.spaceId),
        who: askerSaid(request, language),
        dates: (await listBookingsOf(db, request.id)).filter(({ status }) => status === "asked").length,
        asked: momentSaid(request.createdAt, language),
      })),
    );
    return c.html(
      OverviewPage({
        frame: await frameOf(c, house),
        waiting: shown,
        coming: await bookingRows(db, spaces, { now: now(), days: comingDays, language }),
        spaces: spaces.map(({ id, name, locationId, status, parentId }) => ({
          id,
          name,
          place: places.get(locationId)?.name ?? "",
          status,
          whole: parentId === null ? undefined : nameOf(parentId),
        })),
        hasSites: mayKeepSomeSites(c.get("actor")),
      }),
    );
  });

  return web;
}

/** Who has these spaces in the days to come, in order. */
export async function bookingRows(
  db: Database,
  spaces: readonly KeptSpace[],
  { now, days, language }: { now: Temporal.Instant; days: number; language: Language },
): Promise<BookingRow[]> {
  const stretch = { start: now, end: now.add({ hours: 24 * days }) };
  const ids = spaces.map(({ id }) => id);
  const bookings = await listBookingsBetween(db, ids, ["accepted"], stretch);
  const requests = await listRequests(db, [...new Set(bookings.map(({ requestId }) => requestId))]);
  return bookings.map((booking) => ({
    requestId: booking.requestId,
    when: slotSaid(booking, language),
    space: spaces.find(({ id }) => id === booking.spaceId)?.name ?? "",
    who: askerSaid(requests.get(booking.requestId), language),
  }));
}
