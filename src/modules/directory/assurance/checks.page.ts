// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { dateSaid } from "../hours/opening-dates.ts";
import { openingWords } from "../hours/opening.words.ts";
import { isStale, type FieldGroup, type GroupAssurance } from "./assurance.ts";
import { checksWords } from "./checks.words.ts";

/** "Orari verificati il 9 dicembre 2026, con una telefonata." */
export function checkSaid({ group, assuredOn, method, state }: GroupAssurance, language: Language): string {
  const words = checksWords[language];
  if (assuredOn === null) return words.never[group];
  const date = dateSaid(assuredOn.toString(), openingWords[language]);
  if (state === "stale") return words.stale[group](date);
  return words.checked[group](date, words.how[method ?? "import"]);
}

/**
 * What a page says above all when something on it has to be checked again; undefined when nothing has. One sentence for
 * all when all is stale, otherwise what is.
 */
export function staleSaid(groups: readonly GroupAssurance[], language: Language): string | undefined {
  const words = checksWords[language];
  const stale = groups.filter(({ state }) => isStale(state));
  if (stale.length === 0) return undefined;
  if (stale.length < groups.length)
    return words.toCheck(
      listed(
        stale.map(({ group }) => group),
        language,
      ),
    );
  const dates = stale.flatMap(({ assuredOn }) => assuredOn?.toString() ?? []).toSorted();
  const latest = dates.at(-1);
  if (latest === undefined) return words.allNever;
  return words.allToCheck(dateSaid(latest, openingWords[language]));
}

/** "orari, contatti e quanto costa". */
function listed(groups: readonly FieldGroup[], language: Language): string {
  return lists[language].format(groups.map((group) => checksWords[language].groups[group]));
}

const lists = { it: new Intl.ListFormat("it"), en: new Intl.ListFormat("en-GB") };
