// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FindingKind } from "../search/criteria.ts";
import type { FieldGroup, GroupAssurance } from "./assurance.ts";

/** Which records should be checked. What is absent does not count. */
export type DueQuestion = {
  kind?: FindingKind | undefined;
  group?: FieldGroup | undefined;
  area?: string | undefined;
  organizationId?: string | undefined;
  text?: string | undefined;
};

/** A record with the groups that have to be checked again. */
export type DueRecord = {
  kind: FindingKind;
  id: string;
  name: string;
  organizationId: string | null;
  organizationName: string | null;
  territoryId: string | null;
  due: GroupAssurance[];
  /** The number that turned out to be somebody else's. */
  wrongNumber: string | null;
  /** How many calls in a row nobody answered. */
  unanswered: number;
};

/** How many groups of each kind of record have to be checked. */
export type DueCounts = { records: number; groups: Record<FindingKind, Partial<Record<FieldGroup, number>>> };

/** How many records the list shows at once. */
export const duePageSize = 30;
