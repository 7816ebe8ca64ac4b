// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { findHostOf } from "../activities/activity.queries.ts";
import { mayWrite } from "../activities/reach.ts";
import type { EntryMistake } from "./calendar-entry.ts";
import type { FeedMistake } from "./feed-mistake.ts";
import type { KeptFeed } from "./kept-feed.ts";

const columns = [
  "territory_id as territoryId",
  "id",
  "name",
  "url",
  "organization_id as organizationId",
  "location_id as locationId",
  "checked_at as checkedAt",
  "good_at as goodAt",
  "mistake",
  "told",
  "body",
  "published_at as publishedAt",
  "ended_at as endedAt",
] as const;

function feeds(db: Database) {
  return db
    .selectFrom("calendar.feed")
    .select(columns)
    .$narrowType<{ mistake: FeedMistake | null; told: EntryMistake[] }>();
}

/** A feed that this person may keep; a stranger does not learn that it is there. */
export async function getFeedToKeep(
  db: Database,
  actor: Actor,
  id: string,
  isLocked = false,
): Promise<KeptFeed> {
  const feed = found(
    await feeds(db)
      .where("id", "=", id)
      .$if(isLocked, (query) => query.forUpdate())
      .executeTakeFirst(),
  );
  if (!(await mayKeep(db, actor, feed))) refuse({ kind: "not-found" });
  return feed;
}

/** Whether somebody may keep a feed: it writes activities, so it is who writes them. */
export async function mayKeep(
  db: Database,
  actor: Actor,
  {
    territoryId,
    organizationId,
    locationId,
  }: Pick<KeptFeed, "territoryId" | "organizationId" | "locationId">,
) {
  return mayWrite({ territoryId, organizationId, hostId: await findHostOf(db, locationId) }, actor);
}

/** The feeds that this person may keep, by name, with how many activities came of each; at most 200. */
export async function listFeedsToKeep(db: Database, actor: Actor) {
  const rows = await feeds(db)
    .select(({ selectFrom, fn }) =>
      selectFrom("calendar.feed_entry as e")
        .select(fn.countAll<number>().as("n"))
        .whereRef("e.territory_id", "=", "calendar.feed.territory_id")
        .whereRef("e.feed_id", "=", "calendar.feed.id")
        .as("activities"),
    )
    .where("ended_at", "is", null)
    .orderBy(sql`name collate "it-x-icu"`)
    .limit(200)
    .execute();
  const mine = await Promise.all(rows.map((feed) => mayKeep(db, actor, feed)));
  return rows.filter((_, index) => mine[index]);
}

/** What came of a feed: the activities by UID. */
export async function listEntries(db: Database, { territoryId, id }: Pick<KeptFeed, "territoryId" | "id">) {
  return db
    .selectFrom("calendar.feed_entry as e")
    .innerJoin("calendar.activity as a", (join) =>
      join.onRef("a.territory_id", "=", "e.territory_id").onRef("a.id", "=", "e.activity_id"),
    )
    .select([
      "e.uid",
      "e.activity_id as activityId",
      "e.entry_hash as hash",
      "a.status",
      "a.name",
      "a.revision",
    ])
    .where("e.territory_id", "=", territoryId)
    .where("e.feed_id", "=", id)
    .orderBy("a.first_start")
    .orderBy("e.uid")
    .execute();
}

/** Feeds to ask again: the one that waits longest first. */
export async function listFeedsToAsk(db: Database, before: Temporal.Instant, most = 50): Promise<KeptFeed[]> {
  return feeds(db)
    .where("url", "is not", null)
    .where("ended_at", "is", null)
    .where(({ or, eb }) => or([eb("checked_at", "is", null), eb("checked_at", "<", before)]))
    .orderBy(sql`checked_at nulls first`)
    .limit(most)
    .execute();
}
