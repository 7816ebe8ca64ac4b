// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { EditableKind } from "../editing/editable.ts";
import type { Ask } from "./ask.ts";

/** What the link of a mail asks; undefined for one that was never sent or is forgotten. `lock`: others wait. */
export async function findAsk(
  db: Database | Transaction,
  token: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Ask | undefined> {
  const link = await db
    .selectFrom("directory.ask_link")
    .select(["ask_id", "expires_at"])
    .where("token_hash", "=", hashOf(token))
    .executeTakeFirst();
  if (!link) return undefined;
  const ask = await db
    .selectFrom("directory.ask")
    .select(["id", "campaign_id", "person_id", "language", "answered_at", "refused_at"])
    .where("id", "=", link.ask_id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
  return {
    id: ask.id,
    campaignId: ask.campaign_id,
    personId: ask.person_id,
    language: ask.language === "en" ? "en" : "it",
    expiresAt: link.expires_at,
    answeredAt: ask.answered_at,
    refusedAt: ask.refused_at,
    records: await listAskedRecords(db, ask.id),
  };
}

/** The records of an ask, by id. */
async function listAskedRecords(
  db: Database | Transaction,
  askId: string,
): Promise<{ kind: EditableKind; id: string; confirmedAt: Temporal.Instant | null }[]> {
  const rows = await db
    .selectFrom("directory.ask_record")
    .select(["record_id", "kind", "confirmed_at"])
    .where("ask_id", "=", askId)
    .orderBy("record_id")
    .execute();
  return rows.map(({ record_id, kind, confirmed_at }) => ({
    id: record_id,
    kind: kind as EditableKind,
    confirmedAt: confirmed_at,
  }));
}

/** What campaigns asked somebody with account: part of what they download. */
export async function listAskedOf(db: Database, personId: string) {
  return db
    .selectFrom("directory.ask")
    .select(["address", "mails", "mailed_at", "answered_at", "refused_at"])
    .where("person_id", "=", personId)
    .orderBy("mailed_at")
    .execute();
}
