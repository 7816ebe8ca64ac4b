// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { EditableKind } from "./editable.ts";
import type { Typed } from "./field.ts";

/** What somebody is writing of a record. `basedOn` is the revision they began from; 0 when it is a new record. */
export type Draft = {
  kind: EditableKind;
  recordId: string;
  authorId: string;
  basedOn: number;
  typed: Typed;
  /** Where they were, when they write step by step. */
  step: string | null;
  savedAt: Temporal.Instant;
};

/** That somebody else is writing the same record. */
export type OtherDraft = { authorId: string; savedAt: Temporal.Instant };
