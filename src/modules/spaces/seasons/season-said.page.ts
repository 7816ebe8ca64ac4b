// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import { takesWishes, type Season } from "./season.ts";
import { seasonWords } from "./season.words.ts";

/** Where a season stands, in few words. */
export function seasonState(season: Season, now: Temporal.Instant, language: Language): string {
  const { states } = seasonWords[language];
  const today = romeDate(now).toString();
  if (season.closedAt !== null) return states.done;
  if (takesWishes(season, today)) return states.open(daySaid(season.wishesUntil, language));
  return today < season.wishesFrom ? states.soon(daySaid(season.wishesFrom, language)) : states.allocating;
}
