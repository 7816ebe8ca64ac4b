// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { JoinRequest, NetworkKeeper } from "./network-people.ts";

export async function listNetworkKeepers(db: Database, networkId: string): Promise<NetworkKeeper[]> {
  const rows = await db
    .selectFrom("labs.network_keeper")
    .select(["id", "called", "email", "language", "created_at as createdAt"])
    .where("network_id", "=", networkId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(({ id, called, email, language, createdAt }) => ({
    id,
    called,
    email,
    language: language as Language,
    createdAt,
  }));
}

/** Who would like to join, who waits first; those forgotten are not there. At most two hundred. */
export async function listJoinRequests(db: Database, networkId: string): Promise<JoinRequest[]> {
  const rows = await db
    .selectFrom("labs.network_request")
    .select(["id", "called", "contact", "told", "suspicions", "created_at", "answered_at"])
    .where("network_id", "=", networkId)
    .where("forgotten_at", "is", null)
    .orderBy("answered_at", (order) => order.asc().nullsFirst())
    .orderBy("created_at")
    .limit(200)
    .execute();
  return rows.map(({ id, called, contact, told, suspicions, created_at, answered_at }) => ({
    id,
    called,
    contact,
    told,
    isSuspect: suspicions.length > 0,
    createdAt: created_at,
    answeredAt: answered_at,
  }));
}
