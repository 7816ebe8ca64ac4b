// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AccessMode } from "../records/parts.ts";

/** What a search looks for; each kind has its own page. */
export const findingKinds = ["service", "place", "organization", "asset"] as const;
export type FindingKind = (typeof findingKinds)[number];

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

export const dayParts = ["morning", "afternoon", "evening"] as const;
export type DayPart = (typeof dayParts)[number];

/** The hours people mean, local time; an evening ends at midnight. */
export const hoursOf: Record<DayPart, { from: number; to: number }> = {
  morning: { from: 6, to: 13 },
  afternoon: { from: 13, to: 18 },
  evening: { from: 18, to: 24 },
};

/** The distances a person can choose from, kilometres. */
export const distances = [1, 2, 5, 10, 25] as const;

/** What a person asked, as they asked it: the words of the form and of the URL. */
export type Question = {
  text: string;
  /** "Vallone, Pavia", "27100", "Spazio Q", "45.185,9.155": where they are. */
  near: string;
  withinKm: number | undefined;
  /** Only what works for the people of this area. */
  serves: string;
  category: string | undefined;
  target: string | undefined;
  age: number | undefined;
  openNow: boolean;
  day: Weekday | undefined;
  part: DayPart | undefined;
  free: boolean;
  language: string | undefined;
  wheelchair: boolean;
  mode: AccessMode | undefined;
  page: number;
  asMap: boolean;
};

/** The filters of a question, in the order in which people are offered to take them off. */
export const filterNames = [
  "text",
  "openNow",
  "day",
  "part",
  "withinKm",
  "category",
  "target",
  "age",
  "mode",
  "language",
  "wheelchair",
  "free",
  "serves",
  "near",
] as const;
export type FilterName = (typeof filterNames)[number];

export const nothingAsked: Question = {
  text: "",
  near: "",
  withinKm: undefined,
  serves: "",
  category: undefined,
  target: undefined,
  age: undefined,
  openNow: false,
  day: undefined,
  part: undefined,
  free: false,
  language: undefined,
  wheelchair: false,
  mode: undefined,
  page: 1,
  asMap: false,
};

/** The same question without one of its filters, from the first page. */
export function without(question: Question, name: FilterName): Question {
  const dropped = { ...question, [name]: nothingAsked[name], page: 1 };
  // A distance means nothing without a place to measure from, a part of the day nothing without its day.
  if (name === "near") return { ...dropped, withinKm: undefined };
  if (name === "day") return { ...dropped, part: undefined };
  return dropped;
}

export function filtersOn(question: Question): FilterName[] {
  return filterNames.filter((name) => question[name] !== nothingAsked[name]);
}
