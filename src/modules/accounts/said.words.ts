// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../foundation/words/words.ts";

/** A moment as it is spoken: minutes have two digits, hours as many as they are. */
export const saidWords = inBothLanguages({
  it: {
    moment: (day: string, hour: number, minutes: string) =>
      hour === 1 ? `${day} all’1.${minutes}` : `${day} alle ${hour}.${minutes}`,
  },
  en: {
    moment: (day: string, hour: number, minutes: string) =>
      `${day} at ${String(hour).padStart(2, "0")}:${minutes}`,
  },
});
