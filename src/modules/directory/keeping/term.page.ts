// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Option } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { keptPath } from "./kept.forms.ts";
import { treeOf, whyNotUnder, type Branch, type KeptTerm, type Taxonomy } from "./term.ts";
import { termWords } from "./term.words.ts";

export function taxonomyName({ key, name, nameEn }: Taxonomy, language: Language): string {
  return termWords[language].names[key] ?? (language === "en" ? (nameEn ?? name) : name);
}

/** The terms as they are read, each with the names above it: "Casa › Affitto". */
export function rowsOf(terms: readonly KeptTerm[], frame: Pick<Frame, "language">) {
  const say = termWords[frame.language];
  const row = ({ term, under }: Branch, above: string): ReturnType<typeof asRow>[] => {
    const name = above === "" ? term.name : say.under(term.name, above);
    return [asRow(term, name, frame), ...under.flatMap((branch) => row(branch, name))];
  };
  return treeOf(terms).flatMap((branch) => row(branch, ""));
}

function asRow(term: KeptTerm, name: string, frame: Pick<Frame, "language">) {
  const { id, uses, nameEn, taxonomy, code } = term;
  const question =
    taxonomy === "targets"
      ? { target: code }
      : ["categories", "places"].includes(taxonomy)
        ? { category: code }
        : undefined;
  return { id, name, english: nameEn ?? "", uses, list: question && linkTo(frame, keptPath(question)) };
}

/** Where a term may stand: under those at the top, unless others stand under it; where it is now in any case. */
export function parentsFor(
  terms: readonly KeptTerm[],
  term: KeptTerm | undefined,
  language: Language,
): Option[] {
  return terms
    .filter(({ id }) => id !== term?.id && whyNotUnder(terms, term?.id ?? "", id) === undefined)
    .map(({ id, name, nameEn }) => ({ value: id, label: language === "en" ? (nameEn ?? name) : name }));
}

export function fieldsOfTerm({ name, nameEn, parentId }: KeptTerm) {
  return { nome: name, inglese: nameEn ?? "", sotto: parentId ?? "" };
}
