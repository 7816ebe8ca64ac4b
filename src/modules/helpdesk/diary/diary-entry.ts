// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/** A short note that colleagues of a desk leave each other. */
export type DiaryEntry = {
  territoryId: string;
  id: string;
  deskId: string;
  /** YYYY-MM-DD: the day it is about. */
  aboutDay: string;
  note: string;
  /** Left to who comes next, until they say that they took it. */
  isHandover: boolean;
  writtenBy: string | null;
  writtenAt: Temporal.Instant;
  takenBy: string | null;
  takenAt: Temporal.Instant | null;
};

/** Short, so that it is read. */
export const longestNote = 1000;

/** After how many months a note is forgotten (register of purposes: desk-work). */
export const noteKeptMonths = 12;

export const diaryPath = "/sportello/diario";
