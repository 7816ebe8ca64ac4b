// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/**
 * Asks again only when the last answer is older than `seconds`: figures about a whole territory are heavy to count and
 * change slowly. Who comes while it is being counted waits for the same answer. One that is not `worthKeeping`, or that
 * failed, is asked again at once.
 */
export function keptFor<Answer>(
  seconds: number,
  ask: (now: Temporal.Instant) => Promise<Answer>,
  worthKeeping: (answer: Answer) => boolean,
): (now: Temporal.Instant) => Promise<Answer> {
  let kept: { at: Temporal.Instant; answer: Promise<Answer> } | undefined;

  return (now) => {
    const age = kept && Math.abs(now.epochMilliseconds - kept.at.epochMilliseconds);
    if (kept && age !== undefined && age < seconds * 1000) return kept.answer;

    const asked = { at: now, answer: ask(now) };
    kept = asked;
    const forget = () => {
      if (kept === asked) kept = undefined;
    };
    asked.answer.then((answer) => worthKeeping(answer) || forget(), forget);
    return asked.answer;
  };
}
