// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import { Unanswered, type Answer, type Browser } from "./browser.ts";
import type { Chance } from "./chance.ts";
import type { Entry, Ledger } from "./ledger.ts";

/** The product answered what it should not have. */
export class Refused extends Error {}

/** One act of somebody: it comes back when the product said that it was done, and else throws why not. */
export type Act = (writing: Writing) => Promise<void>;
export type Writing = { browser: Browser; ledger: Ledger; entry: Entry; chance: Chance };

/** Who finds nobody there tries again after a while. */
export const whileAwayMs = 150;
/** How often a queue tries, at most, before this proof ends. */
const mostSends = 200;

/**
 * Sends a form; in one act of two until somebody answers, as the queue of a device does, or a person who presses again: it
 * is one all the same.
 */
export async function sendOnceOrAgain({ chance }: Writing, send: () => Promise<void>): Promise<void> {
  const sends = chance.next() < 0.5 ? mostSends : 1;
  for (let sent = 1; ; sent += 1) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof Unanswered) || sent >= sends) throw error;
      await pause(whileAwayMs);
    }
  }
}

/** A page that was asked for. */
export function shown(writing: Writing, answer: Answer): Answer {
  if (answer.status !== 200) throw notGood(writing, answer);
  return answer;
}

/** A form that was taken leads on. */
export function led(writing: Writing, answer: Answer, where: RegExp): Answer {
  if (![302, 303].includes(answer.status) || !where.test(answer.place)) throw notGood(writing, answer);
  return answer;
}

function notGood({ ledger }: Writing, { status, place, html }: Answer): Error {
  if (status === 503) return new Unanswered("503");
  if (place.startsWith("/entra?") || status === 401) ledger.signedOut += 1;
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, "") ?? "";
  return new Refused(`${status} ${place} ${title}`.trim());
}
