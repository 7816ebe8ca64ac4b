// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Assembly } from "../assembly/assembly.ts";
import type { Member, MemberChannel, MemberPart, MemberStatus } from "./member.ts";

const columns = [
  "territory_id",
  "assembly_id",
  "id",
  "person_id",
  "organization_id",
  "called",
  "email",
  "phone",
  "channel",
  "language",
  "part",
  "stands_for",
  "since",
  "until",
  "status",
  "why",
  "link_number",
  "asked_at",
  "left_at",
] as const;

type Of = Pick<Assembly, "territoryId" | "id">;

/** Who belongs, or belonged, to an assembly on a day, by name; who left later was still there. At most 1000. */
export async function listMembersOn(db: Database, of: Of, day: Temporal.PlainDate): Promise<Member[]> {
  return (await membersOf(db, of).where(onDay(day)).execute()).map(asMember);
}

/** A membership that holds on a day: within its mandate, and not ended before the day was over. */
function onDay(day: Temporal.PlainDate) {
  const written = day.toString();
  const over = day.add({ days: 1 }).toZonedDateTime("Europe/Rome").toInstant();
  return sql<boolean>`(status in ('confirmed', 'left') and since <= ${written} and (until is null or until >= ${written})
    and (left_at is null or left_at >= ${over}))`;
}

/** Everybody who ever asked, belongs or belonged and is not forgotten; at most 1000. */
export async function listMembers(db: Database, of: Of): Promise<Member[]> {
  return (await membersOf(db, of).where("forgotten_at", "is", null).execute()).map(asMember);
}

export async function countMembersOn(db: Database, of: Of, day: Temporal.PlainDate): Promise<number> {
  const { members } = await db
    .selectFrom("assemblies.member")
    .select((eb) => eb.fn.countAll<number>().as("members"))
    .where("territory_id", "=", of.territoryId)
    .where("assembly_id", "=", of.id)
    .where(onDay(day))
    .executeTakeFirstOrThrow();
  return members;
}

/** One of an assembly, locked when told; refuses with not-found. */
export async function getMember(db: Database, of: Of, id: string, isLocked = false): Promise<Member> {
  const row = await db
    .selectFrom("assemblies.member")
    .select(columns)
    .where("territory_id", "=", of.territoryId)
    .where("assembly_id", "=", of.id)
    .where("id", "=", id)
    .where("forgotten_at", "is", null)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst();
  return asMember(found(row));
}

/** Whose page a link is: of who belongs or asked to. The link of who left or was declined leads nowhere. */
export async function findMemberByToken(db: Database, tokenHash: Buffer): Promise<Member | undefined> {
  const row = await db
    .selectFrom("assemblies.member")
    .select(columns)
    .where("token_hash", "=", tokenHash)
    .where("status", "in", ["asked", "confirmed"])
    .where("forgotten_at", "is", null)
    .executeTakeFirst();
  return row && asMember(row);
}

/** The membership of an account in an assembly on a day. */
export async function findMemberOfPerson(
  db: Database,
  of: Of,
  personId: string,
  day: Temporal.PlainDate,
): Promise<Member | undefined> {
  return (await listMembersOn(db, of, day)).find((member) => member.personId === personId);
}

type Membership = Pick<Member, "id" | "linkNumber" | "part"> & {
  /** Whether their page by link was ever made. */
  hasLink: boolean;
  assembly: { id: string; name: string };
};

/** Where an account belongs, by the name of the assembly; at most a hundred. */
export async function listMembershipsOfPerson(db: Database, personId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom("assemblies.member as m")
    .innerJoin("assemblies.assembly as a", (join) =>
      join.onRef("a.territory_id", "=", "m.territory_id").onRef("a.id", "=", "m.assembly_id"),
    )
    .select(["m.id", "m.link_number", "m.part", "m.token_hash", "a.id as assemblyId", "a.name"])
    .where("m.person_id", "=", personId)
    .where("m.status", "=", "confirmed")
    .orderBy(sql`a.name collate "it-x-icu"`)
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    linkNumber: row.link_number,
    part: row.part as MemberPart,
    hasLink: row.token_hash !== null,
    assembly: { id: row.assemblyId, name: row.name },
  }));
}

function membersOf(db: Database, of: Of) {
  return db
    .selectFrom("assemblies.member")
    .select(columns)
    .where("territory_id", "=", of.territoryId)
    .where("assembly_id", "=", of.id)
    .orderBy(sql`called collate "it-x-icu"`)
    .orderBy("id")
    .limit(1000);
}

type Row = Awaited<ReturnType<ReturnType<typeof membersOf>["execute"]>>[number];

function asMember(row: Row): Member {
  return {
    territoryId: row.territory_id,
    assemblyId: row.assembly_id,
    id: row.id,
    personId: row.person_id,
    organizationId: row.organization_id,
    called: row.called,
    email: row.email,
    phone: row.phone,
    channel: row.channel as MemberChannel,
    language: row.language as Language,
    part: row.part as MemberPart,
    standsFor: row.stands_for,
    since: row.since,
    until: row.until,
    status: row.status as MemberStatus,
    why: row.why,
    linkNumber: row.link_number,
    askedAt: row.asked_at,
    leftAt: row.left_at,
  };
}
