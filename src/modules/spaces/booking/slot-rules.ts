// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeDate, romeTime } from "../../../foundation/time/rome.ts";
import { openingsBetween } from "../../directory/hours/opening.ts";
import type { Timetable } from "../../directory/hours/timetable.ts";
import type { Quota, SpaceRules } from "../space.ts";
import { isInside, minutesOf, overlap, type Slot } from "./slot.ts";

/** Why a time cannot be booked, whoever has it already aside. */
export type SlotMistake =
  | "past"
  | "notice"
  | "too-far"
  | "too-short"
  | "too-long"
  | "outside-hours"
  | "open-to-all";

/** Why a time cannot be had: by the rules, because somebody has it, or because the asker has had their share. */
export type WhyNot = SlotMistake | "taken" | "quota";

/** Who answers for a space is bound only by time itself and by who has it already. */
type Standing = { now: Temporal.Instant; patronDay: string | null; isHost: boolean };

/** Why the rules of a space do not give this time; undefined when they do. */
export function whyNotSlot(
  space: SpaceRules,
  slot: Slot,
  { now, patronDay, isHost }: Standing,
): SlotMistake | undefined {
  if (Temporal.Instant.compare(slot.end, now) <= 0) return "past";
  if (isHost) return undefined;
  if (Temporal.Instant.compare(slot.start, now) <= 0) return "past";
  if (Temporal.Instant.compare(slot.start, now.add({ hours: space.noticeHours })) < 0) return "notice";
  const furthest = romeDate(now).add({ days: space.furthestDays });
  if (Temporal.PlainDate.compare(romeDate(slot.start), furthest) > 0) return "too-far";
  const minutes = minutesOf(slot);
  if (minutes < space.shortestMinutes) return "too-short";
  if (minutes > space.longestMinutes) return "too-long";
  if (!isOffered(space.hours, slot, patronDay)) return "outside-hours";
  const shared = [space.coWorkingHours, space.coSpacingHours].flatMap((hours) =>
    openings(hours, slot, patronDay),
  );
  return shared.some((opening) => overlap(opening, slot)) ? "open-to-all" : undefined;
}

function isOffered(hours: Timetable | null, slot: Slot, patronDay: string | null): boolean {
  return hours === null || openings(hours, slot, patronDay).some((opening) => isInside(slot, opening));
}

/** The openings of a timetable that touch a stretch; none of a timetable that nobody gave. */
export function openings(hours: Timetable | null, { start, end }: Slot, patronDay: string | null): Slot[] {
  return openingsBetween(hours, patronDay, start.subtract({ hours: 30 }), end.add({ hours: 30 })) ?? [];
}

/**
 * Which of these times are beyond an asker's share, the earliest counting first. `had` are the starts of all that they
 * have or ask for already.
 */
export function beyondQuota(
  quota: Quota | null,
  had: readonly Temporal.Instant[],
  slots: readonly Slot[],
): Set<Slot> {
  const beyond = new Set<Slot>();
  if (quota === null) return beyond;
  const count = new Map<string, number>();
  const add = (start: Temporal.Instant) => {
    const period = periodOf(start, quota.per);
    const times = (count.get(period) ?? 0) + 1;
    count.set(period, times);
    return times;
  };
  for (const start of had) add(start);
  for (const slot of slots) if (add(slot.start) > quota.times) beyond.add(slot);
  return beyond;
}

function periodOf(start: Temporal.Instant, per: Quota["per"]): string {
  const day = romeTime(start).toPlainDate();
  if (per === "year") return String(day.year);
  if (per === "month") return `${day.year}-${day.month}`;
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/** Until when who has it may cancel alone. */
export function cancelDeadline({ cancelHours }: SpaceRules, { start }: Slot): Temporal.Instant {
  return start.subtract({ hours: cancelHours });
}
