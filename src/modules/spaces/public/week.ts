// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeInstant } from "../../../foundation/time/rome.ts";
import { openings } from "../booking/slot-rules.ts";
import { inOrder, joined, overlap, without, type Slot } from "../booking/slot.ts";
import type { SpaceRules } from "../space.ts";

/** One stretch of a day: it can be asked for, somebody has it, or it is open to everybody. */
export type Stretch = Slot & { kind: "free" | "taken" | "open-to-all" };

export type DayOfSpace = { date: Temporal.PlainDate; stretches: Stretch[] };

/** Where nobody said when a space can be had, people look between these hours. */
const usualHours = { from: 8, to: 23 };

/** Seven days from a day on, from midnight to midnight in Rome. */
export function weekSlot(first: Temporal.PlainDate): Slot {
  return daySlot(first, 7);
}

/**
 * Seven days of a space as anybody may know them: when it is free, taken and open to all; nothing of by whom. `taken`
 * are the times of its rooms without parts, buffers included. What is over is left out.
 */
export function weekOf(
  space: Pick<SpaceRules, "hours" | "coWorkingHours" | "coSpacingHours">,
  taken: readonly Slot[],
  { first, patronDay, now }: { first: Temporal.PlainDate; patronDay: string | null; now: Temporal.Instant },
): DayOfSpace[] {
  const busy = joined(taken);
  return Array.from({ length: 7 }, (_, index) => {
    const date = first.add({ days: index });
    const day = daySlot(date, 1);
    const within = (slots: readonly Slot[]) =>
      slots.filter((slot) => overlap(slot, day)).map((slot) => clipped(slot, day));
    const shared = within(
      [space.coWorkingHours, space.coSpacingHours].flatMap((hours) => openings(hours, day, patronDay)),
    );
    const offered = space.hours === null ? [usual(date)] : within(openings(space.hours, day, patronDay));
    const gone = Temporal.Instant.compare(now, day.start) > 0 ? [{ start: day.start, end: now }] : [];
    const had = within(busy);
    const free = without(offered, [...had, ...shared, ...gone]);
    const all = [
      ...free.map((slot) => kindOf(slot, "free")),
      ...without(had, gone).map((slot) => kindOf(slot, "taken")),
      ...without(joined(shared), [...had, ...gone]).map((slot) => kindOf(slot, "open-to-all")),
    ];
    return { date, stretches: all.toSorted(inOrder) };
  });
}

function kindOf({ start, end }: Slot, kind: Stretch["kind"]): Stretch {
  return { start, end, kind };
}

function usual(date: Temporal.PlainDate): Slot {
  return {
    start: romeInstant(date.toPlainDateTime({ hour: usualHours.from })),
    end: romeInstant(date.toPlainDateTime({ hour: usualHours.to })),
  };
}

function daySlot(date: Temporal.PlainDate, days: number): Slot {
  return {
    start: romeInstant(date.toPlainDateTime()),
    end: romeInstant(date.add({ days }).toPlainDateTime()),
  };
}

function clipped({ start, end }: Slot, day: Slot): Slot {
  return {
    start: Temporal.Instant.compare(start, day.start) < 0 ? day.start : start,
    end: Temporal.Instant.compare(end, day.end) > 0 ? day.end : end,
  };
}
