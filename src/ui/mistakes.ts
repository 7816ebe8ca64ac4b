// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormMistake } from "./error-summary.tsx";

/** The id of a field of a form: where the summary of mistakes leads. */
function fieldId(name: string): string {
  return `campo-${name}`;
}

/** Mistakes by field as the summary lists them; `said` puts each in words, where it is not in words already. */
export function mistakesByField<Mistake>(
  mistakes: Readonly<Record<string, Mistake>>,
  said: (mistake: Mistake, field: string) => string = String,
  idOf: (field: string) => string = fieldId,
): FormMistake[] {
  return Object.entries(mistakes).map(([field, mistake]) => ({
    fieldId: idOf(field),
    message: said(mistake, field),
  }));
}

/** What is wrong with a form, in words: beside a field, and all of it above the form. */
export type MistakesTold = { at: (field: string) => string | undefined; all: FormMistake[] };

/** Mistakes are codes by field; `said` are their words, and a code that has none is shown as it is. */
export function mistakesTold(
  mistakes: Readonly<Record<string, string>>,
  said: Readonly<Record<string, string>>,
  idOf: (field: string) => string = fieldId,
): MistakesTold {
  const inWords = (code: string) => said[code] ?? code;
  return {
    at: (field) => (mistakes[field] === undefined ? undefined : inWords(mistakes[field])),
    all: mistakesByField(mistakes, inWords, idOf),
  };
}
