// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { forgetMember } from "./forget.actions.ts";
import { endOf, writeMember } from "./member.actions.ts";
import { getMember } from "./member.queries.ts";
import type { Member, MemberContent } from "./member.ts";

/** A member corrects how they are called and reached, from their own page. */
export async function changeOwnContacts(
  db: Database,
  actor: Actor,
  member: Member,
  said: Pick<MemberContent, "called" | "email" | "phone" | "channel">,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await writeMember(tx, member, {
      called: said.called,
      email: said.email,
      phone: said.phone,
      channel: said.channel,
    });
    await recordActivity(tx, actor, "member.corrected", { kind: "assembly", id: member.assemblyId });
  });
}

/** A member leaves by themselves, from their own page. */
export async function leaveAssembly(
  db: Database,
  actor: Actor,
  member: Member,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const own = { territoryId: member.territoryId, id: member.assemblyId };
    await endOf(tx, actor, await getMember(tx, own, member.id, true), now);
  });
}

/** A member leaves and wants to be forgotten now: nothing of them stays but that somebody was there. */
export async function eraseMember(
  db: Database,
  actor: Actor,
  member: Member,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await leaveAssembly(tx, actor, member, now);
    await forgetMember(tx, member, now);
  });
}
