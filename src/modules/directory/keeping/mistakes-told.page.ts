// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormMistake } from "../../../ui/error-summary.tsx";

/** What is wrong with a form, in words: beside a field, and all of it above the form. */
export type MistakesTold = { at: (field: string) => string | undefined; all: FormMistake[] };

/**
 * Mistakes are codes by field; `said` are their words, and a code that has none is shown as it is. `idOf` tells
 * where on the page a field is.
 */
export function mistakesTold(
  mistakes: Readonly<Record<string, string>>,
  said: Readonly<Record<string, string>>,
  idOf: (field: string) => string = (field) => `campo-${field}`,
): MistakesTold {
  const inWords = (code: string) => said[code] ?? code;
  return {
    at: (field) => (mistakes[field] === undefined ? undefined : inWords(mistakes[field])),
    all: Object.entries(mistakes).map(([field, code]) => ({
      fieldId: idOf(field),
      message: inWords(code),
    })),
  };
}
