// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Timetable } from "../directory/hours/timetable.ts";

/** Who may ask for a space. */
export const askers = ["anyone", "members", "organizations", "informal-groups"] as const;
export type Asker = (typeof askers)[number];

export const spaceKinds = ["room", "outdoor"] as const;
export type SpaceKind = (typeof spaceKinds)[number];

/** A draft is seen by its host only; a closed one keeps its page and takes no more requests. */
export type SpaceStatus = "draft" | "open" | "closed";

/** What a space can have, in the order in which it is told. */
export const equipmentKinds = [
  "tables",
  "chairs",
  "wifi",
  "screen",
  "projector",
  "sound",
  "microphone",
  "piano",
  "stage",
  "whiteboard",
  "computers",
  "kitchen",
  "bar",
  "fridge",
  "toilet",
  "changing-room",
  "mirrors",
  "mats",
  "toys",
  "heating",
  "cooling",
  "electricity",
  "water",
  "shade",
  "parking",
] as const;
export type Equipment = (typeof equipmentKinds)[number];

/** The facts of access of HSDS-IT, as places have them. */
export const accessFacts = ["wheelchair", "toilet", "parking", "hearing", "pram"] as const;
export type AccessFact = (typeof accessFacts)[number];
export const accessAnswers = ["yes", "partly", "no"] as const;
export type AccessAnswer = (typeof accessAnswers)[number];

export const quotaPeriods = ["week", "month", "year"] as const;
export type QuotaPeriod = (typeof quotaPeriods)[number];

/** How many times one asker may have a space in a calendar week, month or year. */
export type Quota = { times: number; per: QuotaPeriod };

/** The rules by which a space is asked for and granted. */
export type SpaceRules = {
  askers: readonly Asker[];
  approval: "by-host" | "automatic";
  /** Whose requests the rule grants by itself, when approval is automatic. */
  automaticFor: readonly Asker[];
  noticeHours: number;
  furthestDays: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  shortestMinutes: number;
  longestMinutes: number;
  quota: Quota | null;
  cancelHours: number;
  /** Freed by itself so many minutes after the start when nobody said they are there; null: by the host. */
  releaseMinutes: number | null;
  /** When it can be booked; null is at any hour. */
  hours: Timetable | null;
  /** Hours in which it is open to everybody, without booking. */
  coWorkingHours: Timetable | null;
  coSpacingHours: Timetable | null;
};

/** What a space is, as anybody reads it. */
export type Space = SpaceRules & {
  territoryId: string;
  id: string;
  locationId: string;
  /** The host; null when the district itself answers. */
  organizationId: string | null;
  parentId: string | null;
  name: string;
  kind: SpaceKind;
  status: SpaceStatus;
  description: string | null;
  capacity: number | null;
  surfaceM2: number | null;
  equipment: readonly Equipment[];
  equipmentNote: string | null;
  accessibility: Partial<Record<AccessFact, AccessAnswer>>;
  accessibilityNote: string | null;
  isFree: boolean;
  priceNote: string | null;
  houseRules: string | null;
  contactNote: string | null;
  closedOn: string | null;
  isDemonstration: boolean;
  lastModified: Temporal.Instant;
};

/** With what only its host and who has it may know. */
export type KeptSpace = Space & { wayIn: string | null };

/** A picture of a space; `hash` in hexadecimal. */
export type Photo = { id: string; hash: string; alt: string; width: number; height: number };

/** Whether its rule grants this asker's requests by itself. */
export function isAutomaticFor({ approval, automaticFor }: SpaceRules, asker: Asker): boolean {
  return approval === "automatic" && automaticFor.includes(asker);
}

/** Whether this asker may ask: "anyone" takes in everybody. */
export function mayAsk({ askers: allowed }: Pick<SpaceRules, "askers">, asker: Asker): boolean {
  return allowed.includes(asker) || (allowed.includes("anyone") && asker !== "members");
}
