// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import { openLabel } from "../hours/opening-sentence.ts";
import type { OpenLabel } from "../hours/opening-sentence.ts";
import { weekText } from "../hours/opening-week.ts";
import type { WeekText } from "../hours/opening-week.ts";
import { openStateAt } from "../hours/opening.ts";
import type { Timetable } from "../hours/timetable.ts";

/** Hours as a page tells them: what holds now as a sentence, then the week and the closures. */
export type HoursShown = OpenLabel & {
  week: WeekText;
  /** When one may next walk in: this moment where it is open, undefined where no opening is in sight. */
  opens: Temporal.Instant | undefined;
};

export function hoursShown(
  { hours, patron_day }: { hours: Timetable | null; patron_day: string | null },
  now: Temporal.Instant,
  language: Language,
): HoursShown {
  const state = openStateAt(hours, patron_day, now);
  const opens = state.kind === "open" ? now : state.kind === "unknown" ? undefined : state.opensNext;
  return { ...openLabel(state, now, language), week: weekText(hours, language), opens };
}

/** Of several doors the one that opens first; the first told, where none is known to open. */
export function soonest(doors: readonly HoursShown[]): HoursShown | undefined {
  const moment = ({ opens }: HoursShown) => opens?.epochMilliseconds ?? Infinity;
  return doors.reduce<HoursShown | undefined>(
    (first, door) => (first === undefined || moment(door) < moment(first) ? door : first),
    undefined,
  );
}
