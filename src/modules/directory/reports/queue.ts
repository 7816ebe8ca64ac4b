// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { EditableKind } from "../editing/editable.ts";
import type { Report, Source, What } from "./report.ts";

/** What of the queue somebody wants to see; undefined is all. */
export type QueueQuestion = {
  what: What | undefined;
  kind: EditableKind | undefined;
  /** Code of an area. */
  area: string | undefined;
  state: QueueState;
  source: Source | undefined;
  recordId: string | undefined;
  page: number;
};

/** `second`: closings that wait for their second person. `spam`: what may be spam, and waits. */
export const queueStates = ["waiting", "second", "spam", "decided"] as const;
export type QueueState = (typeof queueStates)[number];

export const queuedAtOnce = 50;

/** A line of the queue. */
export type Queued = Pick<
  Report,
  "id" | "source" | "what" | "kind" | "recordId" | "suspicions" | "state" | "firstBy" | "outcome"
> & {
  /** How the record is called, or how who proposes it calls it; null when nothing says. */
  name: string | null;
  createdAt: Temporal.Instant;
  decidedAt: Temporal.Instant | null;
};
