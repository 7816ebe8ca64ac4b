// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import type { Answer } from "./answer.ts";
import type { FilterName, FindingKind, Question } from "./criteria.ts";
import { languageName, namesFor } from "./filters.page.ts";
import { filterWords } from "./filters.words.ts";
import type { TermName } from "./vocabulary.ts";

type Asked = {
  kind: FindingKind;
  question: Question;
  answer: Answer;
  terms: readonly TermName[];
  frame: Pick<Frame, "language">;
};

/** A filter that is on, in a few words: on the chip that takes it off. */
export function chipLabel(name: FilterName, { kind, question, answer, terms, frame }: Asked): string {
  const { language } = frame;
  const words = filterWords[language];
  const termName = (taxonomy: string, code: string | undefined) =>
    terms.find((term) => term.taxonomy === taxonomy && term.code === code)?.name[language] ?? code ?? "";
  switch (name) {
    case "text":
      return words.chipText(question.text);
    case "near":
      return words.chipNear(answer.search.place?.as === "device" ? words.myPosition : question.near);
    case "withinKm":
      return words.withinKm(question.withinKm ?? 0);
    case "serves":
      return words.chipServes(answer.servedArea?.name ?? question.serves);
    case "category":
      return (
        namesFor(kind, terms, language).find(({ code }) => code === question.category)?.label ??
        question.category!
      );
    case "target":
      return termName("targets", question.target);
    case "age":
      return words.chipAge(question.age ?? 0);
    case "openNow":
      return words.openNow;
    case "day":
      return words.days[question.day ?? "mon"];
    case "part":
      return words.parts[question.part ?? "morning"];
    case "mode":
      return words.modes[question.mode ?? "in-person"];
    case "language":
      return languageName(question.language ?? "", language);
    case "free":
      return words.free;
    case "wheelchair":
      return words.wheelchair;
  }
}
