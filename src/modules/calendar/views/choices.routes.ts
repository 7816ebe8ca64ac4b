// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { listSpokenAreas } from "../../territories/area-name.queries.ts";
import { activityKinds } from "../activities/activity.ts";
import { activityWords } from "../activities/activity.words.ts";
import { listWhatIsThere } from "../activities/agenda.queries.ts";
import type { LabsOfAgenda } from "../activities/labs-of-agenda.ts";
import { kindInUrl } from "./agenda-asked.ts";
import type { FilterChoices } from "./agenda-filters.view.tsx";

const keptMs = 60_000;

/** What the agenda can be narrowed by: only what leads somewhere. Kept for a minute, in each language. */
export function choicesKept(
  db: Database,
  labs?: LabsOfAgenda,
): (language: Language, now: Temporal.Instant) => Promise<FilterChoices> {
  const kept = new Map<Language, { at: number; choices: FilterChoices }>();
  return async (language, now) => {
    const known = kept.get(language);
    const at = now.epochMilliseconds;
    if (known && Math.abs(at - known.at) < keptMs) return known.choices;
    const choices = await readChoices(db, language, now, labs);
    // What is empty may be so only until the first activity is published.
    if (choices.kinds.length > 0) kept.set(language, { at, choices });
    return choices;
  };
}

async function readChoices(
  db: Database,
  language: Language,
  now: Temporal.Instant,
  labs: LabsOfAgenda | undefined,
): Promise<FilterChoices> {
  const { kinds, areas, locationIds } = await listWhatIsThere(db, now);
  const [named, places] = await Promise.all([listSpokenAreas(db, areas), listPlaceBriefs(db, locationIds)]);
  return {
    kinds: activityKinds
      .filter((kind) => kinds.includes(kind))
      .map((kind) => ({ value: kindInUrl[kind], label: activityWords[language].kinds[kind] })),
    areas: named.map(({ code, name }) => ({ value: code, label: name })),
    places: [...places.values()]
      .map(({ id, name }) => ({ value: id, label: name }))
      .toSorted((one, other) => one.label.localeCompare(other.label, "it")),
    labs: ((await labs?.list()) ?? []).map(({ id, name }) => ({ value: id, label: name })),
  };
}
