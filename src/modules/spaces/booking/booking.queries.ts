// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Suspicion } from "../../../foundation/suspicion.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Asker } from "../space.ts";
import type { Booking, BookingStatus, Request, RequestKind, RequestStatus } from "./booking.ts";

function requests(db: Database) {
  return db.selectFrom("spaces.request").selectAll();
}

export async function findRequest(db: Database, id: string): Promise<Request | undefined> {
  const row = await requests(db).where("id", "=", id).executeTakeFirst();
  return row && asRequest(row);
}

/** The request of a link; undefined when the link leads nowhere. */
export async function findRequestByToken(db: Database, tokenHash: Buffer): Promise<Request | undefined> {
  const row = await requests(db)
    .where(({ eb, selectFrom }) =>
      eb(
        "id",
        "in",
        selectFrom("spaces.request_link").select("request_id").where("token_hash", "=", tokenHash),
      ),
    )
    .executeTakeFirst();
  return row && asRequest(row);
}

/** What a form sent before: the same form is the same request. */
export async function findRequestOfForm(
  db: Database,
  territoryId: string,
  formHash: Buffer,
): Promise<Request | undefined> {
  const row = await requests(db)
    .where("territory_id", "=", territoryId)
    .where("form_hash", "=", formHash)
    .executeTakeFirst();
  return row && asRequest(row);
}

/** Some requests, by id. */
export async function listRequests(db: Database, ids: readonly string[]): Promise<Map<string, Request>> {
  const rows = await requests(db)
    .where(({ eb, fn, val }) => eb("id", "=", fn.any(val([...ids]))))
    .execute();
  return new Map(rows.map((row) => [row.id, asRequest(row)]));
}

/** Requests for these spaces that wait for their host, the oldest first; at most two hundred. */
export async function listWaitingRequests(db: Database, spaceIds: readonly string[]): Promise<Request[]> {
  const rows = await requests(db)
    .where(({ eb, fn, val }) => eb("space_id", "=", fn.any(val([...spaceIds]))))
    .where("status", "=", "waiting")
    .where("kind", "!=", "wish")
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("spaces.booking as b")
          .select("b.id")
          .whereRef("b.request_id", "=", "spaces.request.id")
          .where("b.status", "=", "asked"),
      ),
    )
    .orderBy("created_at")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(asRequest);
}

/** The wishes of a season, in the order of the week; at most five hundred. */
export async function listWishes(db: Database, seasonId: string): Promise<Request[]> {
  const rows = await requests(db)
    .where("season_id", "=", seasonId)
    .orderBy("wished_weekday")
    .orderBy("wished_from")
    .orderBy("created_at")
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map(asRequest);
}

function bookings(db: Database) {
  return db.selectFrom("spaces.booking").selectAll();
}

export async function findBooking(db: Database, id: string): Promise<Booking | undefined> {
  const row = await bookings(db).where("id", "=", id).executeTakeFirst();
  return row && asBooking(row);
}

/** The times of a request, in order. */
export async function listBookingsOf(db: Database, requestId: string): Promise<Booking[]> {
  const rows = await bookings(db)
    .where("request_id", "=", requestId)
    .orderBy("starts_at")
    .orderBy("id")
    .limit(1000)
    .execute();
  return rows.map(asBooking);
}

/** The times of some spaces that touch a stretch, in order; at most five thousand. */
export async function listBookingsBetween(
  db: Database,
  spaceIds: readonly string[],
  statuses: readonly BookingStatus[],
  { start, end }: { start: Temporal.Instant; end: Temporal.Instant },
): Promise<Booking[]> {
  const rows = await bookings(db)
    .where(({ eb, fn, val }) =>
      eb.and([
        eb("space_id", "=", fn.any(val([...spaceIds]))),
        eb("status", "=", fn.any(val([...statuses]))),
      ]),
    )
    .where("starts_at", "<", end)
    .where("ends_at", ">", start)
    .orderBy("starts_at")
    .orderBy("id")
    .limit(5000)
    .execute();
  return rows.map(asBooking);
}

/** The starts of what one asker has or asks for in a space: what counts for quotas. */
export async function listStartsOfAsker(
  db: Database,
  { spaceId, askerHash }: { spaceId: string; askerHash: Buffer },
  { except }: { except?: string } = {},
): Promise<Temporal.Instant[]> {
  const rows = await db
    .selectFrom("spaces.booking as b")
    .innerJoin("spaces.request as r", "r.id", "b.request_id")
    .select("b.starts_at")
    .where("r.space_id", "=", spaceId)
    .where("r.asker_hash", "=", askerHash)
    .where("b.status", "in", ["asked", "accepted", "no-show"])
    .$if(except !== undefined, (query) => query.where("r.id", "!=", except!))
    .limit(10_000)
    .execute();
  return rows.map((row) => row.starts_at);
}

/** How many times this asker did not come, in spaces of a district. */
export async function countNoShows(db: Database, territoryId: string, askerHash: Buffer): Promise<number> {
  const { times } = await db
    .selectFrom("spaces.booking as b")
    .innerJoin("spaces.request as r", "r.id", "b.request_id")
    .select(sql<number>`count(*)`.as("times"))
    .where("b.territory_id", "=", territoryId)
    .where("r.asker_hash", "=", askerHash)
    .where("b.status", "=", "no-show")
    .executeTakeFirstOrThrow();
  return times;
}

type RequestRow = Awaited<ReturnType<ReturnType<typeof requests>["executeTakeFirstOrThrow"]>>;
type BookingRow = Awaited<ReturnType<ReturnType<typeof bookings>["executeTakeFirstOrThrow"]>>;

function asRequest(row: RequestRow): Request {
  const isWish = row.season_id !== null && row.wished_weekday !== null;
  return {
    territoryId: row.territory_id,
    id: row.id,
    spaceId: row.space_id,
    kind: row.kind as RequestKind,
    status: row.status as RequestStatus,
    asker: row.asker as Asker | "host",
    contactName: row.contact_name,
    groupName: row.group_name,
    email: row.email,
    phone: row.phone,
    askerHash: row.asker_hash,
    purpose: row.purpose,
    people: row.people,
    language: row.language as Language,
    suspicions: row.suspicions as Suspicion[],
    wish: isWish
      ? {
          seasonId: row.season_id!,
          weekday: row.wished_weekday!,
          from: row.wished_from!.slice(0, 5),
          minutes: row.wished_minutes!,
          otherwise: row.wished_otherwise,
        }
      : null,
    forActivity: row.for_activity,
    madeBy: row.made_by,
    keptAt: row.kept_at,
    createdAt: row.created_at,
    decidedAt: row.decided_at,
    answer: row.answer,
    wayIn: row.way_in,
  };
}

function asBooking(row: BookingRow): Booking {
  return {
    territoryId: row.territory_id,
    id: row.id,
    spaceId: row.space_id,
    requestId: row.request_id,
    status: row.status as BookingStatus,
    start: row.starts_at,
    end: row.ends_at,
    forOccurrence: row.for_occurrence,
    reason: row.reason,
    arrivedAt: row.arrived_at,
    endedAt: row.ended_at,
    sequence: row.sequence,
    createdAt: row.created_at,
    lastModified: row.last_modified,
  };
}
