// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** Dates of a series that somebody misses, as they read them. */
export const absenceWords = inBothLanguages({
  it: {
    title: "Una volta non puoi venire?",
    lead: "Segna le date che salti: chi organizza lo sa. Il posto resta tuo per tutte le altre.",
    dates: "Non vengo",
    save: "Salva le assenze",
    saved: "Salvato: chi organizza lo sa.",
    term: "Date che salti",
  },
  en: {
    title: "Cannot come once?",
    lead: "Mark the dates that you miss: the organizer will know. The seat stays yours for all the others.",
    dates: "I do not come",
    save: "Save absences",
    saved: "Saved: the organizer knows.",
    term: "Dates that you miss",
  },
});
