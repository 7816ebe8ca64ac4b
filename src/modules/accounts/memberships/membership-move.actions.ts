// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor, RoleOf } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { giveMembership, oneEndingAtATime } from "./membership.actions.ts";
import { findMembership, listHeldOf } from "./membership.queries.ts";
import { holdsOn, thingKey } from "./membership.ts";

/** By id: memberships that were given, those that ended for it, and invitations that lead elsewhere now. */
export type MembershipsMoved = { given: string[]; ended: string[]; invitations: string[] };

/**
 * Two things became one: who holds a role of the first holds it of the other from today, and waiting invitations lead
 * there. Whether the actor may decide it is asked before. Nothing is lost: the ended ones stay as history.
 */
export async function moveMemberships(
  tx: Transaction,
  actor: Actor,
  { from, to, now }: { from: RoleOf; to: RoleOf; now: Temporal.Instant },
): Promise<MembershipsMoved> {
  await oneEndingAtATime(tx);
  const today = romeDate(now).toString();
  const given: string[] = [];
  const ended: string[] = [];
  for (const { id, personId, role, endsOn } of await listHeldOf(tx, from, today)) {
    const had = (await listHeldOf(tx, to, today)).some(
      (held) => held.personId === personId && held.role === role,
    );
    if (!had) {
      const givenBy = actor.kind === "person" ? actor.id : null;
      given.push(await giveMembership(tx, actor, { personId, role, of: to, endsOn, givenBy, now }));
    }
    await end(tx, actor, id, now);
    ended.push(id);
  }
  const moved = await tx
    .updateTable("accounts.invitation")
    .set({ of_id: to.id })
    .where("of_kind", "=", from.kind)
    .where("of_id", "=", from.id)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .returning("id")
    .execute();
  return { given, ended, invitations: moved.map(({ id }) => id) };
}

/**
 * They are two again: who had a role of the first holds it of the first again, and no longer that of the other that came
 * from it. Roles that somebody ended in the meantime stay ended.
 */
export async function moveMembershipsBack(
  tx: Transaction,
  actor: Actor,
  { from, moved, now }: { from: RoleOf; moved: MembershipsMoved; now: Temporal.Instant },
): Promise<void> {
  await oneEndingAtATime(tx);
  const today = romeDate(now).toString();
  const lost = new Set<string>();
  for (const id of moved.given) {
    const membership = await findMembership(tx, id);
    if (membership && holdsOn(membership, today)) await end(tx, actor, id, now);
    else if (membership) lost.add(`${membership.personId}/${membership.role}`);
  }
  for (const id of moved.ended) {
    const membership = await findMembership(tx, id);
    if (!membership || lost.has(`${membership.personId}/${membership.role}`)) continue;
    const { personId, role } = membership;
    const givenBy = actor.kind === "person" ? actor.id : null;
    await giveMembership(tx, actor, { personId, role, of: from, givenBy, now });
  }
  await tx
    .updateTable("accounts.invitation")
    .set({ of_id: from.id })
    .where(({ eb, fn, val }) => eb("id", "=", fn.any(val([...moved.invitations]))))
    .where("accepted_at", "is", null)
    .execute();
}

async function end(tx: Transaction, actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  const endedBy = actor.kind === "person" ? sql`${actor.id}::uuid` : sql`person_id`;
  const { role, of_kind, of_id } = await tx
    .updateTable("accounts.membership")
    .set({ ends_on: romeDate(now).toString(), ended_by: sql<string>`${endedBy}` })
    .where("id", "=", id)
    .returning(["role", "of_kind", "of_id"])
    .executeTakeFirstOrThrow();
  const of = { kind: of_kind as RoleOf["kind"], id: of_id };
  await recordActivity(tx, actor, "membership.ended", { kind: "membership", id }, { role, of: thingKey(of) });
}
