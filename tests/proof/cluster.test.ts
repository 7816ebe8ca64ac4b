// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { clusterPrograms } from "../../tools/cluster/here.ts";
import { proveCluster } from "../../tools/cluster/proof.ts";
import { chanceFrom } from "../../tools/prove/chance.ts";

// The short form of npm run prove:cluster, over the built program: npm run test:proofs builds it first.

const programs = clusterPrograms();
const promise =
  "two processes, a pooler, a primary and its replica know the same, and losing any loses nothing";

test.skipIf("missing" in programs)(
  "missing" in programs ? `not proved. ${programs.missing}` : promise,
  { timeout: 300_000 },
  async () => {
    if ("missing" in programs) return;
    const folder = await mkdtemp(join(tmpdir(), "trama-cluster-"));
    const seed = 1;
    const { outcomes, result, isGood } = await proveCluster({
      programs,
      folder,
      writers: 2,
      kills: 1,
      seconds: 1,
      headlessSeconds: 1,
      seed,
      chance: chanceFrom(seed),
      isSynchronous: true,
      say: () => {},
    });
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });

    const wrong = outcomes.flatMap(({ fault, wrong: said }) => said.map((what) => `${fault}: ${what}`));
    expect(wrong).toEqual([]);
    const { acts, halfWritten, letters, signedOut, refusals } = result;
    expect({ acts, halfWritten, letters, signedOut, refusals }).toSatisfy(() => isGood);
    expect(result.acknowledged).toBeGreaterThan(0);
  },
);
