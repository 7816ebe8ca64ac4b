// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { TermName } from "../../directory/search/vocabulary.ts";
import {
  ageBands,
  channels,
  doneKinds,
  genders,
  households,
  knewBys,
  type ContactSource,
} from "../contacts/contact.ts";
import { contactWords } from "../contacts/contact.words.ts";
import { outcomes, unmetReasons, witnesses } from "../contacts/need.ts";
import { cancellations, rejections } from "../referrals/reason.ts";
import { recipientKinds } from "../referrals/recipient.ts";
import { modes } from "../referrals/referral.ts";
import { statuses } from "../referrals/steps.ts";
import { factWords } from "./facts.words.ts";
import type { CountedField } from "./figures.ts";

/** How things that the database knows are called. */
export type Names = {
  desks: ReadonlyMap<string, string>;
  areas: ReadonlyMap<string, string>;
  terms: readonly TermName[];
};

const sources: readonly ContactSource[] = ["form", "offline", "import"];

/** Codes that come in an order of their own; of the others the most frequent come first. */
const ordered: Partial<Record<CountedField, readonly string[]>> = {
  channel: channels,
  age: ageBands,
  gender: genders,
  household: households,
  first: ["yes", "no"],
  done: doneKinds,
  source: sources,
  fate: [...outcomes, "open"],
  witness: witnesses,
  unmet: unmetReasons,
  mode: modes,
  to: recipientKinds,
  standing: statuses,
};

/** Also what nobody said: a row of its own, at zero, says that it was asked. Only of short lists. */
export function codesInOrder(field: CountedField): readonly string[] | undefined {
  return ordered[field];
}

/** Codes that exist, for reading what a file or an address says. */
export const closedCodes = {
  ...ordered,
  knew: knewBys,
  reason: [...rejections, ...cancellations],
} satisfies Partial<Record<CountedField, readonly string[]>>;

/** How a code is read; one that no list knows is read as it is. Null is "not said". */
export function labelOf(field: CountedField, value: string | null, names: Names, language: Language): string {
  const words = factWords[language];
  if (value === null) return words.notSaid;
  if (field === "area") return names.areas.get(value) ?? value;
  if (field === "language") return spokenName(value, language);
  if (field === "term") return termName("categories", value, names, language);
  if (field === "target") return termName("targets", value, names, language);
  return saidCodes(field, language)[value] ?? value;
}

/** The words of the codes of a closed list. */
export function saidCodes(
  field: Exclude<CountedField, "area" | "language" | "term" | "target">,
  language: Language,
): Readonly<Record<string, string>> {
  const { channels: channel, ageBands: age, genders: gender, households: household } = contactWords[language];
  const { knewBys: knew, dones: done, witnesses: witness, unmetReasons: unmet } = contactWords[language];
  return { channel, age, gender, household, knew, done, witness, unmet, ...factWords[language] }[field];
}

function termName(taxonomy: string, code: string, { terms }: Names, language: Language): string {
  const term = terms.find((one) => one.taxonomy === taxonomy && one.code === code);
  return term?.name[language] ?? code;
}

/** "italiano", "arabo": as the language of the page calls them, with a capital. */
function spokenName(code: string, language: Language): string {
  const name = new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** A category at the top with all that stands under it, itself first. */
export function under(top: string, { terms }: Pick<Names, "terms">): string[] {
  const codes = terms.filter(({ taxonomy }) => taxonomy === "categories").map(({ code }) => code);
  return [top, ...codes.filter((code) => code !== top && topOf(code, { terms }) === top)];
}

/** The category under which a term stands, at the top; itself when it stands there. */
export function topOf(code: string, { terms }: Pick<Names, "terms">): string {
  const parents = new Map(
    terms.flatMap(({ taxonomy, code: one, parentCode }) =>
      taxonomy === "categories" && parentCode !== null ? [[one, parentCode] as const] : [],
    ),
  );
  let at = code;
  for (let steps = 0; parents.has(at) && steps < 10; steps += 1) at = parents.get(at)!;
  return at;
}
