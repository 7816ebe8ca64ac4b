// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Document } from "./editable.ts";

/**
 * What made a state of a record: "found" is how it was before the first edit, "imported" a load of data between two
 * edits, "merged" another record that became one with it.
 */
export type RevisionAct = "found" | "created" | "changed" | "undone" | "withdrawn" | "imported" | "merged";

/** One state of a record. Numbers grow from 1; `content` is null when the record was taken away. */
export type Revision = {
  number: number;
  act: RevisionAct;
  content: Document | null;
  changedAt: Temporal.Instant;
  changedBy: string | null;
  undoes: number | null;
};
