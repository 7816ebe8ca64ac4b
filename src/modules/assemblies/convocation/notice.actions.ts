// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Meeting } from "../meetings/meeting.ts";
import type { Member } from "../members/member.ts";
import type { NoticeKind } from "./notice.ts";

type Told = { what: NoticeKind; reason?: string | null };

/**
 * Notes what members must be told of a meeting, in the transaction of what happened: a letter is written by the next
 * round of the postman, a call waits in the list of the keeper, who chose neither finds the notice on the door. Told
 * already of the same, nothing is noted again. Gives how many are new.
 */
export async function notifyMembers(
  tx: Transaction,
  meeting: Pick<Meeting, "territoryId" | "id" | "sequence">,
  members: readonly Pick<Member, "id" | "email" | "phone" | "channel">[],
  { what, reason = null }: Told,
  now: Temporal.Instant,
): Promise<number> {
  if (members.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("assemblies.notice")
    .values(
      members.map((member) => {
        const channel = channelOf(member);
        return {
          territory_id: meeting.territoryId,
          meeting_id: meeting.id,
          id: newId(),
          member_id: member.id,
          what,
          channel,
          reason,
          // A convocation is one for ever; what changes is told once for each change.
          sequence: what === "called" || what === "reminder" ? 0 : meeting.sequence,
          created_at: now,
          told_at: channel === "none" ? now : null,
        };
      }),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

function channelOf({ channel, email, phone }: Pick<Member, "email" | "phone" | "channel">) {
  if (channel === "email" && email !== null) return "email";
  return channel === "phone" && phone !== null ? "phone" : "none";
}
