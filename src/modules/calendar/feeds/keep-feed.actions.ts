// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { keeper, type Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { eraseActivity, publishActivity } from "../activities/activity.actions.ts";
import { listDatesOf } from "../activities/activity.queries.ts";
import { readCalendar } from "./calendar-entry.ts";
import { saveEntries } from "./feed-entry.actions.ts";
import type { FeedMistake } from "./feed-mistake.ts";
import { getFeedToKeep, listEntries, listFeedsToAsk, mayKeep } from "./kept-feed.queries.ts";
import type { KeptFeed } from "./kept-feed.ts";

/** Asks an address for a calendar: the web, or what a test puts in its place. */
export type AskCalendar = (
  url: string,
) => Promise<{ ok: true; body: Buffer } | { ok: false; mistake: FeedMistake }>;

export type NewFeed = {
  territoryId: string;
  name: string;
  url: string | null;
  organizationId: string | null;
  locationId: string | null;
};

/**
 * Begins to keep a calendar with what was just read of it: drafts, until they are published. A calendar that cannot be
 * read is a value and nothing is kept. Refuses with not-allowed who could not write its activities.
 */
export async function keepFeed(
  db: Database,
  actor: Actor,
  feed: NewFeed,
  body: Buffer,
  now: Temporal.Instant,
): Promise<{ id: string } | { mistake: FeedMistake }> {
  return inTransaction(db, async (tx) => {
    if (!(await mayKeep(tx, actor, feed))) refuse({ kind: "not-allowed", because: "not-your-activity" });
    const read = readCalendar(body.toString("utf8"));
    if (!read.ok) return { mistake: read.mistake };
    const id = newId();
    await tx
      .insertInto("calendar.feed")
      .values({
        territory_id: feed.territoryId,
        id,
        name: feed.name,
        url: feed.url,
        organization_id: feed.organizationId,
        location_id: feed.locationId,
        created_by: actor.kind === "person" ? actor.id : null,
        created_at: now,
      })
      .execute();
    await takeIn(tx, await getFeedToKeep(tx, actor, id, true), body, now);
    await recordActivity(tx, actor, "feed.kept", { kind: "feed", id });
    return { id };
  });
}

/**
 * Brings a feed up to date with what was read: everything or nothing. A body that is no calendar leaves what was there
 * and says what is wrong; the same body again changes nothing.
 */
async function takeIn(tx: Transaction, feed: KeptFeed, body: Buffer, now: Temporal.Instant): Promise<void> {
  if (feed.body?.equals(body)) return note(tx, feed, { good_at: now, mistake: null }, now);
  const read = readCalendar(body.toString("utf8"));
  if (!read.ok) return note(tx, feed, { mistake: read.mistake }, now);
  await saveEntries(tx, feed, read.entries, now);
  await note(tx, feed, { good_at: now, mistake: null, told: JSON.stringify(read.mistakes), body }, now);
}

type Noted = {
  good_at?: Temporal.Instant;
  mistake: FeedMistake | null;
  told?: string;
  body?: Buffer;
};

async function note(tx: Transaction, { territoryId, id }: KeptFeed, noted: Noted, now: Temporal.Instant) {
  await tx
    .updateTable("calendar.feed")
    .set({ ...noted, checked_at: now })
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
}

async function forgetHashes(tx: Transaction, { territoryId, id }: KeptFeed): Promise<void> {
  await tx
    .updateTable("calendar.feed_entry")
    .set({ entry_hash: Buffer.alloc(0) })
    .where("territory_id", "=", territoryId)
    .where("feed_id", "=", id)
    .execute();
}

/** Reads a feed again now. Refuses with not-now one of a file. */
export async function readFeedAgain(
  db: Database,
  actor: Actor,
  id: string,
  ask: AskCalendar,
  now: Temporal.Instant,
): Promise<void> {
  const { url, endedAt } = await getFeedToKeep(db, actor, id);
  if (url === null || endedAt !== null) return refuse({ kind: "not-now", because: "feed-is-not-asked" });
  const answer = await ask(url);
  await inTransaction(db, async (tx) => {
    const feed = await getFeedToKeep(tx, actor, id, true);
    if (feed.endedAt !== null) return;
    if (answer.ok) await takeIn(tx, feed, answer.body, now);
    else await note(tx, feed, { mistake: answer.mistake }, now);
  });
}

/** Reads those that were not read for an hour; one that fails keeps none of the others waiting. Gives how many. */
export async function readFeedsAgain(
  db: Database,
  ask: AskCalendar,
  now: Temporal.Instant,
  signal?: AbortSignal,
): Promise<number> {
  const feeds = await listFeedsToAsk(db, now.subtract({ minutes: 55 }));
  for (const { id } of feeds) {
    if (signal?.aborted) break;
    await readFeedAgain(db, keeper, id, ask, now);
  }
  return feeds.length;
}

/** What came is public from now on, and so is what will come. */
export async function publishFeed(
  db: Database,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const feed = await getFeedToKeep(tx, actor, id, true);
    if (feed.endedAt !== null || feed.publishedAt !== null) return;
    for (const { activityId, status } of await listEntries(tx, feed)) {
      const [next] = await listDatesOf(tx, activityId, { after: now, most: 1 });
      if (status === "draft" && next) await publishActivity(tx, keeper, activityId, now);
    }
    await tx
      .updateTable("calendar.feed")
      .set({ published_at: now })
      .where("territory_id", "=", feed.territoryId)
      .where("id", "=", id)
      .execute();
    // Dates that moved can only be told of what is public: what was read is gone through once more.
    await forgetHashes(tx, feed);
    if (feed.body) await takeIn(tx, { ...feed, publishedAt: now, body: null }, feed.body, now);
    await recordActivity(tx, actor, "feed.published", { kind: "feed", id });
  });
}

/** It is asked no more: drafts go, what was published stays and is somebody's to keep by hand. */
export async function endFeed(db: Database, actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  await inTransaction(db, async (tx) => {
    const feed = await getFeedToKeep(tx, actor, id, true);
    if (feed.endedAt !== null) return;
    for (const { activityId, status } of await listEntries(tx, feed)) {
      if (status === "draft") await eraseActivity(tx, keeper, activityId, now);
    }
    await tx
      .updateTable("calendar.feed")
      .set({ ended_at: now })
      .where("territory_id", "=", feed.territoryId)
      .where("id", "=", id)
      .execute();
    await recordActivity(tx, actor, "feed.ended", { kind: "feed", id });
  });
}
