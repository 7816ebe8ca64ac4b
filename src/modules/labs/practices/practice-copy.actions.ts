// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { found } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { Suspicion } from "../../../foundation/suspicion.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { copyLetter, type Writer } from "./copy-letter.ts";
import { getPractice, getPracticeToChange } from "./practice.queries.ts";

export type CopyTold = {
  groupName: string;
  placeName: string;
  url: string | null;
  whatChanged: string | null;
  since: Temporal.PlainDate | null;
  email: string | null;
  language: Language;
};

/**
 * A group elsewhere says that it copied a practice, without an account; nobody reads it until a keeper of the lab said
 * yes. The same form sent twice is one. Refuses with not-found a practice that nobody may read.
 */
export async function tellCopy(
  db: Database,
  actor: Actor,
  asked: { practiceId: string; copy: CopyTold; suspicions: readonly Suspicion[]; nonce: string },
  now: Temporal.Instant,
): Promise<void> {
  const { practiceId, copy, suspicions, nonce } = asked;
  await inTransaction(db, async (tx) => {
    const { territoryId } = await getPractice(tx, practiceId);
    const { numInsertedOrUpdatedRows: written = 0n } = await tx
      .insertInto("labs.practice_copy")
      .values({
        territory_id: territoryId,
        practice_id: practiceId,
        id: newId(),
        group_name: copy.groupName,
        place_name: copy.placeName,
        url: copy.url,
        what_changed: copy.whatChanged,
        since: copy.since?.toString() ?? null,
        email: copy.email,
        language: copy.language,
        form_hash: hashOf(nonce),
        suspicions: [...suspicions],
        created_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "practice_id", "form_hash"]).doNothing())
      .executeTakeFirst();
    if (written > 0n)
      await recordActivity(tx, actor, "practice.copy-told", { kind: "practice", id: practiceId });
  });
}

type Answered = {
  practiceId: string;
  copyId: string;
  status: "published" | "declined";
  answer: string | null;
  writer: Writer;
};

/** Says yes or no to a copy that was told, and tells who left an address. Refuses with not-found who does not keep the lab. */
export async function answerCopy(
  db: Database,
  actor: Actor,
  { practiceId, copyId, status, answer, writer }: Answered,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const practice = await getPracticeToChange(tx, actor, practiceId);
    const row = await tx
      .updateTable("labs.practice_copy")
      .set({ status, answer, decided_at: now })
      .where("territory_id", "=", practice.territoryId)
      .where("practice_id", "=", practiceId)
      .where("id", "=", copyId)
      .returning(["email", "language", "suspicions"])
      .executeTakeFirst();
    const { email, language, suspicions } = found(row);
    await recordActivity(tx, actor, `practice.copy-${status}`, { kind: "practice", id: practiceId });
    if (email === null || suspicions.length > 0) return;
    const to = { to: email, language: language as Language };
    await writeMail(tx, copyLetter(to, { practice, status, answer }, writer), now);
  });
}

/** Forgets the addresses of who told of a copy. Gives how many. */
export async function forgetCopiers(db: Database, now: Temporal.Instant): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("labs.practice_copy")
    .set({ email: null, forgotten_at: now })
    .where("email", "is not", null)
    .where(({ or, eb }) =>
      or([
        eb("decided_at", "<", now.subtract({ hours: 30 * 24 })),
        eb("created_at", "<", now.subtract({ hours: 90 * 24 })),
      ]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
