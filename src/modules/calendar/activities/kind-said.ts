// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { ActivityKind } from "./activity.ts";
import { activityWords } from "./activity.words.ts";

/** What a kind of activity is called, for other rooms: "Lettura". */
export function kindSaid(kind: ActivityKind, language: Language): string {
  return activityWords[language].kinds[kind];
}
