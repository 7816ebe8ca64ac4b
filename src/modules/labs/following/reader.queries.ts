// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { findPerson, findPersonByEmail } from "../../accounts/person.queries.ts";
import type { Follower } from "./following.ts";

/** Who reads the letters of a follower: an address, and the account that has it. Either may be missing. */
export type Reader = Pick<Follower, "email" | "personId">;

/** The same mailbox by both its names: somebody may follow with an account here and with the address alone there. */
export async function readerOf(db: Database, { email, personId }: Reader): Promise<Reader> {
  if (personId !== null) return { personId, email: (await findPerson(db, personId))?.email ?? null };
  const account = email === null ? undefined : await findPersonByEmail(db, email);
  return { email, personId: account?.id ?? null };
}

/** A condition on labs.follower: is of this reader. */
export function isOf({ email, personId }: Reader) {
  return sql<boolean>`(person_id = ${personId} or email = ${email})`;
}
