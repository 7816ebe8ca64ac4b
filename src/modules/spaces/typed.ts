// SPDX-License-Identifier: AGPL-3.0-or-later

/** What was typed in a form, as it came. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** A form as it is given: its seal, what was typed in it, and what was wrong (keys of words). */
export type FormState = {
  seal: string;
  typed: Typed;
  mistakes?: Readonly<Record<string, string>>;
  /** Why it comes back although nothing in it is wrong. */
  notice?: string;
};

export function typedIn(typed: Typed, name: string): string | undefined {
  return typed[name]?.at(-1);
}
