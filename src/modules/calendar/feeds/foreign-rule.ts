// SPDX-License-Identifier: AGPL-3.0-or-later
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";

/** What we cannot say as a rule of ours is taken date by date, as far as agendas look ahead. */
const mostDates = 200;
/** The engine gives up after so many empty steps: a rule that never happens costs some milliseconds. */
const mostSteps = 2_000;

/** How many rules of one file may still be counted, and how many of them may still turn out never to happen. */
export type Patience = { rules: number; failures: number };

/** A calendar that anybody may write is read while everybody else waits: so much of it is counted, and no more. */
export function newPatience(): Patience {
  return { rules: 300, failures: 20 };
}

/**
 * The first dates of any rule of RFC 5545, in the zone of their start. Throws a RangeError of a rule that never happens,
 * makes no sense, or comes when the patience for its file has run out.
 */
export function datesOfRule(
  rule: string,
  start: Temporal.ZonedDateTime,
  patience: Patience,
): Temporal.ZonedDateTime[] {
  if (patience.rules <= 0 || patience.failures <= 0) throw new RangeError("too many rules to count");
  patience.rules -= 1;
  const stamp = start.toPlainDateTime().toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
  const dates: Temporal.ZonedDateTime[] = [];
  try {
    const engine = new RRuleTemporal({
      temporal: Temporal,
      rruleString: `DTSTART;TZID=${start.timeZoneId}:${stamp}\nRRULE:${rule}`,
      maxIterations: mostSteps,
      cache: false,
    });
    let next = engine.next(start, true);
    while (next !== null && dates.length < mostDates) {
      dates.push(next);
      next = engine.next(next);
    }
  } catch (cause) {
    // One that ends beyond what clocks can say has its dates all the same.
    if (dates.length > 1) return dates;
    patience.failures -= 1;
    throw new RangeError("a rule that cannot be counted", { cause });
  }
  return dates;
}
