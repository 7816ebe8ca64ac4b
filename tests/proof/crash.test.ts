// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { chanceFrom } from "../../tools/prove/chance.ts";
import { crash } from "../../tools/prove/crash.ts";
import { isSound } from "../../tools/prove/world.ts";

// The short form of npm run prove:crash, over the built program: npm test builds it first.

test(
  "killed three times while people write, it loses nothing that it said was done",
  { timeout: 240_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "trama-crash-"));
    const seed = 1;
    const settings = { folder, kills: 3, writers: 3, seed, chance: chanceFrom(seed), say: () => {} };
    const result = await crash(settings);
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });

    const { acts, halfWritten, letters, signedOut, refusals } = result;
    expect({ acts, halfWritten, letters, signedOut, refusals }).toSatisfy(() => isSound(result));
    const acknowledged = Object.values(acts).reduce((sum, count) => sum + count.acknowledged, 0);
    expect(acknowledged).toBeGreaterThan(0);
  },
);
