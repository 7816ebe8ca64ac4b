// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { cpuUsage } from "node:process";

import { sql } from "kysely";

import type { Database } from "../../src/foundation/database/database.ts";

/** The system counts the time of other processes in these. */
const tickMs = 10;

/**
 * Milliseconds of the processor that something takes here and in the processes of its database. Nothing else that the
 * machine does counts, nor waiting.
 */
export async function processorMs(db: Database, does: () => Promise<void>): Promise<number> {
  const before = { here: cpuUsage(), there: await ticksOf(db) };
  await does();
  const there = await ticksOf(db);
  const here = cpuUsage(before.here);
  let ticks = 0;
  for (const [pid, now] of there) ticks += now - (before.there.get(pid) ?? 0);
  return (here.user + here.system) / 1000 + ticks * tickMs;
}

/** What each process that serves this database has used since it began. */
async function ticksOf(db: Database): Promise<Map<number, number>> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database()`.execute(db);
  return new Map(rows.map(({ pid }) => [pid, ticksUsedBy(pid)]));
}

function ticksUsedBy(pid: number): number {
  try {
    // The name of a program may hold spaces and brackets: what counts begins after the last one.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
