// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";

/** `asked` until the keeper answers; `left` when they went, by themselves or with their mandate. */
export const memberStatuses = ["asked", "confirmed", "declined", "left"] as const;
export type MemberStatus = (typeof memberStatuses)[number];

export const memberParts = ["member", "chair", "secretary"] as const;
export type MemberPart = (typeof memberParts)[number];

/** How they want to be told: by letter, by a call of the keeper, or by the notice on the door. */
export const memberChannels = ["email", "phone", "none"] as const;
export type MemberChannel = (typeof memberChannels)[number];

export type MemberContent = {
  /** As they want to be called. */
  called: string;
  email: string | null;
  phone: string | null;
  channel: MemberChannel;
  part: MemberPart;
  /** The group or the body they speak for. */
  standsFor: string | null;
  /** Mandate: from, and the last day; null without an end. YYYY-MM-DD. */
  since: string;
  until: string | null;
};

export type Member = Omit<MemberContent, "called"> & {
  territoryId: string;
  assemblyId: string;
  id: string;
  /** Null once they were forgotten. */
  called: string | null;
  personId: string | null;
  organizationId: string | null;
  language: Language;
  status: MemberStatus;
  /** What they wrote when they asked. */
  why: string | null;
  linkNumber: number;
  askedAt: Temporal.Instant | null;
  leftAt: Temporal.Instant | null;
};

/** Whether somebody belongs to the assembly on a day. */
export function isMemberOn(
  { status, since, until }: Pick<Member, "status" | "since" | "until">,
  day: Temporal.PlainDate,
): boolean {
  const written = day.toString();
  return status === "confirmed" && since <= written && (until === null || until >= written);
}

/** A mandate that ends so soon is worth thinking of. */
const soonDays = 60;

/** Whether the mandate of a member ends within two months of a day. */
export function isMandateEndingSoon(
  member: Pick<Member, "status" | "since" | "until">,
  today: Temporal.PlainDate,
): boolean {
  if (!isMemberOn(member, today) || member.until === null) return false;
  return Temporal.PlainDate.compare(member.until, today.add({ days: soonDays })) <= 0;
}
