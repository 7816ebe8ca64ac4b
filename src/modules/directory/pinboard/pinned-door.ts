// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import { hoursShown, soonest, type HoursShown } from "../records/hours-shown.ts";
import type { KnownPlace } from "../records/known-place.ts";
import type { Pinned } from "./pinned.ts";

/** Where to go for a pinned thing and what its hours say now; undefined is not known. */
export type PinnedDoor = { place: KnownPlace | undefined; sentence: string | undefined };

/** Of its places the one that opens first; what has ended opens nowhere, and says no hours. */
export function doorOfPinned(pinned: Pinned, now: Temporal.Instant, language: Language): PinnedDoor {
  const works = pinned.status === null || pinned.status === "active";
  const doors = pinned.places.filter(({ hours }) => hours !== null);
  const shown = new Map<HoursShown, KnownPlace>(
    doors.map((place) => [hoursShown(place, now, language), place]),
  );
  const first = soonest([...shown.keys()]);
  const own = pinned.hours === null ? undefined : hoursShown(pinned, now, language);
  const place = (first && shown.get(first)) ?? pinned.places[0];
  return { place, sentence: works ? (first ?? own)?.sentence : undefined };
}
