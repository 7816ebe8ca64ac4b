// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Suspicion } from "../../../foundation/suspicion.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { groupsOf, type FieldGroup } from "../assurance/assurance.ts";
import type { EditableKind } from "../editing/editable.ts";
import type { Typed } from "../editing/field.ts";

/** What somebody says is wrong: a group of fields, that the thing is no more, or something else. */
export const wrongs = [
  "hours",
  "contacts",
  "address",
  "eligibility",
  "cost",
  "closed",
  "other",
] as const satisfies readonly (FieldGroup | "closed" | "other")[];
export type Wrong = (typeof wrongs)[number];

/** `missing`: a record that should be there. `check`: a correction that is live and that somebody should look at. */
export const whats = [...wrongs, "missing", "check"] as const;
export type What = (typeof whats)[number];

/** Who says it: anybody; a known volunteer; who runs it; who keeps the directory; a load of data. */
export const sources = ["public", "volunteer", "owner", "office", "import"] as const;
export type Source = (typeof sources)[number];

export const states = ["waiting", "accepted", "rejected"] as const;
export type ReportState = (typeof states)[number];

/** How it was accepted. `together`: with another report of the same thing. */
export type Acceptance = "as-proposed" | "changed" | "already-so" | "closed" | "made" | "good" | "together";
/** Why it was not. `undone`: a correction that was taken back; `still-open`: what should have been closed is not. */
export const rejections = [
  "right",
  "not-found-out",
  "not-ours",
  "double",
  "still-open",
  "spam",
  "other",
] as const;
export type Rejection = (typeof rejections)[number] | "undone";
export type Outcome = Acceptance | Rejection;

/** How a reviewer made sure: the methods of assurance, without that of programs. */
export const reviewMethods = ["call", "visit", "owner", "office"] as const;
export type ReviewMethod = (typeof reviewMethods)[number];

export type Report = {
  id: string;
  source: Source;
  what: What;
  kind: EditableKind;
  /** Of a missing record, the id it will have. */
  recordId: string;
  territoryId: string | null;
  createdAt: Temporal.Instant;
  language: Language;
  note: string | null;
  /** Whether somebody waits for an answer by mail. */
  hasContact: boolean;
  /** The right values as they were typed; of a missing record also where it is and how one knows of it. */
  proposed: Typed;
  /** What the record said of these fields when the report arrived. */
  seen: Typed;
  suspicions: Suspicion[];
  revision: number | null;
  closeTo: ClosedStatus | null;
  firstBy: string | null;
  firstAt: Temporal.Instant | null;
  state: ReportState;
  decidedBy: string | null;
  decidedAt: Temporal.Instant | null;
  outcome: Outcome | null;
  answer: string | null;
};

/** What can be wrong with a record of this kind, in the order in which people are asked. */
export function wrongsOf(kind: EditableKind): Wrong[] {
  const own: readonly string[] = groupsOf[kind];
  return wrongs.filter((wrong) => wrong === "closed" || wrong === "other" || own.includes(wrong));
}

/** The group of fields that a report is about; undefined when it is about none in particular. */
export function groupOf(what: What): FieldGroup | undefined {
  return what === "hours" ||
    what === "contacts" ||
    what === "address" ||
    what === "eligibility" ||
    what === "cost"
    ? what
    : undefined;
}

/** The status of a service that nobody can use any more. */
export const closedStatuses = ["inactive", "defunct"] as const;
export type ClosedStatus = (typeof closedStatuses)[number];

export function isClosed(status: unknown): status is ClosedStatus {
  return status === "inactive" || status === "defunct";
}

/** Whether a service would go out of use: it is not a pause, and it was in use before. */
export function isClosing(
  kind: EditableKind,
  before: { status?: unknown } | undefined,
  after: { status?: unknown },
): boolean {
  return kind === "service" && before !== undefined && !isClosed(before.status) && isClosed(after.status);
}

/** What is wrong with a field of the form that anybody sends; the words are in report.words.ts. */
export type FormMistake = "missing" | "tooLong" | "email";
