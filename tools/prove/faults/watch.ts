// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import { Unanswered, browserAt } from "../browser.ts";

/** What somebody who reads pages all the while was answered: how often each status, and what was wrong with it. */
export type Watched = { statuses: Map<number, number>; wrong: Set<string>; slowest: number };

const everyMs = 100;

/**
 * Reads a page again and again, as people do during a fault. Every answer must be the page, or a page that says to come
 * back later (503 with Retry-After, in words, with nothing of the machine's).
 */
export function watch(baseUrl: string, path = "/servizi?q=casa"): () => Promise<Watched> {
  const browser = browserAt(baseUrl);
  const watched: Watched = { statuses: new Map(), wrong: new Set(), slowest: 0 };
  let isOver = false;
  const watching = (async () => {
    for (;;) {
      if (isOver) return;
      const began = performance.now();
      try {
        const { status, html, headers } = await browser.get(path);
        watched.statuses.set(status, (watched.statuses.get(status) ?? 0) + 1);
        if (status !== 200 && status !== 503) watched.wrong.add(`answered ${status}`);
        if (status === 503 && !headers["retry-after"]) watched.wrong.add("503 without Retry-After");
        if (status === 503 && !/<h1[^>]*>/.test(html)) watched.wrong.add("503 without a page");
        if (/at \w+.*\(.*:\d+:\d+\)|ECONN|SQLSTATE/.test(html))
          watched.wrong.add("the page tells the machine's words");
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
        watched.wrong.add(`no answer: ${error.message}`);
      }
      watched.slowest = Math.max(watched.slowest, performance.now() - began);
      await pause(everyMs);
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return watched;
  };
}

/** "200 × 41, 503 × 12". */
export function statusesSaid({ statuses }: Watched): string {
  return [...statuses]
    .toSorted(([one], [other]) => one - other)
    .map(([status, times]) => `${status} × ${times}`)
    .join(", ");
}
