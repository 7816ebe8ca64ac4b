// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { openDatabase } from "../../src/foundation/database/database.ts";
import { sweepTries } from "../../src/foundation/tries.ts";
import { countTriesOf, triesOf } from "../../src/web/tries.ts";
import { freshDatabase } from "../database.ts";
import { storyNow, storyOver } from "../story.ts";

const { db, connection } = await freshDatabase();
const now = () => storyNow;
const limit = { times: 3, withinMinutes: 15 };

test("a limit is one for all processes", async () => {
  const other = openDatabase(connection);
  const here = countTriesOf({ db, now }, "test/one", limit);
  const there = countTriesOf({ db: other.db, now }, "test/one", limit);
  const waits = [await here("ada"), await there("ada"), await here("ada"), await there("ada")];
  const others = [await here("bea"), await countTriesOf({ db, now }, "test/other", limit)("ada")];
  await other.close();

  expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
  expect(waits[3]).toBeGreaterThan(13);
  expect(others).toEqual([0, 0]);
});

test("of sixty-four tries at once as many pass as may", async () => {
  const tries = countTriesOf({ db, now }, "test/race", limit);
  const waits = await Promise.all(Array.from({ length: 64 }, () => tries("ada")));

  expect(waits.filter((minutes) => minutes === 0)).toHaveLength(3);
});

test("asking how long to wait counts nothing", async () => {
  const { more, wait } = triesOf({ db, now }, "test/wait", { times: 1, withinMinutes: 15 });
  expect([await wait("all"), await wait("all"), await more("all"), await wait("all")]).toEqual([0, 0, 0, 0]);
  expect(await more("all")).toBeGreaterThan(13);
  expect(await wait("all")).toBeGreaterThan(13);
});

test("who asks for a link at one process is counted at the other", async () => {
  const limits = { ofAddress: { times: 2, withinMinutes: 15 }, byClient: { times: 100, withinMinutes: 15 } };
  const processes = [storyOver({ db, signInLimits: limits }), storyOver({ db, signInLimits: limits })];
  const statuses: number[] = [];
  for (let time = 0; time < 4; time += 1) {
    const { status } = await processes[time % 2]!.post("/entra", { email: "Ada.Segreta@example.org" });
    statuses.push(status);
  }
  expect(statuses).toEqual([303, 303, 429, 429]);
});

test("nobody is in the table, and it empties by itself", async () => {
  const rows = await db.selectFrom("foundation.try_count").selectAll().execute();
  expect(rows.length).toBeGreaterThan(4);
  expect(JSON.stringify(rows)).not.toMatch(/ada|segreta|example|127\./i);
  for (const { key } of rows) expect(key).toMatch(/^[a-z-]+\/[a-z-]+:[\w-]{43}$/);

  // The counting library reads the machine's clock.
  const later = storyNow.epochMilliseconds > Date.now() ? storyNow.add({ hours: 1 }) : storyNow;
  const before = rows.filter(({ expire }) => expire < later.epochMilliseconds).length;
  expect(await sweepTries(db, later)).toBe(before);
});
