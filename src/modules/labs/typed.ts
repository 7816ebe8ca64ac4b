// SPDX-License-Identifier: AGPL-3.0-or-later

/** What was typed in a form, as it came. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** A form as it is given: what was typed in it, and what was wrong (field → key of words). */
export type FormState = {
  typed: Typed;
  mistakes?: Readonly<Record<string, string>>;
  /** Why it comes back although nothing in it is wrong. */
  notice?: string;
};

/** A form for who has no account: its own seal too. */
export type SealedState = FormState & { seal: string };

/** What in a form speaks for a machine: such a form is kept and shown, and nobody is written to because of it. */
export type Suspicion = "trap" | "fast" | "links";

export function typedIn(typed: Typed, name: string): string | undefined {
  return typed[name]?.at(-1);
}
