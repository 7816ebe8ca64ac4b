// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldGroup } from "../assurance/assurance.ts";

/** How far a record can be trusted, as its page says it. */
export type ChecksShown = {
  /** What is said above all when something has to be checked again. */
  stale: string | undefined;
  /** What is said under each group of fields, and where one tells that it is wrong; nothing of a record not yet published. */
  groups: Partial<
    Record<FieldGroup, { said: string; isStale: boolean; report: { href: string; label: string } }>
  >;
};
