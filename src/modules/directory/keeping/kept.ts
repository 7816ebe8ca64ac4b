// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FindingKind } from "../search/criteria.ts";

/** How long ago somebody checked a record. "recent" is within six months. */
export const freshnesses = ["never", "over-a-year", "over-six-months", "recent"] as const;
export type Freshness = (typeof freshnesses)[number];

/** What a list can ask about checks: how long ago, or that something of them has to be checked again by now. */
export const checkings = [...freshnesses, "to-check"] as const;
export type Checking = (typeof checkings)[number];

/** Which records of the back office are wanted. What is absent does not count. */
export type KeptQuestion = {
  kind?: FindingKind;
  text?: string;
  /** Code of an area in which they lie, or for which they work. */
  area?: string;
  target?: string;
  category?: string;
  freshness?: Checking;
  /** Only services that can be used now (active or closed for a while); other kinds always work. */
  working?: boolean;
};

/** A record as the lists of the back office show it. */
export type KeptRecord = {
  kind: FindingKind;
  id: string;
  name: string;
  organizationName: string | null;
  territoryId: string | null;
  organizationId: string | null;
  status: string | null;
  /** YYYY-MM-DD */
  assuredDate: string | null;
  isDemonstration: boolean;
};

/** How many records the lists show at once, and so how many can be changed at once. */
export const keptPageSize = 100;
