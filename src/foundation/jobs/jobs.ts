// SPDX-License-Identifier: AGPL-3.0-or-later
import { fromKysely, PgBoss } from "pg-boss";

import type { Transaction } from "../database/database.ts";

/** Something that is done later or regularly, beside the requests. */
export type Job = {
  /** The queue's name, as "room.act": "directory.refresh-findings". */
  name: string;
  /** When it is due, in the five fields of cron, by the clock of Rome; without it, only when sent. */
  cron?: string;
  /** True when asking several times before it begins is asking once, such as refreshing what is searched. */
  once?: boolean;
  /**
   * Does it. `data` is what was sent with it, to be checked like any input. Thrown errors are tried again, twice,
   * some minutes apart; `signal` says that the time for it is over.
   */
  work: (data: unknown, signal: AbortSignal) => Promise<void>;
};

export type Jobs = {
  /** Asks for a job to be done; given a transaction, it is asked if and when that is committed. */
  send: (name: string, data?: Record<string, unknown>, tx?: Transaction) => Promise<void>;
  /** Lets the work under way finish for some seconds, then gives it back to the queue. */
  stop: () => Promise<void>;
};

export type JobsOptions = {
  /** Told of what goes wrong: in a job, by its name, or beside them all: the queue's own connection, its upkeep. */
  onError?: (error: unknown, job?: string) => void;
};

const usualQueue = {
  notify: true,
  retryLimit: 2,
  retryDelay: 120,
  retryBackoff: true,
  expireInSeconds: 15 * 60,
  deleteAfterSeconds: 7 * 24 * 3600,
} as const;

/**
 * Starts the job queue, which lives in the `jobs` schema of the same database and needs a direct connection (no pooler
 * in transaction mode). Schedules of jobs that are no longer in the list are withdrawn.
 */
export async function startJobs(connection: string, jobs: Job[], options: JobsOptions = {}): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: connection,
    schema: "jobs",
    application_name: "trama jobs",
    max: 4,
    useListenNotify: true,
  });
  // Without a listener a dropped connection would end the process; the queue reconnects by itself.
  boss.on("error", (error) => options.onError?.(error));
  await boss.start();
  try {
    // A start that changes nothing reads what is known and writes nothing.
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    const newQueues = jobs.filter(({ name }) => !known.has(name));
    for (const { name, once } of newQueues)
      await boss.createQueue(name, { ...usualQueue, policy: once ? "short" : "standard" });
    await agreeOnSchedules(boss, jobs);
    await Promise.all(jobs.map((job) => take(boss, job, options)));
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }

  return {
    send: async (name, data = {}, tx) => {
      await boss.send(name, data, tx ? { db: fromKysely(tx) } : {});
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}

async function take(boss: PgBoss, { name, work }: Job, { onError }: JobsOptions): Promise<void> {
  await boss.work(name, { burstWhenBatchFull: true }, async (batch) => {
    try {
      for (const { data, signal } of batch) await work(data, signal);
    } catch (error) {
      // The queue keeps it and tries again, and tells nobody.
      onError?.(error, name);
      throw error;
    }
  });
}

const scheduleZone = "Europe/Rome";

/** Schedules are those of the jobs in the list, by the clock of Rome; others are withdrawn. */
async function agreeOnSchedules(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const known = await boss.getSchedules();
  const due = jobs.flatMap(({ name, cron }) => (cron === undefined ? [] : [{ name, cron }]));
  const names = new Set(due.map(({ name }) => name));
  for (const { name } of known) if (!names.has(name)) await boss.unschedule(name);

  const isKnown = ({ name, cron }: { name: string; cron: string }) =>
    known.some((one) => one.name === name && one.cron === cron && one.timezone === scheduleZone);
  for (const { name, cron } of due)
    if (!isKnown({ name, cron })) await boss.schedule(name, cron, {}, { tz: scheduleZone });
}
