// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Area } from "../../territories/area.ts";
import type { FilterName } from "./criteria.ts";
import type { Found, Search } from "./search.ts";
import type { TimeAsked } from "./time-asked.ts";

/** What was found, and how the question was understood, so that the page can say both. */
export type Answer = {
  found: Found;
  search: Search;
  time: TimeAsked | undefined;
  /** The area whose people must be served. */
  servedArea: Area | undefined;
  /** Names of places that nothing here is called by: the filter was left out. */
  unknownPlaces: string[];
};

/** A filter that, taken off, would give so many results. */
export type Relaxation = { filter: FilterName; count: number };
