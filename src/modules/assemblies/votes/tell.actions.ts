// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { getMeetingToChange } from "../meetings/meeting.queries.ts";
import { linkKey } from "../members/link-key.actions.ts";
import { memberToken } from "../members/link.ts";
import { listMembersOn } from "../members/member.queries.ts";
import { voteLetter } from "./letter.ts";
import { getVoteOf } from "./vote.queries.ts";

/**
 * Writes to each member who reads letters that a vote waits for them, once: who opened it sends the form again and nobody is
 * told twice. Gives how many letters were written.
 */
export async function tellVoteOpened(
  db: Database,
  actor: Actor,
  { meetingId, voteId, writer }: { meetingId: string; voteId: string; writer: Writer },
  now: Temporal.Instant,
): Promise<number> {
  const key = await linkKey(db);
  return inTransaction(db, async (tx) => {
    const { meeting, assembly } = await getMeetingToChange(tx, actor, meetingId, now);
    const vote = await getVoteOf(tx, meeting, voteId);
    const { numUpdatedRows } = await tx
      .updateTable("assemblies.vote")
      .set({ told_at: now })
      .where("territory_id", "=", meeting.territoryId)
      .where("id", "=", voteId)
      .where("told_at", "is", null)
      .where("status", "=", "open")
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return 0;
    const members = await listMembersOn(tx, assembly, romeDate(now));
    const written = members.filter(({ channel, email }) => channel === "email" && email !== null);
    for (const member of written) {
      const token = memberToken(key, member);
      await writeMail(tx, voteLetter({ to: member.email ?? "", member, token, assembly, vote, writer }), now);
    }
    return written.length;
  });
}
