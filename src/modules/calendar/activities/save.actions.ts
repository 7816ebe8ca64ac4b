// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { firstStart, type Recurrence } from "../../../foundation/time/recurrence.ts";
import { ruleText } from "../../../foundation/time/rule.ts";
import { newId } from "../../../foundation/uuid.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { findArea } from "../../territories/area.queries.ts";
import { moveLine } from "../registrations/line.actions.ts";
import { tellRegistered } from "../registrations/tell.actions.ts";
import { whyNotStep, whyNotWrite } from "./activity.policy.ts";
import { findHostOf, getActivityToChange } from "./activity.queries.ts";
import { isSameWhen, type Activity, type ActivityContent } from "./activity.ts";
import { storeDates } from "./dates.actions.ts";

export type ToCreate = {
  territoryId: string;
  content: ActivityContent;
  isDemonstration?: boolean;
  /** Made by the form, so that sent twice it is one. */
  id?: string;
};

/** Makes a draft with its dates. Refuses with not-allowed what this person may not write; gives its id. */
export async function createActivity(
  db: Database,
  actor: Actor,
  { territoryId, content, id = newId(), isDemonstration = false }: ToCreate,
  now: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const hostId = await findHostOf(tx, content.locationId);
    const { organizationId, locationId } = content;
    const why = whyNotWrite({ territoryId, organizationId, hostId, locationId }, actor);
    if (why) refuse(why);
    const isNew = await insertActivity(
      tx,
      { territoryId, id, content, status: "draft", isDemonstration },
      actor,
      now,
    );
    if (isNew) await recordActivity(tx, actor, "activity.drafted", { kind: "activity", id });
    return id;
  });
}

export type ToInsert = {
  territoryId: string;
  id: string;
  content: ActivityContent;
  status: "draft" | "proposed";
  isDemonstration?: boolean;
};

/** Writes the row and its dates; false when it was there already. For the actions of this room: who may was looked at. */
export async function insertActivity(
  tx: Transaction,
  { territoryId, id, content, status, isDemonstration = false }: ToInsert,
  actor: Actor,
  now: Temporal.Instant,
): Promise<boolean> {
  const when = beginningOnADate(content.when);
  const { numInsertedOrUpdatedRows: added } = await tx
    .insertInto("calendar.activity")
    .values({
      territory_id: territoryId,
      id,
      status,
      ...(await columnsOf(tx, content, when)),
      created_by: actor.kind === "person" ? actor.id : null,
      created_at: now,
      last_modified: now,
      is_demonstration: isDemonstration,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!added) return false;
  await saveCoOrganizers(tx, { territoryId, id }, content.coOrganizerIds);
  await storeDates(tx, { territoryId, id, when, minutes: content.minutes }, { whyDropped: "" }, now);
  return true;
}

export type ToChange = {
  id: string;
  content: ActivityContent;
  /** The revision over which the form was filled; another one since is a not-now. */
  basedOn: number;
  /** What who is registered is told; null when nothing was written. */
  reason: string | null;
  /** Why a date that the rule no longer gives is gone, in words. */
  whyDropped: string;
};

/**
 * Changes an activity and its dates. Of a published one its SEQUENCE is raised, and who is registered is told when the
 * time or the place changed, or when a date of theirs is gone.
 */
export async function changeActivity(
  db: Database,
  actor: Actor,
  { id, content, basedOn, reason, whyDropped }: ToChange,
  now: Temporal.Instant,
): Promise<Activity> {
  return inTransaction(db, async (tx) => {
    const before = await getActivityToChange(tx, actor, id);
    const why = whyNotStep("edit", before.status) ?? (await whyNotAfter(tx, actor, before, content));
    if (why) refuse(why);
    if (before.revision !== basedOn) refuse({ kind: "not-now", because: "activity-moved-on" });

    const isPublished = before.status === "published";
    const when = beginningOnADate(content.when);
    const { territoryId } = before;
    await tx
      .updateTable("calendar.activity")
      .set({
        ...(await columnsOf(tx, content, when)),
        sequence: before.sequence + (isPublished ? 1 : 0),
        revision: before.revision + 1,
        last_modified: now,
      })
      .where("territory_id", "=", territoryId)
      .where("id", "=", id)
      .execute();
    await saveCoOrganizers(tx, before, content.coOrganizerIds);
    const { minutes } = content;
    const { cancelled } = await storeDates(tx, { territoryId, id, when, minutes }, { whyDropped }, now);
    if (isPublished) {
      for (const occurrenceId of cancelled) {
        const told = {
          territoryId,
          activityId: id,
          occurrenceId,
          what: "cancelled",
          reason: reason ?? whyDropped,
        } as const;
        await tellRegistered(tx, told, now);
      }
      if (isWhenOrWhereOther(before, content, when)) {
        await tellRegistered(tx, { territoryId, activityId: id, what: "changed", reason }, now);
      }
      await moveLine(tx, id, now);
    }
    await recordActivity(tx, actor, "activity.changed", { kind: "activity", id });
    return getActivityToChange(tx, actor, id);
  });
}

/** Somebody may not give an activity away to where they could not write it. */
async function whyNotAfter(tx: Transaction, actor: Actor, before: Activity, content: ActivityContent) {
  const hostId = await findHostOf(tx, content.locationId);
  const { organizationId, locationId } = content;
  return whyNotWrite({ territoryId: before.territoryId, organizationId, hostId, locationId }, actor);
}

function isWhenOrWhereOther(before: Activity, content: ActivityContent, when: Recurrence): boolean {
  const isElsewhere =
    before.locationId !== content.locationId ||
    before.placeName !== content.placeName ||
    before.address !== content.address;
  return isElsewhere || before.minutes !== content.minutes || !isSameWhen(before.when, when);
}

/** A rule begins on its first date, as RFC 5545 asks of DTSTART. */
function beginningOnADate(when: Recurrence): Recurrence {
  return { ...when, start: firstStart(when) ?? when.start };
}

async function columnsOf(tx: Transaction, content: ActivityContent, when: Recurrence) {
  const place = content.locationId
    ? (await listPlaceBriefs(tx, [content.locationId])).get(content.locationId)
    : undefined;
  const area = content.areaCode === null ? undefined : await findArea(tx, content.areaCode);
  return {
    name: content.name,
    kind: content.kind,
    description: content.description,
    organization_id: content.organizationId,
    organizer_name: content.organizerName,
    location_id: place ? content.locationId : null,
    place_name: content.placeName,
    address: content.address,
    area_code: area?.code ?? null,
    areas: place ? place.areas : area ? [...area.within, area.code] : [],
    space_id: content.spaceId,
    audience: content.audience,
    minimum_age: content.minimumAge,
    maximum_age: content.maximumAge,
    is_for_families: content.isForFamilies,
    price: content.price,
    price_note: content.priceNote,
    languages: [...content.languages],
    accessibility: JSON.stringify(content.accessibility),
    what_to_bring: content.whatToBring,
    contact_name: content.contactName,
    contact_phone: content.contactPhone,
    contact_email: content.contactEmail,
    registration_kind: content.registrationKind,
    capacity: content.capacity,
    waiting_list: content.hasWaitingList,
    registration_opens_at: content.registrationOpensAt,
    registration_closes_hours: content.registrationClosesHours,
    first_start: when.start,
    minutes: content.minutes,
    rule: when.rule && ruleText(when.rule),
    pauses: JSON.stringify(when.pauses),
    pause_months: [...when.pauseMonths],
    pauses_on_holidays: when.pausesOnHolidays,
    skipped_dates: when.skipped.map(String),
    added_starts: JSON.stringify(when.added),
    patron_day: place?.patron_day ?? when.patronDay,
  };
}

async function saveCoOrganizers(
  tx: Transaction,
  { territoryId, id }: Pick<Activity, "territoryId" | "id">,
  organizationIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom("calendar.co_organizer")
    .where("territory_id", "=", territoryId)
    .where("activity_id", "=", id)
    .execute();
  const together = [...new Set(organizationIds)].map((organizationId) => ({
    territory_id: territoryId,
    activity_id: id,
    organization_id: organizationId,
  }));
  if (together.length > 0) await tx.insertInto("calendar.co_organizer").values(together).execute();
}
