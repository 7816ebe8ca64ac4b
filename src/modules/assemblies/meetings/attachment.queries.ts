// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import type { Attachment } from "./attachment.ts";

type Of = { territoryId: string; id: string };

/** The papers of a meeting, in the order in which they were added. */
export async function listAttachments(db: Database, meeting: Of): Promise<Attachment[]> {
  const { rows } = await sql<Attachment>`
    select id, meeting_id as "meetingId", item_id as "itemId", title, file_name as "fileName",
      media_type as "mediaType", length(body) as bytes
    from assemblies.attachment
    where territory_id = ${meeting.territoryId} and meeting_id = ${meeting.id}
    order by created_at, id limit 100`.execute(db);
  return rows;
}

export async function countAttachments(db: Database, meeting: Of): Promise<number> {
  const { rows } = await sql<{ papers: number }>`
    select count(*)::int as papers from assemblies.attachment
    where territory_id = ${meeting.territoryId} and meeting_id = ${meeting.id}`.execute(db);
  return rows[0]!.papers;
}

/** One paper with its body; refuses with not-found. Who may see the meeting was asked before. */
export async function getAttachmentBody(
  db: Database,
  meeting: Of,
  id: string,
): Promise<{ fileName: string; mediaType: string; body: Buffer }> {
  const { rows } = await sql<{ fileName: string; mediaType: string; body: Buffer }>`
    select file_name as "fileName", media_type as "mediaType", body from assemblies.attachment
    where territory_id = ${meeting.territoryId} and meeting_id = ${meeting.id} and id = ${id}`.execute(db);
  return found(rows[0]);
}
