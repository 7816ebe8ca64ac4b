// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { FormMistake } from "../../../ui/error-summary.tsx";
import { mistakesByField } from "../../../ui/mistakes.ts";
import type { SignUpMistake } from "./sign-up-mistake.ts";
import { childRows, type Typed } from "./sign-up.forms.ts";
import { signUpWords } from "./sign-up.words.ts";

/** A form as it is given: what was typed in it, and what was wrong. */
export type SignUpState = {
  seal: string;
  /** True before anybody typed: boxes are as most people want them. */
  isNew: boolean;
  notice?: string | undefined;
  summary: FormMistake[];
  children: { name: string; age: string }[];
  value: (name: string) => string | undefined;
  field: (name: string) => { name: string; error?: string };
};

export type SignUpSaid = {
  typed?: Typed;
  mistakes?: Readonly<Record<string, SignUpMistake>>;
  notice?: string;
  /** How many rows for children at least. */
  rows?: number;
};

type Around = { seal: string; language: Language; ages: { minimum: number | null; maximum: number | null } };

/** Rows for children that everybody sees; more are added one at a time. */
export const usualRows = 2;

export function signUpState(said: SignUpSaid, { seal, language, ages }: Around): SignUpState {
  const { typed, mistakes = {}, notice, rows = usualRows } = said;
  const words = signUpWords[language];
  const text = (mistake: SignUpMistake) =>
    mistake === "wrongAge" ? words.wrongAge(ages.minimum, ages.maximum) : words.mistakes[mistake];
  const children = childRows(typed ?? {}, rows);
  const labels: Record<string, string> = {
    data: words.whenTitle,
    nome: words.called,
    email: words.email,
    telefono: words.phone,
    vengo: words.whoTitle,
    adulti: words.adults,
  };
  children.forEach(({ name, age }, index) => {
    labels[name] = `${words.child(index + 1)}, ${words.childName}`;
    labels[age] = `${words.child(index + 1)}, ${words.childAge}`;
  });
  return {
    seal,
    isNew: typed === undefined,
    notice,
    summary: mistakesByField(mistakes, (mistake, name) => `${labels[name] ?? name}: ${text(mistake)}`),
    children,
    value: (name) => typed?.[name]?.at(-1),
    field: (name) => {
      const mistake = mistakes[name];
      return mistake === undefined ? { name } : { name, error: text(mistake) };
    },
  };
}
