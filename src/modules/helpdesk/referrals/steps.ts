// SPDX-License-Identifier: AGPL-3.0-or-later

/** A referral asks somebody to serve a person whom a desk received. Status words are FHIR Task's. */
export const statuses = [
  "draft",
  "requested",
  "accepted",
  "contact-made",
  "in-progress",
  "completed",
  "rejected",
  "redirected",
  "cancelled",
] as const;
export type ReferralStatus = (typeof statuses)[number];

/** Through which door somebody acts: their desk, the page of their organization, the link of a mail, the clock. */
export type Door = "desk" | "page" | "link" | "phone" | "clock";

export type Side = "sender" | "receiver" | "clock";
export type StepRule = {
  by: Side | "either";
  from: readonly ReferralStatus[];
  /** Undefined when it stays where it is. */
  to?: ReferralStatus;
};

/** The whole life of a referral, on one page. */
export const steps = {
  "ask-room": { by: "sender", from: ["draft"] },
  "answer-room": { by: "receiver", from: ["draft"] },
  request: { by: "sender", from: ["draft"], to: "requested" },
  accept: { by: "receiver", from: ["requested"], to: "accepted" },
  reject: { by: "receiver", from: ["requested", "accepted"], to: "rejected" },
  redirect: { by: "receiver", from: ["requested", "accepted"], to: "redirected" },
  "make-contact": { by: "either", from: ["accepted"], to: "contact-made" },
  start: { by: "receiver", from: ["accepted", "contact-made"], to: "in-progress" },
  complete: { by: "either", from: ["accepted", "contact-made", "in-progress"], to: "completed" },
  cancel: {
    by: "sender",
    from: ["draft", "requested", "accepted", "contact-made", "in-progress"],
    to: "cancelled",
  },
  remind: { by: "clock", from: ["requested", "accepted"] },
  escalate: { by: "clock", from: ["requested", "accepted"] },
  "re-route": { by: "clock", from: ["requested", "accepted"], to: "cancelled" },
} as const satisfies Record<string, StepRule>;
export type Step = keyof typeof steps;
export const stepNames = Object.keys(steps) as Step[];

/** What people do; the rest is the clock's. */
export type PersonStep = Exclude<Step, "remind" | "escalate" | "re-route">;
