// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import { shiftLetterWords } from "./shift-letter.words.ts";
import { weekPath } from "./shift-path.ts";
import { hoursSaid } from "./shift-said.ts";
import { mondayOf, type Shift } from "./shift.ts";

/** Who writes. `baseUrl` is without final slash. */
export type ShiftWriter = { site: string; baseUrl: string };

/** A letter about a shift: where and when, never who. */
export function shiftLetter(
  what: "asked" | "taken",
  { shift, desk, language }: { shift: Shift; desk: string; language: Language },
  { site, baseUrl }: ShiftWriter,
): { subject: string; text: string } {
  const words = shiftLetterWords[language][what];
  const prefix = language === "it" ? "" : `/${language}`;
  const told = {
    site,
    desk,
    day: daySaid(shift.onDay, language),
    hours: hoursSaid(shift.startsAt, shift.endsAt, language),
    link: baseUrl + prefix + weekPath(shift.deskId, mondayOf(shift.onDay)),
  };
  return { subject: words.subject(told), text: words.text(told) };
}
