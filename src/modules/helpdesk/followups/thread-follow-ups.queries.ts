// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { Words } from "../../../foundation/words/words.ts";
import { listFollowUpsOfInquirer } from "./follow-up.queries.ts";
import { isPending } from "./follow-up.ts";

/** A question that waits for the person of a thread: what it was about, and to whom they were sent. */
export type FollowUpToAnswer = {
  followUpId: string;
  about: Words<string> | null;
  toName: string | null;
  dueOn: string | null;
};

/** What the person of a thread is still asked, the day that comes first first. */
export async function listFollowUpsToAnswer(
  db: Database,
  key: { territoryId: string; inquirerId: string },
): Promise<FollowUpToAnswer[]> {
  const all = await listFollowUpsOfInquirer(db, key);
  return all
    .filter(isPending)
    .map(({ id, about, toName, dueOn }) => ({ followUpId: id, about, toName, dueOn }));
}
