// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/** The proof that a person was erased. Holds nothing of them. */
export type Erasure = {
  /** Its number: who has it can read the proof. */
  id: string;
  territoryId: string;
  erasedAt: Temporal.Instant;
  asked: "person" | "desk" | "retention";
  /** How many things of which kind. */
  what: Record<string, number>;
  /** SHA-256, in hexadecimal, of the key that was destroyed; null when nothing had been said. */
  keyHash: string | null;
};
