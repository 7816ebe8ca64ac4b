// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";

import { treeOf } from "../prove/processes.ts";

/** Megabytes, at so many seconds from the start; processor seconds used by then. */
export type Sample = {
  at: number;
  rss: number;
  heap: number;
  database: number;
  cpuNode: number;
  cpuDatabase: number;
};

const everyMs = 2_000;
/** Of the system's clock, in which /proc counts. */
const ticksASecond = 100;

/** Looks at a product and at the database below it every two seconds, until it is called. */
export function watchMemory(pid: number, baseUrl: string, metricsToken: string): () => Sample[] {
  const samples: Sample[] = [];
  const began = performance.now();
  const look = async () => {
    const [node, ...others] = treeOf(pid);
    const heap = await heapOf(baseUrl, metricsToken);
    if (heap === undefined) return;
    samples.push({
      at: (performance.now() - began) / 1000,
      rss: rssOf(node!),
      heap,
      database: others.reduce((sum, other) => sum + ownOf(other), 0),
      cpuNode: cpuOf(node!),
      cpuDatabase: others.reduce((sum, other) => sum + cpuOf(other), 0),
    });
  };
  const timer = setInterval(() => void look(), everyMs);
  return () => {
    clearInterval(timer);
    return samples;
  };
}

/**
 * How many times as much as at the beginning a straight line through the samples says at the end: 1 is flat. What comes
 * before `after` seconds is warming up.
 */
export function growthOf(
  samples: readonly Sample[],
  what: "rss" | "heap" | "database",
  after: number,
): number {
  const kept = samples.filter(({ at }) => at >= after);
  const [x, y] = [mean(kept.map(({ at }) => at)), mean(kept.map((one) => one[what]))];
  const over = kept.reduce((sum, one) => sum + (one.at - x) * (one[what] - y), 0);
  const under = kept.reduce((sum, { at }) => sum + (at - x) ** 2, 0);
  const slope = under === 0 ? 0 : over / under;
  const lineAt = (at: number) => y + slope * (at - x);
  return lineAt(kept.at(-1)!.at) / lineAt(kept[0]!.at);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function heapOf(baseUrl: string, token: string): Promise<number | undefined> {
  try {
    const answer = await fetch(`${baseUrl}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    const [, bytes] = /^nodejs_heap_size_used_bytes (\S+)/m.exec(await answer.text()) ?? [];
    return bytes === undefined ? undefined : Number(bytes) / 2 ** 20;
  } catch {
    return undefined;
  }
}

function rssOf(pid: number): number {
  return kilobytes(pid, "VmRSS") / 1024;
}

/** What a process of the database has for itself: what it shares with the others would be counted once for each. */
function ownOf(pid: number): number {
  return kilobytes(pid, "RssAnon") / 1024;
}

function kilobytes(pid: number, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(fileOf(pid, "status"))?.[1] ?? 0);
}

function cpuOf(pid: number): number {
  const fields = fileOf(pid, "stat").split(") ").at(-1)?.split(" ") ?? [];
  // Its own and its dead children's: connections of the database come and go.
  return [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index] ?? 0), 0) / ticksASecond;
}

function fileOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
