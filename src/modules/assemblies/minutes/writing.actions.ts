// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { getMeetingToChange } from "../meetings/meeting.queries.ts";
import { beginMinutes } from "./begin.actions.ts";
import { whyNotStep } from "./minutes.policy.ts";
import { getItemOf } from "./minutes.queries.ts";
import type { ItemFate, MinutesItem } from "./minutes.ts";

export type ItemWritten = {
  meetingId: string;
  itemId: string;
  text: string;
  fate: ItemFate;
  basedOn: number;
};

/** What was saved; or, when somebody saved before, what stands there: nothing of either is lost. */
export type ItemSaved = { isSaved: true; revision: number } | { isSaved: false; now: MinutesItem };

/** Saves what is written under one item. The same text on top of the same text is no conflict. */
export async function writeItem(
  db: Database,
  actor: Actor,
  { meetingId, itemId, text, fate, basedOn }: ItemWritten,
  now: Temporal.Instant,
): Promise<ItemSaved> {
  return inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToChange(tx, actor, meetingId, now);
    const why = whyNotStep("write", meeting);
    if (why) refuse(why);
    const before = await getItemOf(tx, meeting, itemId, { isLocked: true });
    const isSame = before.text === (text || null) && before.fate === fate;
    if (isSame) return { isSaved: true, revision: before.revision };
    if (before.revision !== basedOn) return { isSaved: false, now: before };
    const revision = before.revision + 1;
    await tx
      .updateTable("assemblies.agenda_item")
      .set({ minutes: text || null, status: fate, revision })
      .where("territory_id", "=", meeting.territoryId)
      .where("id", "=", itemId)
      .execute();
    await tx
      .insertInto("assemblies.writing")
      .values({
        territory_id: meeting.territoryId,
        item_id: itemId,
        revision,
        minutes: text || null,
        written_by: actor.kind === "person" ? actor.id : null,
        written_at: now,
      })
      .execute();
    await beginMinutes(tx, meeting, now);
    await recordActivity(tx, actor, "minutes.written", { kind: "agenda_item", id: itemId }, { revision });
    return { isSaved: true, revision };
  });
}

/** A point that came up during the meeting, at the end of its agenda. Sent twice it is one, with one trace. */
export async function addItem(
  db: Database,
  actor: Actor,
  { meetingId, id, title }: { meetingId: string; id: string; title: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToChange(tx, actor, meetingId, now);
    const why = whyNotStep("write", meeting);
    if (why) refuse(why);
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("assemblies.agenda_item")
      .values({
        territory_id: meeting.territoryId,
        assembly_id: meeting.assemblyId,
        id,
        meeting_id: meetingId,
        place: sql<number>`(select coalesce(max(place), 0) + 1 from assemblies.agenda_item
          where territory_id = ${meeting.territoryId} and meeting_id = ${meetingId})`,
        title,
        status: "accepted",
        created_at: now,
        decided_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return;
    await beginMinutes(tx, meeting, now);
    await recordActivity(tx, actor, "agenda-item.added", { kind: "agenda_item", id });
  });
}
