// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../foundation/words/words.ts";

/** Somebody with an account. One who was erased is found no more. */
export type Account = {
  id: string;
  email: string;
  /** Empty when they did not say. */
  name: string;
  language: Language;
  createdAt: Temporal.Instant;
};

/** An address as it is kept and compared: "  Ada@Example.IT " is "ada@example.it". */
export function plainEmail(typed: string): string {
  return typed.trim().toLowerCase();
}
