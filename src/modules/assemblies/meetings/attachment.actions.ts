// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { newId } from "../../../foundation/uuid.ts";
import { countAttachments } from "./attachment.queries.ts";
import { largestAttachmentBytes, mediaTypeOf, mostAttachments, safeFileName } from "./attachment.ts";
import { getMeetingToChange } from "./meeting.queries.ts";

export type AttachmentMistake = "empty" | "too-big" | "not-taken" | "too-many" | "twice";

type ToAttach = { meetingId: string; title: string; fileName: string; body: Uint8Array };

/** Keeps a paper with a meeting; what is wrong with it is a value. */
export async function attach(
  db: Database,
  actor: Actor,
  { meetingId, title, fileName, body }: ToAttach,
  now: Temporal.Instant,
): Promise<AttachmentMistake | undefined> {
  if (body.length === 0) return "empty";
  if (body.length > largestAttachmentBytes) return "too-big";
  const mediaType = mediaTypeOf(fileName, body);
  if (mediaType === undefined) return "not-taken";
  return inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToChange(tx, actor, meetingId, now);
    if ((await countAttachments(tx, meeting)) >= mostAttachments) return "too-many";
    const name = safeFileName(fileName);
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("assemblies.attachment")
      .values({
        territory_id: meeting.territoryId,
        meeting_id: meeting.id,
        id: newId(),
        title: title || name,
        file_name: name,
        media_type: mediaType,
        hash: createHash("sha256").update(body).digest(),
        body: Buffer.from(body),
        created_by: actor.kind === "person" ? actor.id : null,
        created_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "meeting_id", "hash"]).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return "twice";
    await recordActivity(tx, actor, "meeting.paper-added", { kind: "meeting", id: meetingId });
    return undefined;
  });
}

export async function takeAttachmentOff(
  db: Database,
  actor: Actor,
  { meetingId, attachmentId }: { meetingId: string; attachmentId: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToChange(tx, actor, meetingId, now);
    await tx
      .deleteFrom("assemblies.attachment")
      .where("territory_id", "=", meeting.territoryId)
      .where("meeting_id", "=", meeting.id)
      .where("id", "=", attachmentId)
      .execute();
    await recordActivity(tx, actor, "meeting.paper-taken-off", { kind: "meeting", id: meetingId });
  });
}
