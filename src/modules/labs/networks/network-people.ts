// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";

/** Somebody who runs a network and keeps its page by a private link. */
export type NetworkKeeper = {
  id: string;
  called: string | null;
  email: string | null;
  language: Language;
  createdAt: Temporal.Instant;
};

/** Somebody who would like to join. */
export type JoinRequest = {
  id: string;
  called: string | null;
  contact: string | null;
  told: string | null;
  isSuspect: boolean;
  createdAt: Temporal.Instant;
  answeredAt: Temporal.Instant | null;
};
