// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";

/**
 * What a person wrote in the directory, as they download it: drafts whole, because they are theirs alone; of published
 * changes and loaded files only which and when, because what they say belongs to the records.
 */
export async function listWritings(db: Database, personId: string) {
  const [drafts, revisions, uploads, claims] = await Promise.all([
    db
      .selectFrom("directory.draft")
      .select(["kind", "record_id", "saved_at", "content"])
      .where("author_id", "=", personId)
      .orderBy("saved_at")
      .execute(),
    db
      .selectFrom("directory.revision")
      .select(["kind", "record_id", "number", "act", "changed_at"])
      .where("changed_by", "=", personId)
      .orderBy("changed_at")
      .execute(),
    db
      .selectFrom("directory.upload")
      .select(["file_name", "size_bytes", "state", "uploaded_at"])
      .where("uploaded_by", "=", personId)
      .orderBy("uploaded_at")
      .execute(),
    db
      .selectFrom("directory.claim")
      .select(["organization_id", "note", "state", "asked_at", "decided_at", "answer"])
      .where("claimant_id", "=", personId)
      .orderBy("asked_at")
      .execute(),
  ]);
  return { drafts, revisions, uploads, claims };
}
