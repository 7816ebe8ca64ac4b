// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeDate, romeTime } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { PlaceBrief } from "../../directory/records/place-brief.ts";
import { daySpoken, hourSpoken } from "../registrations/date-said.ts";
import type { AgendaLine } from "./agenda.ts";

/**
 * "In Scala, Scala" or what was written. Of a place that nobody may know of nothing is said, not even what its host
 * wrote; of one that tells its area only, no free text: it may say the street.
 */
export function whereSaid(
  { locationId, placeName, ...line }: Pick<AgendaLine, "locationId" | "placeName" | "address">,
  place: PlaceBrief | undefined,
): string | undefined {
  if (locationId !== null && place === undefined) return undefined;
  const address = place && !place.is_exact ? null : line.address;
  const name = placeName ?? place?.name;
  const around = address ?? place?.neighbourhood ?? place?.municipality;
  const parts = [...new Set([name, around].map((part) => part?.trim()).filter(Boolean))];
  return parts.length > 0 ? parts.join(", ") : undefined;
}

/** "17–18.30"; of what ends another day the day too. */
export function hoursSaid(
  { startsAt, endsAt }: Pick<AgendaLine, "startsAt" | "endsAt">,
  language: Language,
): string {
  const isSameDay = romeDate(startsAt).equals(romeDate(endsAt)) || endsByNight(startsAt, endsAt);
  const to = isSameDay ? hourSpoken(endsAt) : `${daySpoken(endsAt, language)} ${hourSpoken(endsAt)}`;
  return `${hourSpoken(startsAt)} – ${to}`;
}

/** An evening that ends after midnight is one evening. */
function endsByNight(startsAt: Temporal.Instant, endsAt: Temporal.Instant): boolean {
  return startsAt.until(endsAt).total("hours") < 12 && romeTime(endsAt).hour < 6;
}
