// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listRolesHeld } from "../memberships/membership.queries.ts";
import { awaySince, type Session, type SessionLimits, type WayIn } from "./session.ts";

/** The sessions that still let somebody in. */
function livingSessions(db: Database, now: Temporal.Instant, limits: SessionLimits) {
  return db
    .selectFrom("accounts.session as session")
    .where("session.ended_at", "is", null)
    .where("session.expires_at", ">", now)
    .where("session.seen_at", ">", awaySince(now, limits));
}

export type SignedIn = { person: Person; isLocked: boolean; seenAt: Temporal.Instant };

/** Whose session has this token, with the roles that hold today; undefined when it is over, or was never one. */
export async function findSignedIn(
  db: Database,
  tokenHash: Buffer,
  { now, limits }: { now: Temporal.Instant; limits: SessionLimits },
): Promise<SignedIn | undefined> {
  const row = await livingSessions(db, now, limits)
    .innerJoin("accounts.person as person", "person.id", "session.person_id")
    .where("session.token_hash", "=", tokenHash)
    .where("person.erased_at", "is", null)
    .select(["session.id as session_id", "session.seen_at", "session.locked_at", "person.id", "person.name"])
    .executeTakeFirst();
  if (!row) return undefined;

  const { id, name, session_id: sessionId } = row;
  const roles = await listRolesHeld(db, id, romeDate(now).toString());
  const person: Person = { kind: "person", id, name: name ?? "", sessionId, roles };
  return { person, isLocked: row.locked_at !== null, seenAt: row.seen_at };
}

/** A person's own signed-in browsers, the one used last first. */
export async function listSessions(
  db: Database,
  actor: Person,
  { now, limits }: { now: Temporal.Instant; limits: SessionLimits },
): Promise<Session[]> {
  const rows = await livingSessions(db, now, limits)
    .select(["id", "signed_in_by", "device", "created_at", "seen_at", "expires_at", "locked_at"])
    .where("session.person_id", "=", actor.id)
    .orderBy("seen_at", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    signedInBy: row.signed_in_by as WayIn,
    device: row.device ?? "",
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    isLocked: row.locked_at !== null,
  }));
}
