// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { afterEach, expect, test, vi } from "vitest";

import { freshDatabase } from "../../../tests/database.ts";
import { inTransaction } from "../database/transaction.ts";
import { type Job, type Jobs, startJobs } from "./jobs.ts";

const { db, connection } = await freshDatabase();
let jobs: Jobs;
afterEach(() => jobs.stop());

test("a job sent is done, with what was sent", async () => {
  const work = vi.fn<Job["work"]>(async () => {});
  jobs = await startJobs(connection, [{ name: "test.greet", work }]);

  await jobs.send("test.greet", { name: "Ada" });
  await expect.poll(() => work.mock.calls[0]?.[0]).toEqual({ name: "Ada" });
});

test("a job sent in a transaction that is undone is never done", async () => {
  const done: unknown[] = [];
  jobs = await startJobs(connection, [{ name: "test.count", work: async (data) => void done.push(data) }]);
  const undone = inTransaction(db, async (tx) => {
    await jobs.send("test.count", { undone: true }, tx);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await inTransaction(db, (tx) => jobs.send("test.count", { undone: false }, tx));

  await expect.poll(() => done).toEqual([{ undone: false }]);
});

test("a job asked many times before it begins is done once", async () => {
  const seen = vi.fn<Job["work"]>(async () => {});
  const once: Job = { name: "test.once", once: true, work: seen };
  jobs = await startJobs(connection, [once]);
  await inTransaction(db, async (tx) => {
    for (let time = 0; time < 5; time++) await jobs.send("test.once", {}, tx);
  });

  await expect.poll(() => seen.mock.calls.length).toBe(1);
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*) AS n FROM jobs.job WHERE name = 'test.once'`.execute(db);
  expect(rows).toEqual([{ n: 1 }]);
});

test("a job that fails is told of by its name, and kept to be tried again", async () => {
  const told: unknown[] = [];
  const failing: Job = { name: "test.fail", work: () => Promise.reject(new Error("broken")) };
  jobs = await startJobs(connection, [failing], { onError: (error, job) => told.push([job, String(error)]) });
  await jobs.send("test.fail");

  await expect.poll(() => told).toEqual([["test.fail", "Error: broken"]]);
  await expect.poll(failed).toEqual([{ state: "retry" }]);
});

test("schedules are by the clock of Rome, and go when their job goes", async () => {
  const nightly: Job = { name: "test.nightly", cron: "30 3 * * *", work: async () => {} };
  jobs = await startJobs(connection, [nightly]);
  expect(await schedules()).toEqual([{ name: "test.nightly", cron: "30 3 * * *", timezone: "Europe/Rome" }]);

  await jobs.stop();
  jobs = await startJobs(connection, [{ ...nightly, cron: "40 3 * * *" }]);
  expect(await schedules()).toMatchObject([{ cron: "40 3 * * *" }]);

  await jobs.stop();
  jobs = await startJobs(connection, []);
  expect(await schedules()).toEqual([]);
});

async function failed() {
  return (await sql`SELECT state FROM jobs.job WHERE name = 'test.fail'`.execute(db)).rows;
}

async function schedules() {
  return (await sql`SELECT name, cron, timezone FROM jobs.schedule`.execute(db)).rows;
}
