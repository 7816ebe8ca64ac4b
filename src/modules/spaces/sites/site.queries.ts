// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Suspicion } from "../../../foundation/suspicion.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Reach } from "../reach.ts";
import type { Idea, IdeaCall, IdeaStatus, Site, SiteEvent, SiteKind, SiteOwner, SiteState } from "./site.ts";

function sites(db: Database) {
  return db.selectFrom("spaces.site").selectAll();
}

export async function findSite(db: Database, id: string): Promise<Site | undefined> {
  const row = await sites(db).where("id", "=", id).executeTakeFirst();
  return row && asSite(row);
}

/** Sites that anybody may read of, by name; at most a thousand. */
export async function listPublicSites(db: Database): Promise<Site[]> {
  const rows = await sites(db)
    .where("is_public", "=", true)
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .limit(1000)
    .execute();
  return rows.map(asSite);
}

export async function countPublicSites(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom("spaces.site")
    .select(sql<number>`count(*)`.as("count"))
    .where("is_public", "=", true)
    .executeTakeFirstOrThrow();
  return count;
}

/** The sites that somebody keeps the register of, by name; at most a thousand. */
export async function listKeptSites(db: Database, reach: Omit<Reach, "organizations">): Promise<Site[]> {
  const rows = await sites(db)
    .$if(!reach.isEverything, (query) =>
      query.where(({ eb, fn, val }) => eb("territory_id", "=", fn.any(val([...reach.districts])))),
    )
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .limit(1000)
    .execute();
  return rows.map(asSite);
}

/** What happened to a site, the earliest first. */
export async function listSiteEvents(db: Database, siteId: string): Promise<SiteEvent[]> {
  const rows = await db
    .selectFrom("spaces.site_event")
    .select(["id", "year", "month", "state", "told", "source"])
    .where("site_id", "=", siteId)
    .orderBy("year")
    .orderBy(sql`month nulls first`)
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map((row) => Object.assign(row, { state: row.state as SiteState | null }));
}

function calls(db: Database) {
  return db.selectFrom("spaces.idea_call").selectAll();
}

export async function findCall(db: Database, id: string): Promise<IdeaCall | undefined> {
  const row = await calls(db).where("id", "=", id).executeTakeFirst();
  return row && asCall(row);
}

/** The calls for ideas of some sites, the latest first. */
export async function listCalls(db: Database, siteIds: readonly string[]): Promise<IdeaCall[]> {
  const rows = await calls(db)
    .where(({ eb, fn, val }) => eb("site_id", "=", fn.any(val([...siteIds]))))
    .orderBy("closes_on", "desc")
    .orderBy("id")
    .limit(1000)
    .execute();
  return rows.map(asCall);
}

function ideas(db: Database) {
  return db.selectFrom("spaces.idea").selectAll();
}

export async function findIdea(db: Database, id: string): Promise<Idea | undefined> {
  const row = await ideas(db).where("id", "=", id).executeTakeFirst();
  return row && asIdea(row);
}

export async function findIdeaByToken(db: Database, tokenHash: Buffer): Promise<Idea | undefined> {
  const row = await ideas(db).where("token_hash", "=", tokenHash).executeTakeFirst();
  return row && asIdea(row);
}

/** The ideas of a call, the first that came first; at most two thousand. */
export async function listIdeas(db: Database, callId: string): Promise<Idea[]> {
  const rows = await ideas(db)
    .where("call_id", "=", callId)
    .orderBy("created_at")
    .orderBy("id")
    .limit(2000)
    .execute();
  return rows.map(asIdea);
}

type SiteRow = Awaited<ReturnType<ReturnType<typeof sites>["executeTakeFirstOrThrow"]>>;
type CallRow = Awaited<ReturnType<ReturnType<typeof calls>["executeTakeFirstOrThrow"]>>;
type IdeaRow = Awaited<ReturnType<ReturnType<typeof ideas>["executeTakeFirstOrThrow"]>>;

function asSite(row: SiteRow): Site {
  return {
    territoryId: row.territory_id,
    id: row.id,
    name: row.name,
    kind: row.kind as SiteKind,
    state: row.state as SiteState,
    whereSaid: row.where_said,
    areaCode: row.area_code,
    surfaceM2: row.surface_m2,
    ownedBy: row.owned_by as SiteOwner,
    ownerNote: row.owner_note,
    description: row.description,
    spaceId: row.space_id,
    isPublic: row.is_public,
    isDemonstration: row.is_demonstration,
    lastModified: row.last_modified,
  };
}

function asCall(row: CallRow): IdeaCall {
  return {
    territoryId: row.territory_id,
    id: row.id,
    siteId: row.site_id,
    title: row.title,
    told: row.told,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    outcome: row.outcome,
  };
}

function asIdea(row: IdeaRow): Idea {
  return {
    territoryId: row.territory_id,
    id: row.id,
    callId: row.call_id,
    title: row.title,
    told: row.told,
    groupName: row.group_name,
    email: row.email,
    phone: row.phone,
    language: row.language as Language,
    status: row.status as IdeaStatus,
    answer: row.answer,
    suspicions: row.suspicions as Suspicion[],
    createdAt: row.created_at,
  };
}
