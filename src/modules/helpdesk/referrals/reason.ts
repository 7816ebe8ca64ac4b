// SPDX-License-Identifier: AGPL-3.0-or-later

/** Why a provider says no. The last of each group are about the directory: it is wrong, and is told so. */
export const rejections = [
  "full",
  "not-eligible",
  "outside-area",
  "not-our-work",
  "needs-assessment",
  "person-declined",
  "number-dead",
  "closed",
  "moved",
  "other",
] as const;
export type Rejection = (typeof rejections)[number];

/** Why a desk takes a referral back. `no-answer` and `solved` are said by the clock and by the need that closed. */
export const cancellations = [
  "person-changed-mind",
  "person-not-reached",
  "other-door",
  "mistake",
  "no-answer",
  "solved",
] as const;
export type Cancellation = (typeof cancellations)[number];

/** What a desk chooses from. */
export const saidCancellations = cancellations.filter((one) => one !== "no-answer" && one !== "solved");

/** What a rejection says is wrong with the directory, as a report says it; undefined when it says nothing of it. */
export const wrongInDirectory: Partial<Record<Rejection, "contacts" | "closed" | "address">> = {
  "number-dead": "contacts",
  closed: "closed",
  moved: "address",
};

/** Reasons for which the need stays without an answer there, though nobody was at fault: the district counts them. */
export function isRejection(text: string | null): text is Rejection {
  return rejections.some((one) => one === text);
}
