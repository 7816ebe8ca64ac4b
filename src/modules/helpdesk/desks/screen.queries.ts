// SPDX-License-Identifier: AGPL-3.0-or-later
import { idsHeldAs, type Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { usualLockMinutes } from "./desk.ts";

/**
 * After how many minutes without use the screen of somebody who works at desks locks: the fewest that their desks say.
 * Undefined for who holds the role of none.
 */
export async function findLockMinutes(db: Database, person: Person): Promise<number | undefined> {
  const held = idsHeldAs(person, "desk-operator");
  if (held.length === 0) return undefined;
  const row = await db
    .selectFrom("helpdesk.desk")
    .select(({ fn }) => fn.min<number | null>("lock_minutes").as("minutes"))
    .where(({ eb, fn, val }) => eb("id", "=", fn.any(val(held))))
    .executeTakeFirst();
  return row?.minutes ?? usualLockMinutes;
}

/** The same for the pages of the help desk, which lock for everybody: those who only supervise, too. */
export async function lockMinutesOf(db: Database, person: Person): Promise<number> {
  return (await findLockMinutes(db, person)) ?? usualLockMinutes;
}
