// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Role, RoleOf } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { findPerson } from "../person.queries.ts";
import type { Account } from "../person.ts";
import { listHeldOf } from "./membership.queries.ts";

/** More are not written to about one thing. */
const mostTold = 20;

/** Ids of people, the nearest circle first: the next is asked only when nobody is in the one before. */
export type Circles = readonly (() => Promise<readonly string[]> | readonly string[])[];

/** Who is written to about one thing: the people of the first circle where there is somebody; at most twenty. */
export async function listNearest(db: Database, circles: Circles): Promise<Account[]> {
  for (const circle of circles) {
    const ids = [...new Set(await circle())].slice(0, mostTold);
    const people = await Promise.all(ids.map((id) => findPerson(db, id)));
    const found = people.filter((person) => person !== undefined);
    if (found.length > 0) return found;
  }
  return [];
}

/** Who holds one of these roles of a thing on a day (YYYY-MM-DD); nobody of what is not there. */
export async function listHoldersOf(
  db: Database,
  of: RoleOf,
  roles: readonly Role[],
  day: string,
): Promise<string[]> {
  if (of.kind !== "installation" && of.id === null) return [];
  const held = await listHeldOf(db, of, day);
  return held.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId);
}
