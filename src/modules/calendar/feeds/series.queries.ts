// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { ActivityKind, Occurrence } from "../activities/activity.ts";
import { whenOf } from "../activities/activity.ts";
import type { AgendaFilters } from "../activities/agenda.ts";
import type { Series } from "./series.ts";

/** What a calendar holds at most: those changed last. */
const mostSeries = 2_000;
/** What ended longer ago is no longer told. */
const toldFor = { days: 90 };

/** Public activities that still have something to tell, with their moved and cancelled dates. */
export async function listSeries(
  db: Database,
  filters: Pick<AgendaFilters, "locationIds" | "organizationId" | "area" | "activityIds">,
  now: Temporal.Instant,
): Promise<Series[]> {
  const since = now.subtract({ hours: 24 * toldFor.days });
  const rows = await publicActivities(db, filters)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("calendar.occurrence as o")
          .select("o.id")
          .whereRef("o.activity_id", "=", "a.id")
          .where("o.ends_at", ">", since),
      ),
    )
    .orderBy("a.last_modified", "desc")
    .orderBy("a.id")
    .limit(mostSeries)
    .execute();
  const exceptions = await listExceptions(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    Object.assign(row, {
      kind: row.kind as ActivityKind,
      when: whenOf(row),
      takenAway: (row.taken_away as string[]).map((clock) => Temporal.PlainDateTime.from(clock)),
      exceptions: exceptions.get(row.id) ?? [],
    }),
  );
}

function publicActivities(
  db: Database,
  {
    locationIds,
    organizationId,
    area,
    activityIds,
  }: Pick<AgendaFilters, "locationIds" | "organizationId" | "area" | "activityIds">,
) {
  return db
    .selectFrom("calendar.activity as a")
    .select([
      "a.id",
      "a.name",
      "a.kind",
      "a.description",
      "a.organizer_name as organizerName",
      "a.location_id as locationId",
      "a.place_name as placeName",
      "a.address",
      "a.status_reason as statusReason",
      "a.contact_name as contactName",
      "a.contact_phone as contactPhone",
      "a.contact_email as contactEmail",
      "a.minutes",
      "a.sequence",
      "a.created_at as createdAt",
      "a.last_modified as lastModified",
      "a.taken_away",
      "a.first_start",
      "a.rule",
      "a.pauses",
      "a.pause_months",
      "a.pauses_on_holidays",
      "a.skipped_dates",
      "a.added_starts",
      "a.patron_day",
    ])
    .select(sql<boolean>`a.status = 'cancelled'`.as("isCancelled"))
    .where(sql<boolean>`(a.status = 'published' or (a.status = 'cancelled' and a.published_at is not null))`)
    .$if(locationIds !== undefined, (query) =>
      query.where("a.location_id", "=", sql<string>`any (${[...(locationIds ?? [])]}::uuid[])`),
    )
    .$if(activityIds !== undefined, (query) =>
      query.where("a.id", "=", sql<string>`any (${[...(activityIds ?? [])]}::uuid[])`),
    )
    .$if(area !== undefined, (query) => query.where(sql<boolean>`a.areas @> array[${area}]`))
    .$if(organizationId !== undefined, (query) =>
      query.where(
        sql<boolean>`(a.organization_id = ${organizationId} or exists (
          select from calendar.co_organizer c
          where c.territory_id = a.territory_id and c.activity_id = a.id and c.organization_id = ${organizationId}))`,
      ),
    );
}

async function listExceptions(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, Series["exceptions"]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("calendar.occurrence")
    .select([
      "activity_id as activityId",
      "original_start as originalStart",
      "starts_at as startsAt",
      "ends_at as endsAt",
      "status",
      "reason",
      "location_id as locationId",
      "place_name as placeName",
    ])
    .$narrowType<{ status: Occurrence["status"] }>()
    .where("activity_id", "=", sql<string>`any (${[...ids]}::uuid[])`)
    .where(({ or, eb }) => or([eb("is_moved", "=", true), eb("status", "=", "cancelled")]))
    .orderBy("original_start")
    .execute();
  return Map.groupBy(rows, ({ activityId }) => activityId);
}

/** What was published last, for who reads news: the newest first. */
export async function listNews(
  db: Database,
  filters: Pick<AgendaFilters, "locationIds" | "organizationId" | "area" | "activityIds">,
  after: Temporal.Instant,
  most = 50,
) {
  return publicActivities(db, filters)
    .select(["a.published_at as publishedAt"])
    .select(({ selectFrom }) =>
      selectFrom("calendar.occurrence as o")
        .select("o.starts_at")
        .whereRef("o.activity_id", "=", "a.id")
        .where("o.status", "=", "planned")
        .where("o.ends_at", ">", after)
        .orderBy("o.starts_at")
        .limit(1)
        .as("nextAt"),
    )
    .orderBy(sql`a.published_at desc nulls last`)
    .orderBy("a.id")
    .limit(most)
    .execute();
}
