// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { sealText } from "../../../foundation/secrets/sealed-text.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Standing } from "../desks/standing.ts";
import { noteKeptMonths } from "./diary-entry.ts";
import { whyNotDiary, type DiaryStep } from "./diary.policy.ts";
import { findEntry } from "./diary.queries.ts";

type Written = {
  territoryId: string;
  deskId: string;
  /** YYYY-MM-DD */
  aboutDay: string;
  note: string;
  isHandover: boolean;
  now: Temporal.Instant;
};

/** Leaves a note in a desk's diary, sealed: who reads the table does not read it. Refuses with not-found elsewhere. */
export async function writeEntry(
  tx: Transaction,
  actor: Person,
  standing: Standing,
  { territoryId, deskId, aboutDay, note, isHandover, now }: Written,
): Promise<void> {
  const refusal = whyNotDiary("write", { territoryId, deskId }, { standing, personId: actor.id });
  if (refusal) refuse(refusal);
  const id = newId();
  await tx
    .insertInto("helpdesk.diary_entry")
    .values({
      territory_id: territoryId,
      id,
      desk_id: deskId,
      about_day: aboutDay,
      note: await sealText(tx, note, now),
      is_handover: isHandover,
      written_by: actor.id,
      written_at: now,
    })
    .execute();
  await recordActivity(tx, actor, "diary.written", { kind: "diary-entry", id }, { handover: isHandover });
}

/** Says that what was left to who comes next was taken. Of two who say so the first counts; the second changes nothing. */
export async function takeHandover(
  tx: Transaction,
  actor: Person,
  standing: Standing,
  { entryId, now }: { entryId: string; now: Temporal.Instant },
): Promise<void> {
  const { territoryId } = await getEntryFor(tx, "take", entryId, { standing, personId: actor.id });
  const taken = await tx
    .updateTable("helpdesk.diary_entry")
    .set({ taken_by: actor.id, taken_at: now })
    .where("territory_id", "=", territoryId)
    .where("id", "=", entryId)
    .where("is_handover", "=", true)
    .where("taken_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (taken) await recordActivity(tx, actor, "diary.taken", { kind: "diary-entry", id: entryId });
}

/** Removes a note for good: its words are kept nowhere. */
export async function removeEntry(
  tx: Transaction,
  actor: Person,
  standing: Standing,
  { entryId }: { entryId: string },
): Promise<void> {
  const { territoryId } = await getEntryFor(tx, "remove", entryId, { standing, personId: actor.id });
  await tx
    .deleteFrom("helpdesk.diary_entry")
    .where("territory_id", "=", territoryId)
    .where("id", "=", entryId)
    .execute();
  await recordActivity(tx, actor, "diary.removed", { kind: "diary-entry", id: entryId });
}

async function getEntryFor(
  tx: Transaction,
  step: DiaryStep,
  entryId: string,
  who: { standing: Standing; personId: string },
) {
  const entry = found(await findEntry(tx, entryId));
  const refusal = whyNotDiary(step, entry, who);
  if (refusal) refuse(refusal);
  return entry;
}

/** Forgets notes a year after the day they are about; gives how many. */
export async function forgetEntries(db: Database, now: Temporal.Instant): Promise<number> {
  const before = romeDate(now).subtract({ months: noteKeptMonths }).toString();
  const { numDeletedRows } = await db
    .deleteFrom("helpdesk.diary_entry")
    .where("about_day", "<", before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
