// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a registered person is told of. */
export type NoticeKind =
  | "confirmed"
  | "waiting"
  | "offered"
  | "accepted"
  | "lapsed"
  | "fewer"
  | "cancelled"
  | "removed"
  | "date-moved"
  | "date-cancelled"
  | "activity-cancelled"
  | "changed"
  | "in-two-days"
  | "today";

/**
 * What is worth a call to who left a number, and a word at the door to who left nothing. The rest they did themselves
 * a moment ago, and read on the page.
 */
const called = new Set<NoticeKind>([
  "offered",
  "lapsed",
  "removed",
  "date-moved",
  "date-cancelled",
  "activity-cancelled",
  "changed",
  "in-two-days",
  "today",
]);

export function isCalled(what: NoticeKind): boolean {
  return called.has(what);
}

/** What happened to an activity or to one of its dates, as its host says it. */
export type ActivityChange = "moved" | "cancelled" | "changed";

export function noticeOf(change: ActivityChange, isOfOneDate: boolean): NoticeKind {
  if (change === "cancelled") return isOfOneDate ? "date-cancelled" : "activity-cancelled";
  return change === "moved" && isOfOneDate ? "date-moved" : "changed";
}
