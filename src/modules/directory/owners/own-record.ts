// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldGroup } from "../assurance/assurance.ts";
import type { FindingKind } from "../search/criteria.ts";

/** A record of somebody's organization, with what waits for them. */
export type OwnRecord = {
  kind: FindingKind;
  id: string;
  name: string;
  /** The day of the latest check, YYYY-MM-DD. */
  checkedOn: string | null;
  /** What has to be checked again by now. */
  toCheck: FieldGroup[];
  /** How many reports of people wait. */
  reports: number;
};
