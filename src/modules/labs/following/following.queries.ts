// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { findArea } from "../../territories/area.queries.ts";
import type { Lab } from "../lab/lab.ts";
import type { Follower, Invitation, InvitationAnswer, Skill } from "./following.ts";

/** Who follows, by the link of their own page. */
export async function findFollowerByToken(db: Database, tokenHash: Buffer): Promise<Follower | undefined> {
  const [follower] = await listed(db, sql`f.token_hash = ${tokenHash}`);
  return follower;
}

/** Everything somebody with an account follows: one for each district. */
export async function listFollowersOf(db: Database, personId: string): Promise<Follower[]> {
  return listed(db, sql`f.person_id = ${personId}`);
}

export async function findFollower(db: Database, id: string): Promise<Follower | undefined> {
  const [follower] = await listed(db, sql`f.id = ${id}`);
  return follower;
}

type Row = Omit<Follower, "language" | "skills" | "labs" | "themes"> & {
  language: string;
  skills: string[];
  labs: { id: string; name: string; isConfirmed: boolean }[] | null;
  themes: { theme: string; isConfirmed: boolean }[] | null;
};

async function listed(db: Database, where: ReturnType<typeof sql>): Promise<Follower[]> {
  const { rows } = await sql<Row>`
    select f.territory_id as "territoryId", f.id, f.person_id as "personId", f.email, f.language,
      f.area_code as "areaCode", f.skills, f.can_also as "canAlso", f.shares_skills as "sharesSkills",
      f.takes_invitations as "takesInvitations", f.takes_news as "takesNews", f.created_at as "createdAt",
      f.confirmed_at as "confirmedAt",
      (select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'isConfirmed', g.is_confirmed) order by l.name, l.id)
        from labs.following g join labs.lab l on l.territory_id = g.territory_id and l.id = g.lab_id
        where g.territory_id = f.territory_id and g.follower_id = f.id) as labs,
      (select jsonb_agg(jsonb_build_object('theme', g.theme, 'isConfirmed', g.is_confirmed) order by g.theme)
        from labs.following g
        where g.territory_id = f.territory_id and g.follower_id = f.id and g.theme is not null) as themes
    from labs.follower f where ${where} order by f.created_at, f.id limit 100`.execute(db);
  return rows.map((row) =>
    Object.assign(row, {
      language: row.language as Language,
      skills: row.skills as Skill[],
      labs: row.labs ?? [],
      themes: (row.themes ?? []) as Follower["themes"],
    }),
  );
}

/** Codes by which somebody in an area is near others: the area, and the municipality in which it lies. */
export async function codesNear(db: Database, areaCode: string | null): Promise<string[]> {
  const area = areaCode === null ? undefined : await findArea(db, areaCode);
  if (area === undefined) return [];
  const around = await Promise.all(area.within.map((code) => findArea(db, code)));
  return [area.code, ...around.flatMap((one) => (one?.kind === "municipality" ? one.code : []))];
}

/**
 * Near a lab are those who follow it, and those who say that they live in its municipality or neighbourhood. Followers are `f`;
 * only those who confirmed.
 */
export function isNear({ territoryId, id, areas }: Pick<Lab, "territoryId" | "id" | "areas">) {
  return sql<boolean>`(f.territory_id = ${territoryId} and f.confirmed_at is not null and (
    f.areas && ${[...areas]}::text[] or exists (
      select from labs.following g
      where g.territory_id = f.territory_id and g.follower_id = f.id and g.lab_id = ${id} and g.is_confirmed)))`;
}

/** How many near a lab can do each thing and share it. To be told only through toldCount. */
export async function countSkills(db: Database, lab: Lab): Promise<ReadonlyMap<Skill, number>> {
  const { rows } = await sql<{ skill: Skill; people: number }>`
    select skill, count(*)::int as people
    from labs.follower f cross join lateral unnest(f.skills) as skill
    where f.shares_skills and ${isNear(lab)}
    group by skill`.execute(db);
  return new Map(rows.map(({ skill, people }) => [skill, people]));
}

/** How many follow a lab. To be told only through toldCount. */
export async function countFollowers(db: Database, labId: string): Promise<number> {
  const row = await db
    .selectFrom("labs.following")
    .select((eb) => eb.fn.countAll<number>().as("people"))
    .where("lab_id", "=", labId)
    .where("is_confirmed", "=", true)
    .executeTakeFirstOrThrow();
  return row.people;
}

/** What some labs would be glad that somebody could do there. */
export async function listWanted(
  db: Database,
  labIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Skill[]>> {
  const rows = await db
    .selectFrom("labs.wanted_skill")
    .select(["lab_id", "skill"])
    .where("lab_id", "=", sql<string>`any (${[...labIds]}::uuid[])`)
    .orderBy("since")
    .orderBy("skill")
    .execute();
  const byLab = Map.groupBy(rows, ({ lab_id }) => lab_id);
  return new Map([...byLab].map(([labId, wanted]) => [labId, wanted.map(({ skill }) => skill as Skill)]));
}

function invitations(db: Database) {
  return db
    .selectFrom("labs.invitation as i")
    .select([
      "i.territory_id as territoryId",
      "i.lab_id as labId",
      "i.id",
      "i.skills",
      "i.body",
      "i.reached",
      "i.created_at as createdAt",
      "i.delivered_at as deliveredAt",
    ])
    .$narrowType<{ skills: Skill[] }>();
}

/** A lab's invitations, the latest first. */
export async function listInvitations(db: Database, labId: string): Promise<Invitation[]> {
  return invitations(db).where("i.lab_id", "=", labId).orderBy("i.created_at", "desc").limit(50).execute();
}

/** The invitations that somebody received, the latest first, with the name of the lab. */
export async function listReceived(
  db: Database,
  { territoryId, id }: Pick<Follower, "territoryId" | "id">,
): Promise<(Invitation & { labName: string })[]> {
  return invitations(db)
    .innerJoin("labs.invitation_sent as s", (join) =>
      join.onRef("s.territory_id", "=", "i.territory_id").onRef("s.invitation_id", "=", "i.id"),
    )
    .innerJoin("labs.lab as l", (join) =>
      join.onRef("l.territory_id", "=", "i.territory_id").onRef("l.id", "=", "i.lab_id"),
    )
    .select("l.name as labName")
    .where("s.territory_id", "=", territoryId)
    .where("s.follower_id", "=", id)
    .orderBy("i.created_at", "desc")
    .limit(24)
    .execute();
}

/** Who answered a lab's invitations of their own will, the latest first. */
export async function listAnswers(db: Database, labId: string): Promise<InvitationAnswer[]> {
  return db
    .selectFrom("labs.invitation_answer as a")
    .innerJoin("labs.invitation as i", (join) =>
      join.onRef("i.territory_id", "=", "a.territory_id").onRef("i.id", "=", "a.invitation_id"),
    )
    .select([
      "a.id",
      "a.invitation_id as invitationId",
      "a.called",
      "a.contact",
      "a.message",
      "a.answered_at as answeredAt",
    ])
    .where("i.lab_id", "=", labId)
    .where("a.forgotten_at", "is", null)
    .orderBy("a.answered_at", "desc")
    .limit(200)
    .execute();
}

/** What somebody with an account follows and says, as it is downloaded. */
export async function listFollowingWritings(
  db: Database,
  personId: string,
): Promise<Record<string, unknown>[]> {
  return (await listFollowersOf(db, personId)).map(followerAsData);
}

/** All that is kept of who follows, for them. */
export function followerAsData(follower: Follower): Record<string, unknown> {
  return {
    email: follower.email,
    language: follower.language,
    area: follower.areaCode,
    labs: follower.labs.map(({ name }) => name).join(", "),
    themes: follower.themes.map(({ theme }) => theme).join(", "),
    skills: follower.skills.join(", "),
    can_also: follower.canAlso,
    shares_skills: follower.sharesSkills ? "yes" : "no",
    takes_invitations: follower.takesInvitations ? "yes" : "no",
    takes_news: follower.takesNews ? "yes" : "no",
    created_at: follower.createdAt,
  };
}
