// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/** How the person reached the desk, or the desk the person. */
export const channels = ["in-person", "phone", "message", "street"] as const;
export type Channel = (typeof channels)[number];

/** What was done at once. `information`: something was told; alone it is what sends people away with a number. */
export const doneKinds = [
  "information",
  "form-help",
  "orientation",
  "appointment",
  "referral",
  "activity",
  "chat",
] as const;
export type DoneKind = (typeof doneKinds)[number];

export const ageBands = ["0-13", "14-17", "18-34", "35-49", "50-64", "65-74", "75+"] as const;
export type AgeBand = (typeof ageBands)[number];

export const genders = ["woman", "man", "other"] as const;
export type Gender = (typeof genders)[number];

/** With whom somebody lives. */
export const households = [
  "alone",
  "couple",
  "with-children",
  "single-parent",
  "relatives",
  "others",
  "no-home",
] as const;
export type Household = (typeof households)[number];

/** How somebody came to know of the desk. */
export const knewBys = [
  "word-of-mouth",
  "social-service",
  "doctor",
  "school",
  "parish",
  "association",
  "flyer",
  "internet",
  "passing-by",
  "other",
] as const;
export type KnewBy = (typeof knewBys)[number];

/** ISO 639 codes of the languages that people choose from, the most spoken first; others are typed in no form. */
export const languagesSpoken = [
  "it",
  "en",
  "fr",
  "es",
  "ar",
  "ro",
  "sq",
  "uk",
  "zh",
  "bn",
  "ur",
  "pa",
  "hi",
  "ru",
  "pt",
  "tl",
  "si",
  "wo",
  "ti",
  "am",
  "so",
  "fa",
  "tr",
] as const;
export type SpokenLanguage = (typeof languagesSpoken)[number];

/** The facts that may be said of somebody who came, each when there is a reason to ask. Null was not asked, or not said. */
export type Facts = {
  ageBand: AgeBand | null;
  gender: Gender | null;
  household: Household | null;
  /** Code of a municipality or of a neighbourhood. */
  areaCode: string | null;
  firstTime: boolean | null;
  language: string | null;
  knewBy: KnewBy | null;
};

export type ContactSource = "form" | "offline" | "import";

/** Somebody came, called, wrote or was met (Inform USA: contact). */
export type Contact = Facts & {
  territoryId: string;
  id: string;
  deskId: string;
  deskName: string;
  /** The thread that it belongs to, of who wished to be recognized. */
  inquirerId: string | null;
  channel: Channel;
  source: ContactSource;
  happenedAt: Temporal.Instant;
  storedAt: Temporal.Instant;
  receivedBy: string | null;
  /** In the person's words; null when nothing was written, or when they were forgotten. */
  asked: string | null;
  areWordsForgotten: boolean;
  done: DoneKind[];
  revision: number;
};

/** Something of the directory or of the calendar that was shown to the person. */
export const pinKinds = ["service", "place", "organization", "asset", "activity"] as const;
export type PinKind = (typeof pinKinds)[number];
export type ContactPin = { kind: PinKind; id: string };

/** Longest words of a person that a contact keeps, characters. */
export const longestAsked = 4_000;
/** Needs of one contact, and things shown: more would be another contact. */
export const mostNeeds = 8;
export const mostPins = 40;
/** How long after it happened something written without network may still arrive. */
export const lateDays = 30;

/** Whether all that was done is to tell something: then nobody is sent away before one more question. */
export function isOnlyTold(done: readonly DoneKind[]): boolean {
  return done.length > 0 && done.every((one) => one === "information");
}
