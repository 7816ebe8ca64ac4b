// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

/** The zone in which the people of these territories live, and in which every local hour is meant. */
const zone = "Europe/Rome";

/** The instant as clocks in Italy show it. */
export function romeTime(instant: Temporal.Instant): Temporal.ZonedDateTime {
  return instant.toZonedDateTimeISO(zone);
}

/** The date in Italy at that instant. */
export function romeDate(instant: Temporal.Instant): Temporal.PlainDate {
  return romeTime(instant).toPlainDate();
}

/**
 * The instant at which clocks in Italy begin to show this local time. In the hour repeated in October that is its
 * first passage, or its second for the "later" side (a closing); a time skipped in March is the moment of the skip.
 */
export function romeInstant(
  local: Temporal.PlainDateTime,
  side: "earlier" | "later" = "earlier",
): Temporal.Instant {
  const passages = [
    local.toZonedDateTime(zone, { disambiguation: "earlier" }),
    local.toZonedDateTime(zone, { disambiguation: "later" }),
  ] as const;
  const chosen = passages[side === "earlier" ? 0 : 1];
  if (chosen.toPlainDateTime().equals(local)) return chosen.toInstant();

  // Skipped: "later" lands after the skip, or on it; the last change before the next moment is the skip itself.
  const skip = passages[1].add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  return (skip ?? chosen).toInstant();
}
