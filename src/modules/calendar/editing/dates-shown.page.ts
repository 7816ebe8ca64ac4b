// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { startsTakenAway, type Recurrence } from "../../../foundation/time/recurrence.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { capital } from "../../../foundation/words/capital.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import { horizonOf, startsUntil } from "../activities/horizon.ts";
import { whenSaid } from "../activities/when-said.ts";
import { dateSpoken } from "../registrations/date-said.ts";

/** The dates that a rule gives, as they are shown back to who writes it. */
export type DatesShown = { often: string; first: string[]; more: number; taken: string[] };

const mostShown = 12;
const mostTaken = 15;

/** The dates to come; of what is all past, those that were. Days are said with their year. */
export function datesShownBack(
  when: Recurrence,
  minutes: number,
  now: Temporal.Instant,
  language: Language,
): DatesShown {
  const today = romeDate(now);
  const starts = startsUntil(when, horizonOf(today));
  const coming = starts.filter(({ at }) => Temporal.Instant.compare(at, now) > 0);
  const shown = (coming.length > 0 ? coming : starts).slice(0, mostShown);
  const total = coming.length > 0 ? coming.length : starts.length;
  const until = shown.at(-1)?.original.toPlainDate().add({ months: 9 }) ?? horizonOf(today);
  const taken = startsTakenAway(when, { from: when.start.toPlainDate(), until }).map(({ original }) =>
    daySaid(original.toPlainDate().toString(), language),
  );
  return {
    often: capital(whenSaid(when, language) ?? ""),
    first: shown.map(({ original, at }) => {
      const said = capital(
        dateSpoken({ startsAt: at, endsAt: at.add({ minutes: Math.round(minutes) }) }, language),
      );
      return original.year === today.year ? said : `${said} (${original.year})`;
    }),
    more: total - shown.length,
    taken: taken.slice(0, mostTaken),
  };
}
