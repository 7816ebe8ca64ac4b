// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../foundation/database/database.ts";
import type { Timetable } from "../directory/hours/timetable.ts";
import type { Reach } from "./reach.ts";
import type { Branch } from "./space-tree.ts";
import type { Asker, Equipment, KeptSpace, Photo, QuotaPeriod, SpaceKind, SpaceStatus } from "./space.ts";

function spaces(db: Database) {
  return db.selectFrom("spaces.space").selectAll();
}

/** Any space, with what only its host may know: pages of others take what they may from it. */
export async function findSpace(db: Database, id: string): Promise<KeptSpace | undefined> {
  const row = await spaces(db).where("id", "=", id).executeTakeFirst();
  return row && asSpace(row);
}

/** A space that anybody may read of: open, or closed with its page kept. */
export async function findPublicSpace(db: Database, id: string): Promise<KeptSpace | undefined> {
  const space = await findSpace(db, id);
  return space?.status === "draft" ? undefined : space;
}

/** The spaces that this person keeps, by place and name; at most a thousand. */
export async function listKeptSpaces(db: Database, reach: Reach): Promise<KeptSpace[]> {
  const rows = await spaces(db)
    .where(({ or, eb, val, fn }) =>
      reach.isEverything
        ? val(true)
        : or([
            eb("territory_id", "=", fn.any(val([...reach.districts]))),
            eb("organization_id", "=", fn.any(val([...reach.organizations]))),
          ]),
    )
    .orderBy("location_id")
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .limit(1000)
    .execute();
  return rows.map(asSpace);
}

/** Open spaces, of one place or of all; by name, at most a thousand. */
export async function listOpenSpaces(db: Database, locationId?: string): Promise<KeptSpace[]> {
  const rows = await spaces(db)
    .where("status", "=", "open")
    .$if(locationId !== undefined, (query) => query.where("location_id", "=", locationId!))
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .limit(1000)
    .execute();
  return rows.map(asSpace);
}

/** What is part of what in some places, drafts and closed spaces too. */
export async function listBranches(db: Database, locationIds: readonly string[]): Promise<Branch[]> {
  const rows = await db
    .selectFrom("spaces.space")
    .select(["id", "parent_id"])
    .where(({ eb, fn, val }) => eb("location_id", "=", fn.any(val([...locationIds]))))
    .execute();
  return rows.map(({ id, parent_id: parentId }) => ({ id, parentId }));
}

export type InTree = Branch & { territoryId: string; name: string; status: SpaceStatus };

/** Everything at one place, as a tree: who has the whole has its parts. At most a thousand. */
export async function listTree(db: Database, territoryId: string, locationId: string): Promise<InTree[]> {
  const rows = await db
    .selectFrom("spaces.space")
    .select(["id", "parent_id", "territory_id", "name", "status"])
    .where("territory_id", "=", territoryId)
    .where("location_id", "=", locationId)
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    territoryId: row.territory_id,
    name: row.name,
    status: row.status as SpaceStatus,
  }));
}

/**
 * The same, locked in one order until the transaction ends: whoever books, moves or divides a space of this place waits
 * for who does already, so that what is read here still holds when it is written. Spaces are part of each other only
 * within a place.
 */
export async function lockTree(tx: Database, territoryId: string, locationId: string): Promise<InTree[]> {
  await tx
    .selectFrom("spaces.space")
    .select("id")
    .where("territory_id", "=", territoryId)
    .where("location_id", "=", locationId)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  return listTree(tx, territoryId, locationId);
}

/** The pictures of some spaces, in their order. */
export async function listPhotos(db: Database, spaceIds: readonly string[]): Promise<Map<string, Photo[]>> {
  const rows = await db
    .selectFrom("spaces.photo as p")
    .innerJoin("foundation.picture as k", "k.hash", "p.picture")
    .select(["p.id", "p.space_id", "p.picture", "p.alt", "k.width", "k.height"])
    .where(({ eb, fn, val }) => eb("p.space_id", "=", fn.any(val([...spaceIds]))))
    .orderBy("p.position")
    .orderBy("p.id")
    .execute();
  const photos = rows.map(({ id, space_id: spaceId, picture, alt, width, height }) => ({
    spaceId,
    id,
    hash: picture.toString("hex"),
    alt,
    width,
    height,
  }));
  return Map.groupBy(photos, ({ spaceId }) => spaceId);
}

type Row = Awaited<ReturnType<ReturnType<typeof spaces>["executeTakeFirstOrThrow"]>>;

function asSpace(row: Row): KeptSpace {
  return {
    territoryId: row.territory_id,
    id: row.id,
    locationId: row.location_id,
    organizationId: row.organization_id,
    parentId: row.parent_id,
    name: row.name,
    kind: row.kind as SpaceKind,
    status: row.status as SpaceStatus,
    description: row.description,
    capacity: row.capacity,
    surfaceM2: row.surface_m2,
    equipment: row.equipment as Equipment[],
    equipmentNote: row.equipment_note,
    accessibility: row.accessibility_facts as KeptSpace["accessibility"],
    accessibilityNote: row.accessibility_note,
    isFree: row.is_free,
    priceNote: row.price_note,
    houseRules: row.house_rules,
    askers: row.askers as Asker[],
    approval: row.approval as KeptSpace["approval"],
    automaticFor: row.automatic_for as Asker[],
    noticeHours: row.notice_hours,
    furthestDays: row.furthest_days,
    bufferBeforeMinutes: row.buffer_before_minutes,
    bufferAfterMinutes: row.buffer_after_minutes,
    shortestMinutes: row.shortest_minutes,
    longestMinutes: row.longest_minutes,
    quota: row.quota_times === null ? null : { times: row.quota_times, per: row.quota_per as QuotaPeriod },
    cancelHours: row.cancel_hours,
    releaseMinutes: row.release_minutes,
    hours: row.hours as Timetable | null,
    coWorkingHours: row.co_working_hours as Timetable | null,
    coSpacingHours: row.co_spacing_hours as Timetable | null,
    wayIn: row.way_in,
    contactNote: row.contact_note,
    closedOn: row.closed_on,
    isDemonstration: row.is_demonstration,
    lastModified: row.last_modified,
  };
}
