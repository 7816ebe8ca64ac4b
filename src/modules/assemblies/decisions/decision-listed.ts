// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Decision } from "./decision.ts";

/** A decision with the meeting that made it. */
export type DecisionListed = Decision & { assemblyName: string; metAt: Temporal.Instant };

/** What can be asked of a list of decisions; in addresses. */
export const fateFilters = ["da-fare", "in-corso", "fatte", "lasciate", "in-ritardo"] as const;
export type FateFilter = (typeof fateFilters)[number];

export const statusOfFilter = {
  "da-fare": "open",
  "in-corso": "under-way",
  fatte: "done",
  lasciate: "dropped",
} as const;
