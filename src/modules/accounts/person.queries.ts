// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../foundation/database/database.ts";
import type { Language } from "../../foundation/words/words.ts";
import type { Account } from "./person.ts";

function people(db: Database) {
  return db
    .selectFrom("accounts.person")
    .select(["id", "email", "name", "language", "created_at"])
    .where("erased_at", "is", null);
}

/** `email` is plain (plainEmail). */
export async function findPersonByEmail(db: Database, email: string): Promise<Account | undefined> {
  const row = await people(db).where("email", "=", email).executeTakeFirst();
  return row && asAccount(row);
}

export async function findPerson(db: Database, id: string): Promise<Account | undefined> {
  const row = await people(db).where("id", "=", id).executeTakeFirst();
  return row && asAccount(row);
}

type Row = Omit<Account, "name" | "language" | "createdAt"> & {
  name: string | null;
  language: string;
  created_at: Account["createdAt"];
};

function asAccount({ id, email, name, language, created_at }: Row): Account {
  return { id, email, name: name ?? "", language: language as Language, createdAt: created_at };
}
