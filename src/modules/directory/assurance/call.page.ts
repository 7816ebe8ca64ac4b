// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { EditableKind } from "../editing/editable.ts";
import type { Typed } from "../editing/field.ts";
import { fieldWords, wordsOfField } from "../editing/field.words.ts";
import type { Mistake } from "../editing/mistake.ts";
import { mistakeWords } from "../editing/mistake.words.ts";
import { isStale, type GroupAssurance } from "./assurance.ts";
import { outcomeValue } from "./call.forms.ts";
import { callOutcomes } from "./call.ts";
import { callWords } from "./call.words.ts";
import { checksWords } from "./checks.words.ts";
import { correctable } from "./correction.ts";
import type { GroupValues } from "./values.page.ts";

/** How a call can end: a button, and the key that presses it. */
export type OutcomeButton = { value: string; label: string; isUsual: boolean; key: string };

export function outcomeButtons(language: Language): OutcomeButton[] {
  return callOutcomes.map((outcome, index) => ({
    value: outcomeValue(outcome),
    label: callWords[language].answers[outcome],
    isUsual: outcome === "confirmed",
    key: String(index + 1),
  }));
}

export type SaidGroup = {
  title: string;
  isStale: boolean;
  values: { label: string; text: string }[];
};

export type CorrectionField = {
  name: string;
  label: string;
  value: string;
  isLong: boolean;
  hint: string | undefined;
  error: string | undefined;
};

/** What is read aloud: each group with whether it has to be checked. */
export function groupsSaid(
  values: readonly GroupValues[],
  checks: readonly GroupAssurance[],
  language: Language,
): SaidGroup[] {
  return values.map(({ group, values: said }) => ({
    title: checksWords[language].titles[group],
    isStale: checks.some((check) => check.group === group && isStale(check.state)),
    values: said.map(({ label, text }) => ({ label, text })),
  }));
}

/** The few fields that can be corrected on the phone, as they are typed, with what is wrong in them. */
export function correctionFields(
  kind: EditableKind,
  typed: Typed,
  mistakes: readonly Mistake[],
  language: Language,
): CorrectionField[] {
  return correctable[kind].map((name) => {
    const of = name.startsWith("phones") ? "phones" : name;
    const mistake = mistakes.find(({ field }) => field === name || field === of);
    return {
      name,
      label: wordsOfField(fieldWords[language], kind, of).label,
      value: typed[name]?.[0] ?? "",
      isLong: name === "hours",
      hint: typed[`${name}.keep`] ? callWords[language].keptHours : undefined,
      error: mistake && mistakeWords[language][mistake.kind](mistake),
    };
  });
}
