// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { keptFor } from "./kept.ts";

const start = Temporal.Instant.from("2026-12-09T09:00:00Z");
const after = (seconds: number) => start.add({ seconds });

test("an answer is kept for a while, then asked again", async () => {
  let asked = 0;
  const count = keptFor(
    60,
    async () => ++asked,
    () => true,
  );
  expect([
    await count(start),
    await count(after(59)),
    await count(after(60)),
    await count(after(61)),
  ]).toEqual([1, 1, 2, 2]);
});

test("those who come together wait for one answer", async () => {
  let asked = 0;
  const count = keptFor(
    60,
    async () => ++asked,
    () => true,
  );
  expect(await Promise.all([count(start), count(start)])).toEqual([1, 1]);
});

test("an empty answer and a failure are not kept", async () => {
  const answers = [0, new Error("away"), 7, 8];
  const count = keptFor(
    60,
    async () => {
      const next = answers.shift()!;
      if (next instanceof Error) throw next;
      return next;
    },
    (answer) => answer > 0,
  );
  expect(await count(start)).toBe(0);
  await expect(count(start)).rejects.toThrow("away");
  expect(await count(start)).toBe(7);
  expect(await count(start)).toBe(7);
});
