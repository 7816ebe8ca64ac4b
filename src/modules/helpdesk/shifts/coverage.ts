// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

/** A stretch of time: from start, until just before end. */
export type Stretch = { start: Temporal.Instant; end: Temporal.Instant };

/** How a desk's week is kept: minutes. */
export type Coverage = {
  /** Undefined when its hours are not known: then whoever is there makes it open. */
  openMinutes: number | undefined;
  /** Open, and somebody is there who may receive. */
  coveredMinutes: number;
  /** Open, and nobody is there. */
  gaps: Stretch[];
  /** What lacks to the hours that the desk promises a week. */
  shortMinutes: number;
};

type Span = { start: number; end: number };

/**
 * How the openings of a week are kept by those who may receive people. `openings` undefined: nobody told the hours.
 * `keepers` are the stretches in which somebody is there.
 */
export function coverageOf({
  openings,
  keepers,
  promisedMinutes,
}: {
  openings: readonly Stretch[] | undefined;
  keepers: readonly Stretch[];
  promisedMinutes: number;
}): Coverage {
  const kept = joined(keepers.map(spanOf));
  const open = openings === undefined ? kept : joined(openings.map(spanOf));
  const covered = open.flatMap((opening) => overlaps(opening, kept));
  const coveredMinutes = minutesIn(covered);
  return {
    openMinutes: openings === undefined ? undefined : minutesIn(open),
    coveredMinutes,
    gaps: open.flatMap((opening) => leftOf(opening, kept)).map(stretchOf),
    shortMinutes: Math.max(0, promisedMinutes - coveredMinutes),
  };
}

/** Sorted, those that touch joined, without those that last nothing. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  const sorted = spans
    .filter(({ start, end }) => end > start)
    .toSorted((one, other) => one.start - other.start);
  for (const { start, end } of sorted) {
    const before = result.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** The parts of a span in which others are, given joined. */
function overlaps(span: Span, others: readonly Span[]): Span[] {
  return others
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => end > start);
}

/** The parts of a span in which no other is. */
function leftOf(span: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = span.start;
  for (const { start, end } of overlaps(span, others)) {
    if (start > from) left.push({ start: from, end: start });
    from = end;
  }
  if (from < span.end) left.push({ start: from, end: span.end });
  return left;
}

function minutesIn(spans: readonly Span[]): number {
  return Math.round(spans.reduce((sum, { start, end }) => sum + end - start, 0) / 60_000);
}

function spanOf({ start, end }: Stretch): Span {
  return { start: start.epochMilliseconds, end: end.epochMilliseconds };
}

function stretchOf({ start, end }: Span): Stretch {
  return {
    start: Temporal.Instant.fromEpochMilliseconds(start),
    end: Temporal.Instant.fromEpochMilliseconds(end),
  };
}
