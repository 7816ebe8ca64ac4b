// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Person } from "../../../foundation/actor.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Env, House } from "../../../web/house.ts";
import { listRolesHeld } from "../../accounts/memberships/membership.queries.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import { listBookingsBetween, listRequests } from "../booking/booking.queries.ts";
import { askerSaid } from "../keeping/asker-said.page.ts";
import { requestPath, inLanguage } from "../space-path.ts";
import { withParts } from "../space-tree.ts";
import { mayKeep } from "../space.policy.ts";
import { findSpace, listTree } from "../space.queries.ts";
import { calendarOf } from "./calendar.ts";
import { findFeed } from "./feed.queries.ts";

/** How far back and ahead a calendar is told. */
const told = { past: { hours: 24 * 90 }, future: { hours: 24 * 500 } };

/** The private calendar of who keeps a space, for as long as they keep it. Mounted at /spazi/calendario. */
export function feedRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/:file{[A-Za-z0-9_-]{43}\\.ics}", async (c) => {
    c.header("Cache-Control", "private, no-store");
    c.header("Referrer-Policy", "no-referrer");
    const feed = found(await findFeed(db, hashOf(c.req.param("file").slice(0, 43))));
    const space = found(await findSpace(db, feed.spaceId));
    const account = found(await findPerson(db, feed.personId));
    const roles = await listRolesHeld(db, account.id, romeDate(now()).toString());
    // The address is as good as the roles of whose it is: no session is behind it.
    const person: Person = { kind: "person", id: account.id, name: account.name, sessionId: "", roles };
    if (!mayKeep(space, person)) refuse({ kind: "not-found" });

    const tree = await listTree(db, space.territoryId, space.locationId);
    const ids = withParts(tree, space.id);
    const stretch = { start: now().subtract(told.past), end: now().add(told.future) };
    const statuses = ["accepted", "cancelled", "no-show"] as const;
    const bookings = await listBookingsBetween(db, ids, statuses, stretch);
    const requests = await listRequests(db, [...new Set(bookings.map(({ requestId }) => requestId))]);
    const place = (await listKnownPlaces(db, [space.locationId])).get(space.locationId);
    const nameOf = (id: string) => tree.find((one) => one.id === id)?.name ?? space.name;
    const events = bookings.map((booking) => {
      const request = requests.get(booking.requestId);
      return {
        booking,
        summary: `${nameOf(booking.spaceId)}: ${askerSaid(request, account.language)}`,
        location: place?.name,
        description: request?.purpose ?? undefined,
        url: house.baseUrl + inLanguage(account.language, requestPath(booking.requestId)),
      };
    });
    c.header("Content-Type", "text/calendar; charset=utf-8");
    const host = new URL(house.baseUrl).host;
    return c.body(calendarOf({ name: space.name, host, events, now: now() }));
  });

  return web;
}
