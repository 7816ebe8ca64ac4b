// SPDX-License-Identifier: AGPL-3.0-or-later
import { ofTheDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const carriedWords = inBothLanguages({
  it: {
    approval: (day: string) => `Approvazione del verbale ${ofTheDay(day)}`,
    backTo: (what: string) => `A che punto siamo: ${what}`,
    approved: (day: string) => `Il verbale della riunione ${ofTheDay(day)} è approvato.`,
  },
  en: {
    approval: (day: string) => `Approval of the minutes of ${day}`,
    backTo: (what: string) => `Where we are with: ${what}`,
    approved: (day: string) => `The minutes of the meeting of ${day} are approved.`,
  },
});
