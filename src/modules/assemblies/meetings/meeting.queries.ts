// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { getAssembly } from "../assembly/assembly.queries.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { assembliesReachOf, mayKeepAssembly } from "../assembly/reach.ts";
import { findMemberOfPerson } from "../members/member.queries.ts";
import type { Member } from "../members/member.ts";
import { readerOf, type MeetingReader } from "./meeting-reader.ts";
import type { Meeting, MeetingStatus, MinutesStatus } from "./meeting.ts";

const columns = [
  "territory_id",
  "assembly_id",
  "id",
  "name",
  "starts_at",
  "ends_at",
  "location_id",
  "place_name",
  "space_id",
  "link",
  "is_open",
  "status",
  "status_reason",
  "convoked_at",
  "is_convoked_late",
  "opened_at",
  "closed_at",
  "sequence",
  "guests",
  "remote_guests",
  "minutes_status",
  "minutes_approved_at",
  "minutes_approved_in",
  "revision",
  "is_demonstration",
] as const;

export type MeetingSeen = MeetingReader & { meeting: Meeting; assembly: Assembly };

/**
 * A meeting that this person may read of: an open one is everybody's, a closed one its members' (by account, or `member`
 * for who came by a member's link) and its keepers'. Refuses the others with not-found.
 */
export async function getMeetingSeen(
  db: Database,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
  { member }: { member?: Member } = {},
): Promise<MeetingSeen> {
  const meeting = await getAnyMeeting(db, id);
  const assembly = await getAssembly(db, meeting.assemblyId, now);
  const today = romeDate(now);
  const own =
    member ?? (actor.kind === "person" ? await findMemberOfPerson(db, assembly, actor.id, today) : undefined);
  const reader = readerOf(meeting, assembly, { reach: assembliesReachOf(actor), member: own, today });
  return { meeting, assembly, ...found(reader) };
}

/** A meeting of an assembly that this person keeps; refuses with not-found what is not theirs. */
export async function getMeetingToKeep(
  db: Database,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<{ meeting: Meeting; assembly: Assembly }> {
  const meeting = await getAnyMeeting(db, id);
  const assembly = await getAssembly(db, meeting.assemblyId, now);
  if (!mayKeepAssembly(assembliesReachOf(actor), assembly)) refuse({ kind: "not-found" });
  return { meeting, assembly };
}

/** The same, locked until the transaction ends: two who change one meeting go one after the other. */
export async function getMeetingToChange(
  tx: Transaction,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<{ meeting: Meeting; assembly: Assembly }> {
  await lockMeeting(tx, id);
  return getMeetingToKeep(tx, actor, id, now);
}

export async function lockMeeting(tx: Transaction, id: string): Promise<void> {
  await sql`select from assemblies.meeting where id = ${id} for update`.execute(tx);
}

/** Any meeting, whoever asks: for actions of this room that looked at who may. */
export async function getAnyMeeting(db: Database, id: string): Promise<Meeting> {
  const row = await meetings(db).where("id", "=", id).executeTakeFirst();
  return asMeeting(found(row));
}

export type MeetingsAsked = {
  assemblyIds: readonly string[];
  /** Only what ends after, or before, this moment. */
  after?: Temporal.Instant;
  before?: Temporal.Instant;
  onlyOpen?: boolean;
  statuses?: readonly MeetingStatus[];
  most?: number;
};

/** Meetings of assemblies: to come the first first, past (`before`) the last first. */
export async function listMeetings(db: Database, asked: MeetingsAsked): Promise<Meeting[]> {
  const { assemblyIds, after, before, onlyOpen = false, statuses, most = 200 } = asked;
  const rows = await meetings(db)
    .where("assembly_id", "=", sql<string>`any (${[...assemblyIds]}::uuid[])`)
    .$if(after !== undefined, (query) => query.where("ends_at", ">", after!))
    .$if(before !== undefined, (query) => query.where("ends_at", "<=", before!))
    .$if(onlyOpen, (query) => query.where("is_open", "=", true))
    .$if(statuses !== undefined, (query) =>
      query.where("status", "=", sql<string>`any (${[...(statuses ?? [])]}::text[])`),
    )
    .orderBy("starts_at", before === undefined ? "asc" : "desc")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(asMeeting);
}

/** The next meeting of an assembly that is not over, nor cancelled. */
export async function nextMeeting(
  db: Database,
  assemblyId: string,
  now: Temporal.Instant,
  { onlyOpen = false }: { onlyOpen?: boolean } = {},
): Promise<Meeting | undefined> {
  const statuses = ["planned", "open"] as const;
  const asked = { assemblyIds: [assemblyId], after: now, onlyOpen, statuses, most: 1 };
  return (await listMeetings(db, asked))[0];
}

/** When assemblies last met; those that never did are not there. */
export async function lastMet(
  db: Database,
  assemblyIds: readonly string[],
): Promise<Map<string, Temporal.Instant>> {
  const rows = await db
    .selectFrom("assemblies.meeting")
    .select(["assembly_id", (eb) => eb.fn.max("starts_at").as("at")])
    .where("assembly_id", "=", sql<string>`any (${[...assemblyIds]}::uuid[])`)
    .where("status", "=", "held")
    .groupBy("assembly_id")
    .execute();
  return new Map(rows.flatMap((row) => (row.at === null ? [] : [[row.assembly_id, row.at] as const])));
}

function meetings(db: Database) {
  return db.selectFrom("assemblies.meeting").select(columns);
}

type Row = Awaited<ReturnType<ReturnType<typeof meetings>["executeTakeFirstOrThrow"]>>;

function asMeeting(row: Row): Meeting {
  return {
    territoryId: row.territory_id,
    assemblyId: row.assembly_id,
    id: row.id,
    name: row.name,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    locationId: row.location_id,
    placeName: row.place_name,
    spaceId: row.space_id,
    link: row.link,
    isOpen: row.is_open,
    status: row.status as MeetingStatus,
    statusReason: row.status_reason,
    convokedAt: row.convoked_at,
    isConvokedLate: row.is_convoked_late,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    sequence: row.sequence,
    guests: row.guests,
    remoteGuests: row.remote_guests,
    minutesStatus: row.minutes_status as MinutesStatus,
    minutesApprovedAt: row.minutes_approved_at,
    minutesApprovedIn: row.minutes_approved_in,
    revision: row.revision,
    isDemonstration: row.is_demonstration,
  };
}

/** Called meetings that begin between two moments. */
export async function listMeetingsToRemind(
  db: Database,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Meeting[]> {
  const rows = await meetings(db)
    .where("status", "=", "planned")
    .where("convoked_at", "is not", null)
    .where("starts_at", ">", from)
    .where("starts_at", "<=", to)
    .orderBy("starts_at")
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map(asMeeting);
}
