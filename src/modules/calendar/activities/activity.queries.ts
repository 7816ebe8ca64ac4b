// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { listPlaceBriefs, listPlacesRunBy } from "../../directory/records/place-brief.queries.ts";
import {
  isPublic,
  whenOf,
  type AccessFacts,
  type Activity,
  type ActivityKind,
  type ActivityStatus,
  type Occurrence,
  type Price,
  type RegistrationKind,
} from "./activity.ts";
import { calendarReachOf, mayWrite } from "./reach.ts";

/** An activity that everybody may read of; undefined of drafts, proposals and what was never published. */
export async function findActivity(db: Database, id: string): Promise<Activity | undefined> {
  const activity = await read(db, id);
  return activity && isPublic(activity) ? activity : undefined;
}

/** Refuses with not-found what is not public. */
export async function getActivity(db: Database, id: string): Promise<Activity> {
  return found(await findActivity(db, id));
}

/** An activity that this person may write, whatever its state; refuses with not-found what is not theirs. */
export async function getActivityToWrite(db: Database, actor: Actor, id: string): Promise<Activity> {
  return theirs(db, actor, found(await read(db, id)));
}

/** The same, locked until the transaction ends. */
export async function getActivityToChange(tx: Transaction, actor: Actor, id: string): Promise<Activity> {
  return theirs(tx, actor, found(await read(tx, id, true)));
}

/** A stranger does not learn that it exists, unless everybody may read of it. */
async function theirs(db: Database, actor: Actor, activity: Activity): Promise<Activity> {
  const hostId = await findHostOf(db, activity.locationId);
  if (mayWrite({ ...activity, hostId }, actor)) return activity;
  return refuse(
    isPublic(activity) ? { kind: "not-allowed", because: "not-your-activity" } : { kind: "not-found" },
  );
}

/** Which organization runs the place. */
export async function findHostOf(db: Database, locationId: string | null): Promise<string | null> {
  if (locationId === null) return null;
  return (await listPlaceBriefs(db, [locationId])).get(locationId)?.organization_id ?? null;
}

/** Any activity, for other actions of this room: who asks has been looked at. */
export async function read(db: Database, id: string, isLocked = false): Promise<Activity | undefined> {
  const row = await db
    .selectFrom("calendar.activity")
    .selectAll()
    .where("id", "=", id)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const together = await db
    .selectFrom("calendar.co_organizer")
    .select("organization_id")
    .where("territory_id", "=", row.territory_id)
    .where("activity_id", "=", id)
    .orderBy("organization_id")
    .execute();
  return {
    territoryId: row.territory_id,
    id,
    name: row.name,
    kind: row.kind as ActivityKind,
    description: row.description,
    organizationId: row.organization_id,
    organizerName: row.organizer_name,
    coOrganizerIds: together.map(({ organization_id }) => organization_id),
    locationId: row.location_id,
    placeName: row.place_name,
    address: row.address,
    areaCode: row.area_code,
    spaceId: row.space_id,
    audience: row.audience,
    minimumAge: row.minimum_age,
    maximumAge: row.maximum_age,
    isForFamilies: row.is_for_families,
    price: row.price as Price,
    priceNote: row.price_note,
    languages: row.languages,
    accessibility: row.accessibility as AccessFacts,
    whatToBring: row.what_to_bring,
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    contactEmail: row.contact_email,
    registrationKind: row.registration_kind as RegistrationKind,
    capacity: row.capacity,
    hasWaitingList: row.waiting_list,
    registrationOpensAt: row.registration_opens_at,
    registrationClosesHours: row.registration_closes_hours,
    minutes: row.minutes,
    when: whenOf(row),
    status: row.status as ActivityStatus,
    statusReason: row.status_reason,
    datesUntil: dayOf(row.dates_until),
    roomUntil: dayOf(row.room_until),
    sequence: row.sequence,
    revision: row.revision,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    lastModified: row.last_modified,
    isDemonstration: row.is_demonstration,
  };
}

function dayOf(kept: string | null): Temporal.PlainDate | null {
  return kept === null ? null : Temporal.PlainDate.from(kept);
}

const dateColumns = [
  "territory_id as territoryId",
  "activity_id as activityId",
  "id",
  "original_start as originalStart",
  "starts_at as startsAt",
  "ends_at as endsAt",
  "status",
  "is_moved as isMoved",
  "reason",
  "location_id as locationId",
  "place_name as placeName",
] as const;

function dates(db: Database) {
  return db
    .selectFrom("calendar.occurrence")
    .select(dateColumns)
    .$narrowType<{ status: Occurrence["status"] }>();
}

export async function findOccurrence(db: Database, id: string): Promise<Occurrence | undefined> {
  return dates(db).where("id", "=", id).executeTakeFirst();
}

/** A date of one activity, locked until the transaction ends; refuses with not-found one of another. */
export async function getOccurrenceToChange(
  tx: Transaction,
  { territoryId, id: activityId }: Pick<Activity, "territoryId" | "id">,
  id: string,
): Promise<Occurrence> {
  return found(
    await dates(tx)
      .where("territory_id", "=", territoryId)
      .where("activity_id", "=", activityId)
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst(),
  );
}

/** Stored dates of an activity that end after a moment, the first first. */
export async function listDatesOf(
  db: Database,
  activityId: string,
  { after, most = 200 }: { after?: Temporal.Instant; most?: number } = {},
): Promise<Occurrence[]> {
  return dates(db)
    .where("activity_id", "=", activityId)
    .$if(after !== undefined, (query) => query.where("ends_at", ">", after!))
    .orderBy("starts_at")
    .orderBy("id")
    .limit(most)
    .execute();
}

/** An activity in the list of the back office. */
export type ActivityLine = Pick<Activity, "id" | "name" | "kind" | "status" | "when" | "minutes"> & {
  organizerName: string | null;
  placeName: string | null;
  nextAt: Temporal.Instant | null;
  createdAt: Temporal.Instant;
  isSuspect: boolean;
};

/** What somebody may write, by state: proposals the oldest first, the rest by what was changed last. At most 300. */
export async function listActivitiesToWrite(
  db: Database,
  actor: Actor,
  { states, now, most = 300 }: { states: readonly ActivityStatus[]; now: Temporal.Instant; most?: number },
): Promise<ActivityLine[]> {
  const { isEverything, districts, organizations, places: ofLabs } = calendarReachOf(actor);
  const run = organizations.length > 0 ? await listPlacesRunBy(db, organizations) : [];
  const places = [...run, ...ofLabs];
  const rows = await db
    .selectFrom("calendar.activity as a")
    .leftJoin("calendar.proposal as p", (join) =>
      join.onRef("p.territory_id", "=", "a.territory_id").onRef("p.activity_id", "=", "a.id"),
    )
    .selectAll("a")
    .select("p.suspicions")
    .select((eb) =>
      eb
        .selectFrom("calendar.occurrence as o")
        .select("o.starts_at")
        .whereRef("o.activity_id", "=", "a.id")
        .where("o.status", "=", "planned")
        .where("o.ends_at", ">", now)
        .orderBy("o.starts_at")
        .limit(1)
        .as("next_at"),
    )
    .where("a.status", "=", sql<string>`any (${[...states]}::text[])`)
    .$if(!isEverything, (query) =>
      query.where((eb) =>
        eb.or([
          eb("a.territory_id", "=", sql<string>`any (${[...districts]}::uuid[])`),
          eb("a.organization_id", "=", sql<string>`any (${[...organizations]}::uuid[])`),
          eb("a.location_id", "=", sql<string>`any (${places}::uuid[])`),
        ]),
      ),
    )
    .orderBy(sql`case when a.status = 'proposed' then a.created_at end`)
    .orderBy("a.last_modified", "desc")
    .orderBy("a.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind as ActivityKind,
    status: row.status as ActivityStatus,
    when: whenOf(row),
    minutes: row.minutes,
    organizerName: row.organizer_name,
    placeName: row.place_name,
    nextAt: row.next_at,
    createdAt: row.created_at,
    isSuspect: (row.suspicions ?? []).length > 0,
  }));
}

/** How many stored dates of an activity are still to end. */
export async function countDatesOf(
  db: Database,
  activityId: string,
  after: Temporal.Instant,
): Promise<number> {
  const row = await db
    .selectFrom("calendar.occurrence")
    .select((eb) => eb.fn.countAll<number>().as("dates"))
    .where("activity_id", "=", activityId)
    .where("ends_at", ">", after)
    .executeTakeFirstOrThrow();
  return row.dates;
}
