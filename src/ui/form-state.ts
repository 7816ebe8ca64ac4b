// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../foundation/typed.ts";

/** A form as it is given: what was typed in it, and what was wrong, by field (a key of the room's words, or words). */
export type FormState = {
  typed: Typed;
  mistakes?: Readonly<Record<string, string>>;
  /** Why it comes back although no field is wrong. */
  notice?: string | undefined;
};

/** A form for who has no account: its own seal too. */
export type SealedState = FormState & { seal: string };

/** What a field shows: the last text that was typed in it. */
export function filledIn(typed: Typed, name: string): string | undefined {
  return typed[name]?.at(-1);
}
