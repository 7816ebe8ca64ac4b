// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import { type Database, openDatabase } from "./database.ts";

/** A copy of the database that follows it (a streaming replica), for what may be some seconds old. */
export type Replica = {
  /** Reads only. Answers may be as old as `mostLagMs` of when `isNear` was asked. */
  db: Database;
  /** Whether it may be asked now: it answers, it follows, and it is not too far behind. */
  isNear: () => boolean;
  /** How far behind it is at most; undefined while nobody knows. */
  lagSeconds: () => number | undefined;
  /** A question to it failed: it is not asked until it has been measured again. */
  setAside: () => void;
  close: () => Promise<void>;
};

export type ReplicaOptions = { isPooled?: boolean; everyMs?: number; mostLagMs?: number };

/** What the replica may be behind, at most; who wrote reads the primary for longer than that (src/web/stale-reads.ts). */
export const mostLagSeconds = 5;

const patienceMs = 2_000;

/** At `at` the primary had written up to `position`. */
type Seen = { at: number; position: bigint };

/**
 * Follows how far behind a replica is: every second the primary is asked how far it has written, and the replica how far it
 * has read. The clocks of the machines do not matter, nor whether anybody writes. While the primary does not answer,
 * a replica that was near stays near: nothing else can be shown.
 */
export function followReplica(
  url: string,
  primary: Database,
  { isPooled = false, everyMs = 1_000, mostLagMs = mostLagSeconds * 1000 }: ReplicaOptions = {},
): Replica {
  const { db, close } = openDatabase(url, { isPooled, applicationName: "trama reads" });
  let written: Seen[] = [];
  /** Everything written before it is on the replica. */
  let freshAt: number | undefined;
  let follows = false;
  let isPrimaryAway = false;

  const measure = async () => {
    const at = performance.now();
    const [position, reached] = await Promise.all([
      withPatience(positionOf(primary, "pg_current_wal_lsn")),
      withPatience(positionOf(db, "pg_last_wal_replay_lsn")),
    ]);
    isPrimaryAway = position === undefined;
    follows = reached !== undefined;
    if (position !== undefined) written.push({ at, position });
    if (reached === undefined) return;
    const known = written.findLast((seen) => seen.position <= reached);
    if (!known) return;
    freshAt = known.at;
    written = written.filter((seen) => seen.at >= known.at);
  };

  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const again = async () => {
    await measure();
    if (!isOver) timer = setTimeout(() => void again(), everyMs).unref();
  };
  const first = again();

  const lagMs = () => (freshAt === undefined ? undefined : performance.now() - freshAt);
  return {
    db,
    isNear: () => follows && freshAt !== undefined && (isPrimaryAway || lagMs()! <= mostLagMs),
    lagSeconds: () => {
      const ms = lagMs();
      return ms === undefined ? undefined : ms / 1000;
    },
    setAside: () => {
      follows = false;
    },
    close: async () => {
      isOver = true;
      clearTimeout(timer);
      await first;
      await close();
    },
  };
}

/** Undefined when it does not answer, or is not what it should be: a replica that was promoted follows nobody. */
async function positionOf(
  db: Database,
  what: "pg_current_wal_lsn" | "pg_last_wal_replay_lsn",
): Promise<bigint | undefined> {
  const { rows } = await sql<{ position: string | null; follows: boolean }>`
    SELECT ${sql.raw(what)}()::text AS position, pg_is_in_recovery() AS follows`.execute(db);
  const [row] = rows;
  if (!row?.position || row.follows !== (what === "pg_last_wal_replay_lsn")) return undefined;
  // "16/B374D848": two halves of a number of 64 bits.
  const [high = "0", low = "0"] = row.position.split("/");
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

async function withPatience<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  const { promise: tooLate, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, patienceMs, undefined);
  const answer = await Promise.race([asked.catch(() => undefined), tooLate]);
  clearTimeout(timer);
  return answer;
}
