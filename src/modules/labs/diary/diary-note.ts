// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/** private: only who wrote it. team: who keeps the lab. public: everybody. */
export const visibilities = ["private", "team", "public"] as const;
export type Visibility = (typeof visibilities)[number];

/** Who was there, by role: a diary never says names. */
export const presentRoles = [
  "facilitators",
  "collaborators",
  "citizens",
  "newcomers",
  "families",
  "children",
  "young",
  "elders",
  "volunteers",
  "operators",
  "organizations",
  "school",
  "health",
  "municipality",
] as const;
export type PresentRole = (typeof presentRoles)[number];

/** Questions of the window of reflection, one at a time. */
export const prompts = [
  "surprise",
  "missing",
  "newcomer",
  "led",
  "step-back",
  "friction",
  "need",
  "gift",
  "tie",
  "otherwise",
  "common",
  "next",
] as const;
export type Prompt = (typeof prompts)[number];

/** What a form says of a note. */
export type NoteContent = {
  /** YYYY-MM-DD: the day it is about. */
  aboutDay: string;
  visibility: Visibility;
  body: string;
  /** The question that was answered; null when it was skipped. */
  prompt: Prompt | null;
  reflection: string | null;
  who: readonly PresentRole[];
  tags: readonly string[];
  occurrenceId: string | null;
  meetingId: string | null;
  decisionId: string | null;
};

export type NotePicture = {
  /** Hexadecimal. */
  hash: string;
  width: number;
  height: number;
  alt: string;
};

export type DiaryNote = NoteContent & {
  territoryId: string;
  labId: string;
  id: string;
  picture: NotePicture | null;
  /** Null of notes that came with the demonstration. */
  writtenBy: string | null;
  revision: number;
  createdAt: Temporal.Instant;
  lastModified: Temporal.Instant;
  publishedAt: Temporal.Instant | null;
};

/** What a note said before a change. */
export type NoteRevision = {
  revision: number;
  content: Pick<NoteContent, "aboutDay" | "visibility" | "body" | "prompt" | "reflection" | "who" | "tags">;
  changedAt: Temporal.Instant;
};

/** A short note, for who reads it on a phone; a long thought still fits. */
export const longestNote = 4_000;
export const mostTags = 8;
export const longestTag = 40;

/** As the register of purposes says. */
export const draftKeptDays = 60;
export const privateKeptYears = 5;

/** The question after this one; of none, the one of the day, so that they come round. */
export function nextPrompt(after: Prompt | null, today: Temporal.PlainDate): Prompt {
  const index = after === null ? today.dayOfYear : prompts.indexOf(after) + 1;
  return prompts[index % prompts.length]!;
}

/** "Orto, festa ,orto" → ["orto", "festa"] */
export function tagsIn(text: string): string[] {
  const tags = text.split(/[,;#\n]/).map((tag) => tag.trim().replaceAll(/\s+/g, " ").toLowerCase());
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

/** The beginning of a note, cut at a word. */
export function excerptOf(
  { body, reflection }: Pick<NoteContent, "body" | "reflection">,
  longest = 220,
): string {
  const text = (body.trim() || reflection || "").replaceAll(/\s+/g, " ").trim();
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2))}…`;
}

export function keptDiaryPath(labId: string, rest = ""): string {
  return `/redazione/laboratori/${labId}/diario${rest}`;
}

export function publicDiaryPath(labId: string): string {
  return `/laboratori/${labId}/diario`;
}

export const ownDiaryPath = "/io/diario";
