// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import type { Outcome } from "../prove/faults/fault.ts";
import { actKinds } from "../prove/ledger.ts";
import { isSound, resultOf, type Result } from "../prove/world.ts";
import { type Cluster, type ClusterSettings, openCluster } from "./cluster.ts";
import { copyOutcomes, publicPages } from "./copies.ts";
import { togetherOutcomes } from "./together.ts";
import { pagesSaid, watchPages } from "./watching.ts";

export type ClusterProof = { outcomes: Outcome[]; result: Result; lost: number; isGood: boolean };

export type ProofSettings = ClusterSettings & {
  /** Kills of a process, each in turn, while people write. */
  kills: number;
  /** Seconds of writing before and after each blow. */
  seconds: number;
  /** Seconds for which nobody takes the place of the primary that was killed. */
  headlessSeconds: number;
  say: (line: string) => void;
};

/** "Over in seconds": from the blow until people's acts are acknowledged again, on a machine that does other work too. */
const mostMs = 30_000;

/** The whole proof; `isGood` says that nothing was lost (where that was promised) and nothing else was wrong. */
export async function proveCluster(settings: ProofSettings): Promise<ClusterProof> {
  const { say, isSynchronous } = settings;
  say("two processes, pgbouncer, a primary and a replica…");
  const cluster = await openCluster(settings);
  try {
    const outcomes: Outcome[] = [];
    if (isSynchronous) {
      say("what two processes know of each other…");
      outcomes.push(...(await togetherOutcomes(cluster)));
      say("the copy: behind, away…");
      outcomes.push(...(await copyOutcomes(cluster)));
    }
    say("people write, and things are killed…");
    outcomes.push(...(await blows(cluster, settings)));
    say("counting…");
    const result = await resultOf(cluster);
    const lost = actKinds.reduce((sum, kind) => sum + result.acts[kind].lost, 0);
    const isRight = outcomes.every(({ wrong }) => wrong.length === 0);
    return { outcomes, result, lost, isGood: isRight && (isSound(result) || !isSynchronous) };
  } finally {
    await cluster.close();
  }
}

async function blows(
  cluster: Cluster,
  { kills, seconds, headlessSeconds }: ProofSettings,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const baseUrl = `http://127.0.0.1:${cluster.home.port}`;
  const stopWriting = cluster.write();
  const during = async (
    fault: string,
    strike: () => Promise<{ seen: string; acts: number }>,
    mayFail: boolean,
  ) => {
    const stopWatching = watchPages(baseUrl, publicPages);
    await pause(seconds * 1000);
    const { seen, acts } = await strike();
    await pause(seconds * 1000);
    const watched = await stopWatching();
    const others = [...watched.statuses.keys()].filter(
      (status) => status !== 200 && !(mayFail && status === 503),
    );
    const wrong = others.map((status) => `answered ${status}`);
    // What was under way in the process that died is cut; a proxy in front asks pages again by itself.
    if (watched.cut > publicPages.length) wrong.push(`${watched.cut} pages cut`);
    for (const product of cluster.products()) {
      if (!(await product.ready())) wrong.push(`a process ended by itself: ${product.faults.at(-1) ?? ""}`);
    }
    if (acts > mostMs) wrong.push(`acts go on only after ${Math.round(acts)} ms`);
    const without = `longest without a page ${Math.round(watched.longestWithout)} ms`;
    outcomes.push({ fault, seen: `${seen}; pages ${pagesSaid(watched)}; ${without}`, wrong });
  };

  for (let kill = 0; kill < kills; kill += 1) {
    await during(
      `process ${1 + (kill % 2)} killed`,
      async () => {
        const { acts, back } = await cluster.killProcess(kill % 2);
        return {
          acts,
          seen: `five more acts after ${Math.round(acts)} ms, it is back after ${Math.round(back)} ms`,
        };
      },
      false,
    );
  }
  await during(
    `primary killed, ${headlessSeconds} s without, replica promoted`,
    async () => {
      const { promoted, acts } = await cluster.failOver(headlessSeconds);
      const times = `promoted in ${Math.round(promoted)} ms, five more acts ${Math.round(acts)} ms after the order`;
      return { acts, seen: times };
    },
    true,
  );
  await stopWriting();
  return outcomes;
}
