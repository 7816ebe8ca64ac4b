// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../src/foundation/words/words.ts";

type Counts = { forgotten: number; busy: number; contacts: number };

export const forgetWordsSaid = inBothLanguages({
  it: {
    usage:
      "Così: npm run forget (dice che cosa si dimenticherebbe stanotte), oppure npm run forget -- --now (lo dimentica adesso).",
    would: "Prova: non ho cancellato niente. Stanotte si dimenticherebbero:",
    done: "Fatto. Ho dimenticato:",
    counts: ({ forgotten, busy, contacts }: Counts) =>
      [
        `- fili non usati da due anni: ${forgotten} (altri ${busy} restano, perché hanno una richiesta aperta)`,
        `- parole con cui le persone hanno chiesto, in contatti vecchi: ${contacts}`,
      ].join("\n"),
  },
  en: {
    usage:
      "Like this: npm run forget (says what would be forgotten tonight), or npm run forget -- --now (forgets it now).",
    would: "A trial: nothing was erased. Tonight would be forgotten:",
    done: "Done. Forgotten:",
    counts: ({ forgotten, busy, contacts }: Counts) =>
      [
        `- threads that nobody used for two years: ${forgotten} (another ${busy} stay, as a request of theirs is open)`,
        `- the words in which people asked, in old contacts: ${contacts}`,
      ].join("\n"),
  },
});
