// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor, HeldRole } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { AnsweredFor } from "../belongings.ts";
import { whyNotEnd } from "./membership.policy.ts";
import { countAdministrators, findMembership } from "./membership.queries.ts";
import { holdsOn, thingKey } from "./membership.ts";

type Given = HeldRole & {
  personId: string;
  /** The last day, included; null is until it is ended. */
  endsOn?: string | null;
  /** Who decided it; null at the command line. Whether they may is asked before, of the policy. */
  givenBy: string | null;
  now: Temporal.Instant;
};

/** Gives a role from today; gives back its id. Holding it already, until the same day or later, changes nothing. */
export async function giveMembership(
  db: Database | Transaction,
  actor: Actor,
  { personId, role, of, endsOn = null, givenBy, now }: Given,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const today = romeDate(now).toString();
    const held = await tx
      .selectFrom("accounts.membership")
      .select(["id", "ends_on"])
      .where("person_id", "=", personId)
      .where("role", "=", role)
      .where(sql<boolean>`of_id is not distinct from ${of.id}`)
      .where("ended_by", "is", null)
      .where((eb) => eb.or([eb("ends_on", "is", null), eb("ends_on", ">=", endsOn ?? "9999-12-31")]))
      .where("starts_on", "<=", today)
      .executeTakeFirst();
    if (held) return held.id;

    const id = newId();
    await tx
      .insertInto("accounts.membership")
      .values({
        id,
        person_id: personId,
        role,
        of_kind: of.kind,
        of_id: of.id,
        starts_on: today,
        ends_on: endsOn,
        given_by: givenBy,
      })
      .execute();
    await recordActivity(
      tx,
      actor,
      "membership.given",
      { kind: "membership", id },
      { role, of: thingKey(of) },
    );
    return id;
  });
}

type Ended = { membershipId: string; answered: AnsweredFor; now: Temporal.Instant };

/**
 * Ends a membership at once. `answered` is what it is of, with the district that answers for it. Refuses
 * (not-found) one that no longer holds, and what the policy refuses: the last administrator stays.
 */
export async function endMembership(
  db: Database,
  actor: Actor,
  { membershipId, answered, now }: Ended,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await oneEndingAtATime(tx);
    const today = romeDate(now).toString();
    const membership = found(await findMembership(tx, membershipId));
    if (!holdsOn(membership, today)) refuse({ kind: "not-found" });

    const administrators = await countAdministrators(tx, today);
    const refusal = whyNotEnd(membership, answered, actor, administrators);
    if (refusal) refuse(refusal);

    await tx
      .updateTable("accounts.membership")
      .set({ ends_on: today, ended_by: actor.kind === "person" ? actor.id : membership.personId })
      .where("id", "=", membershipId)
      .execute();
    const { role, of } = membership;
    await recordActivity(
      tx,
      actor,
      "membership.ended",
      { kind: "membership", id: membershipId },
      { role, of: thingKey(of) },
    );
  });
}

/** Two administrators who end each other's role at the same moment wait for each other: one of them stays. */
export async function oneEndingAtATime(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('accounts.membership'))`.execute(tx);
}
