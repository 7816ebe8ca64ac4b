// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { keeper } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { romeInstant } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { listOrganizationsNamed } from "../../directory/records/organization-brief.queries.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import {
  cancelActivity,
  cancelOccurrence,
  eraseActivity,
  moveOccurrence,
  publishActivity,
} from "../activities/activity.actions.ts";
import { listDatesOf } from "../activities/activity.queries.ts";
import { changeActivity, createActivity } from "../activities/save.actions.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { listEntries } from "./kept-feed.queries.ts";
import { contentOf, reasons, type KeptFeed } from "./kept-feed.ts";

type Known = Awaited<ReturnType<typeof listEntries>>[number];

/** Makes the activities of a feed those of its calendar: new ones come, changed ones change, gone ones are off. */
export async function saveEntries(
  tx: Transaction,
  feed: KeptFeed,
  entries: readonly CalendarEntry[],
  now: Temporal.Instant,
): Promise<void> {
  const known = new Map((await listEntries(tx, feed)).map((entry) => [entry.uid, entry]));
  const named = await namesOf(tx, feed);
  for (const entry of entries) {
    const before = known.get(entry.uid);
    known.delete(entry.uid);
    if (before?.hash.equals(entry.hash)) continue;
    if (before) await changeEntry(tx, feed, before, entry, named, now);
    else await addEntry(tx, feed, entry, named, now);
  }
  for (const gone of known.values()) await leaveEntry(tx, feed, gone, now);
}

type Names = Parameters<typeof contentOf>[2];

async function namesOf(tx: Transaction, { organizationId, locationId, name }: KeptFeed): Promise<Names> {
  const organizations = await listOrganizationsNamed(tx, organizationId === null ? [] : [organizationId]);
  const places = await listPlaceBriefs(tx, locationId === null ? [] : [locationId]);
  return {
    organizer: organizations.get(organizationId ?? "")?.name ?? name,
    place: places.get(locationId ?? "")?.name,
  };
}

async function addEntry(
  tx: Transaction,
  feed: KeptFeed,
  entry: CalendarEntry,
  named: Names,
  now: Temporal.Instant,
) {
  if (entry.isCancelled) return;
  const { territoryId } = feed;
  const id = await createActivity(
    tx,
    keeper,
    { territoryId, id: newId(), content: contentOf(entry, feed, named) },
    now,
  );
  // What is over is no news: only a calendar that looks back would bring it.
  if (!(await hasDatesToCome(tx, id, now))) return eraseActivity(tx, keeper, id, now);
  await tx
    .insertInto("calendar.feed_entry")
    .values({
      territory_id: territoryId,
      feed_id: feed.id,
      uid: entry.uid,
      activity_id: id,
      entry_hash: entry.hash,
    })
    .execute();
  if (feed.publishedAt !== null) await publishActivity(tx, keeper, id, now);
  await followExceptions(tx, feed, id, entry, now);
}

async function changeEntry(
  tx: Transaction,
  feed: KeptFeed,
  { activityId: id, status, revision }: Known,
  entry: CalendarEntry,
  named: Names,
  now: Temporal.Instant,
) {
  if (entry.isCancelled && status === "published") {
    await cancelActivity(tx, keeper, { id, reason: reasons.cancelled }, now);
  } else if (status === "draft" || status === "published") {
    const content = contentOf(entry, feed, named);
    const told = { reason: reasons.moved, whyDropped: reasons.dropped };
    await changeActivity(tx, keeper, { id, content, basedOn: revision, ...told }, now);
    await followExceptions(tx, feed, id, entry, now);
  }
  await tx
    .updateTable("calendar.feed_entry")
    .set({ entry_hash: entry.hash })
    .where("territory_id", "=", feed.territoryId)
    .where("feed_id", "=", feed.id)
    .where("uid", "=", entry.uid)
    .execute();
}

/** An event that is no longer there: off when it was still to be, forgotten when it is over or was only a draft. */
async function leaveEntry(tx: Transaction, feed: KeptFeed, gone: Known, now: Temporal.Instant) {
  const { activityId: id, status, uid } = gone;
  if (status === "draft") return eraseActivity(tx, keeper, id, now);
  if (status === "published" && (await hasDatesToCome(tx, id, now))) {
    await cancelActivity(tx, keeper, { id, reason: reasons.gone }, now);
  }
  await tx
    .deleteFrom("calendar.feed_entry")
    .where("territory_id", "=", feed.territoryId)
    .where("feed_id", "=", feed.id)
    .where("uid", "=", uid)
    .execute();
}

/** Dates that the calendar has elsewhere, or off, of what is public: drafts have nobody to tell. */
async function followExceptions(
  tx: Transaction,
  feed: KeptFeed,
  id: string,
  { exceptions }: CalendarEntry,
  now: Temporal.Instant,
) {
  if (feed.publishedAt === null || exceptions.length === 0) return;
  const dates = new Map(
    (await listDatesOf(tx, id, { after: now })).map((date) => [date.originalStart.toString(), date]),
  );
  for (const { originalStart, start, minutes, isCancelled } of exceptions) {
    const date = dates.get(originalStart.toString());
    if (date === undefined || date.status === "cancelled") continue;
    const startsAt = romeInstant(start);
    const endsAt = startsAt.add({ minutes: Math.round(minutes) });
    const isThere = date.startsAt.equals(startsAt) && date.endsAt.equals(endsAt);
    const of = { id, occurrenceId: date.id };
    if (isCancelled) await cancelOccurrence(tx, keeper, { ...of, reason: reasons.cancelled }, now);
    else if (!isThere && Temporal.Instant.compare(startsAt, now) > 0) {
      await moveOccurrence(tx, keeper, { ...of, startsAt, endsAt, reason: reasons.moved }, now);
    }
  }
}

async function hasDatesToCome(tx: Transaction, id: string, now: Temporal.Instant): Promise<boolean> {
  return (await listDatesOf(tx, id, { after: now, most: 1 })).length > 0;
}
