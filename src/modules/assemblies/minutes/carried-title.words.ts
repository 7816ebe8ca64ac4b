// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const carriedWords = inBothLanguages({
  it: {
    approval: (day: string) => `Approvazione del verbale del ${day}`,
    backTo: (what: string) => `A che punto siamo: ${what}`,
    approved: (day: string) => `Il verbale della riunione del ${day} è approvato.`,
  },
  en: {
    approval: (day: string) => `Approval of the minutes of ${day}`,
    backTo: (what: string) => `Where we are with: ${what}`,
    approved: (day: string) => `The minutes of the meeting of ${day} are approved.`,
  },
});
