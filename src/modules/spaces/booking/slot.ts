// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeInstant, romeTime } from "../../../foundation/time/rome.ts";

/** A stretch of time: from start, until just before end. */
export type Slot = { start: Temporal.Instant; end: Temporal.Instant };

/** From an hour of a day in Rome, for so many minutes of the clock: "20.30–23" is that also when clocks change. */
export function slotAt(start: Temporal.PlainDateTime, minutes: number): Slot {
  return { start: romeInstant(start), end: romeInstant(start.add({ minutes }), "later") };
}

/** How long it lasts by the clock, in minutes. */
export function minutesOf({ start, end }: Slot): number {
  const clock = romeTime(start).toPlainDateTime().until(romeTime(end).toPlainDateTime(), {
    largestUnit: "minutes",
  });
  return Math.round(clock.total("minutes"));
}

/** With the minutes before and after in which nobody else has it. */
export function withBuffers(
  { start, end }: Slot,
  buffers: { bufferBeforeMinutes: number; bufferAfterMinutes: number },
): Slot {
  return {
    start: start.subtract({ minutes: buffers.bufferBeforeMinutes }),
    end: end.add({ minutes: buffers.bufferAfterMinutes }),
  };
}

export function overlap(one: Slot, other: Slot): boolean {
  return (
    Temporal.Instant.compare(one.start, other.end) < 0 && Temporal.Instant.compare(other.start, one.end) < 0
  );
}

export function isInside(one: Slot, whole: Slot): boolean {
  return (
    Temporal.Instant.compare(whole.start, one.start) <= 0 && Temporal.Instant.compare(one.end, whole.end) <= 0
  );
}

export function inOrder(one: Slot, other: Slot): number {
  return Temporal.Instant.compare(one.start, other.start) || Temporal.Instant.compare(one.end, other.end);
}

/** The same stretches without overlaps; those that touch are one. */
export function joined(slots: readonly Slot[]): Slot[] {
  const result: Slot[] = [];
  for (const slot of slots.toSorted(inOrder)) {
    const last = result.at(-1);
    if (last === undefined || Temporal.Instant.compare(slot.start, last.end) > 0) result.push({ ...slot });
    else if (Temporal.Instant.compare(slot.end, last.end) > 0) last.end = slot.end;
  }
  return result;
}

/** What is left of some stretches without others. */
export function without(slots: readonly Slot[], taken: readonly Slot[]): Slot[] {
  let left = joined(slots);
  for (const gone of joined(taken)) {
    left = left.flatMap((slot) => {
      if (!overlap(slot, gone)) return [slot];
      return [
        { start: slot.start, end: gone.start },
        { start: gone.end, end: slot.end },
      ].filter(({ start, end }) => Temporal.Instant.compare(start, end) < 0);
    });
  }
  return left;
}
