// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from "pg";

import { connectionTo } from "./place.ts";

/**
 * A connection kept for as long as a process uses the embedded server, holding a shared lock. Whoever can take the
 * same lock for itself alone is the last one, and turns off the light. The server forgets a killed process by
 * itself, so there is no list of processes that can be out of date.
 */
export type Presence = {
  /** Settles when the connection is lost: the server died or was stopped. */
  lost: Promise<void>;
  /** Leaves. True when nobody else is there: the lock is then held alone, and newcomers wait until the server is gone. */
  leave: () => Promise<boolean>;
  end: () => Promise<void>;
};

const lock = 7_254_402;

/** Connects and takes its place. Throws when the server does not answer, is starting up or is going down. */
export async function takePresence(socketFolder: string): Promise<Presence> {
  const client = new Client({
    connectionString: connectionTo(socketFolder, "postgres"),
    application_name: "trama presence",
    connectionTimeoutMillis: 5_000,
  });
  const lost = new Promise<void>((resolve) => client.once("end", () => resolve()));
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock_shared($1)", [lock]);
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }

  const leave = async () => {
    await client.query("SELECT pg_advisory_unlock_shared($1)", [lock]);
    const { rows } = await client.query<{ alone: boolean }>("SELECT pg_try_advisory_lock($1) AS alone", [
      lock,
    ]);
    return rows[0]?.alone ?? false;
  };
  return { lost, leave, end: () => client.end().catch(() => {}) };
}
