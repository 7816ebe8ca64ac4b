// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac } from "node:crypto";

import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import type { ActivityKind } from "../../calendar/activities/activity.ts";

/** What people can do (aptitudes), as codes; the words are theirs, in following.words.ts. */
export const skills = [
  "cook",
  "repair",
  "sew",
  "garden",
  "read",
  "homework",
  "italian",
  "languages",
  "computers",
  "paperwork",
  "music",
  "theatre",
  "sport",
  "children",
  "company",
  "drive",
  "photos",
  "organize",
] as const;
export type Skill = (typeof skills)[number];

/** Kinds of activities where somebody who can do this is of use. */
export const usedIn: Record<Skill, readonly ActivityKind[]> = {
  cook: ["meal", "party"],
  repair: ["reuse"],
  sew: ["reuse", "workshop"],
  garden: ["outing"],
  read: ["reading"],
  homework: ["study"],
  italian: ["course"],
  languages: ["course"],
  computers: ["help"],
  paperwork: ["help"],
  music: ["show", "party"],
  theatre: ["show"],
  sport: ["movement"],
  children: ["play", "reading"],
  company: ["meeting", "meal"],
  drive: ["outing"],
  photos: ["show"],
  organize: ["party", "talk"],
};

/** Somebody who follows labs or themes of one district. */
export type Follower = {
  territoryId: string;
  id: string;
  personId: string | null;
  /** Of who has no account. */
  email: string | null;
  language: Language;
  areaCode: string | null;
  skills: readonly Skill[];
  canAlso: string | null;
  sharesSkills: boolean;
  takesInvitations: boolean;
  takesNews: boolean;
  createdAt: Temporal.Instant;
  /** Null until its owner opened the link and said yes. */
  confirmedAt: Temporal.Instant | null;
  labs: readonly { id: string; name: string; isConfirmed: boolean }[];
  themes: readonly { theme: ActivityKind; isConfirmed: boolean }[];
};

/** What somebody says of what they can do, and of what may reach them. */
export type FollowerContent = {
  areaCode: string | null;
  /** Codes of that area and of its municipality. */
  areas: readonly string[];
  skills: readonly Skill[];
  canAlso: string | null;
  sharesSkills: boolean;
  takesInvitations: boolean;
  takesNews: boolean;
};

/** As the register of purposes says. */
export const unconfirmedDays = 7;
export const quietYears = 2;
export const answerDays = 90;
/** Letters of news are at least this far apart: one a week, though the job may run a little early. */
export const newsApartHours = 6 * 24 + 12;

/** Fewer than this are never told: one could guess who they are. */
const fewest = 5;

/**
 * How many people may be told of: nothing below five, then in steps of five downwards, so that who comes or goes is not seen
 * in a number, and two numbers taken from each other tell nobody.
 */
export function toldCount(people: number): number | undefined {
  return people < fewest ? undefined : Math.floor(people / fewest) * fewest;
}

/** The token of somebody's own page: always the same, so that every letter holds it; nobody without the key makes one. */
export function tokenOf(key: string, followerId: string): string {
  return createHmac("sha256", key).update(`following/${followerId}`).digest("base64url");
}

export function ownPagePath(token: string, rest = ""): string {
  return `/seguo/${token}${rest}`;
}

/** The same for who is signed in. */
export function myFollowingPath(followerId?: string, rest = ""): string {
  return followerId === undefined ? "/io/seguo" : `/io/seguo/${followerId}${rest}`;
}

export function followLabPath(labId: string): string {
  return `/laboratori/${labId}/segui`;
}

export const followPath = "/segui";

export function keptFollowersPath(labId: string, rest = ""): string {
  return `/redazione/laboratori/${labId}/seguito${rest}`;
}

/** A lab's invitation to who can do something. */
export type Invitation = {
  territoryId: string;
  labId: string;
  id: string;
  skills: readonly Skill[];
  body: string;
  /** Never shown as it is: see toldCount. Null until it is delivered. */
  reached: number | null;
  createdAt: Temporal.Instant;
  deliveredAt: Temporal.Instant | null;
};

export type InvitationAnswer = {
  id: string;
  invitationId: string;
  called: string | null;
  contact: string | null;
  message: string | null;
  answeredAt: Temporal.Instant;
};

export const longestInvitation = 1_500;

/** The month in which a lab may write once to somebody: its first day. */
export function monthOf(day: Temporal.PlainDate): string {
  return day.with({ day: 1 }).toString();
}
