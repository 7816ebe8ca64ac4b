// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import { browserAt, Unanswered } from "../prove/browser.ts";

/** What visitors were answered all the while. */
export type Watched = {
  statuses: Map<number, number>;
  /** Connections cut without an answer: a page that was under way in a process that died. */
  cut: number;
  /** The longest time without a page, in milliseconds. */
  longestWithout: number;
};

const everyMs = 50;

/** Visitors without a cookie, each at a page of their own, again and again until told to stop. */
export function watchPages(baseUrl: string, paths: readonly string[]): () => Promise<Watched> {
  const watched: Watched = { statuses: new Map(), cut: 0, longestWithout: 0 };
  let isOver = false;
  let lastPageAt = performance.now();
  const visitor = async (path: string) => {
    const browser = browserAt(baseUrl);
    for (;;) {
      if (isOver) return;
      try {
        const { status } = await browser.get(path);
        watched.statuses.set(status, (watched.statuses.get(status) ?? 0) + 1);
        if (status === 200) noteLast();
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
        watched.cut += 1;
      }
      await pause(everyMs);
    }
  };
  const noteLast = () => {
    watched.longestWithout = Math.max(watched.longestWithout, performance.now() - lastPageAt);
    lastPageAt = performance.now();
  };
  const watching = Promise.all(paths.map(visitor));
  return async () => {
    isOver = true;
    await watching;
    noteLast();
    return watched;
  };
}

/** "200 × 41, 503 × 12, cut × 1". */
export function pagesSaid({ statuses, cut }: Watched): string {
  const said = [...statuses]
    .toSorted(([one], [other]) => one - other)
    .map(([status, times]) => `${status} × ${times}`);
  return [...said, ...(cut > 0 ? [`cut × ${cut}`] : [])].join(", ");
}
