// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Passkey } from "./passkey.ts";

function passkeys(db: Database) {
  return db
    .selectFrom("accounts.passkey as passkey")
    .innerJoin("accounts.person as person", "person.id", "passkey.person_id")
    .where("person.erased_at", "is", null)
    .select([
      "passkey.id",
      "passkey.person_id",
      "passkey.credential_id",
      "passkey.public_key",
      "passkey.counter",
      "passkey.transports",
      "passkey.called",
      "passkey.created_at",
      "passkey.used_at",
    ]);
}

/** The passkeys of a person, the newest first. */
export async function listPasskeysOf(db: Database, personId: string): Promise<Passkey[]> {
  const rows = await passkeys(db)
    .where("passkey.person_id", "=", personId)
    .orderBy("passkey.created_at", "desc")
    .limit(100)
    .execute();
  return rows.map(asPasskey);
}

export async function findPasskey(db: Database, credentialId: string): Promise<Passkey | undefined> {
  const row = await passkeys(db).where("passkey.credential_id", "=", credentialId).executeTakeFirst();
  return row && asPasskey(row);
}

type Row = {
  id: string;
  person_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  called: string;
  created_at: Temporal.Instant;
  used_at: Temporal.Instant | null;
};

function asPasskey(row: Row): Passkey {
  return {
    id: row.id,
    personId: row.person_id,
    credentialId: row.credential_id,
    publicKey: row.public_key,
    counter: row.counter,
    transports: row.transports,
    called: row.called,
    createdAt: row.created_at,
    usedAt: row.used_at,
  };
}
