// SPDX-License-Identifier: AGPL-3.0-or-later

/** What can be wrong in a mark by hand; the words are in attendance.words.ts. */
export type MarkMistake = "code" | "people";
