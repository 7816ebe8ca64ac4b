// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

type FollowWords = { mistakes: Record<string, string>; refused: Record<string, string> };

export const followWords = inBothLanguages<FollowWords>({
  it: {
    mistakes: {
      whyMissing: "Scrivi perché non si fa più.",
      dayWrong: "Questo giorno non esiste.",
      tooLong: "È troppo lungo.",
    },
    refused: {
      "changed-meanwhile":
        "Nel frattempo qualcuno ha aggiornato questa decisione. Guarda com’è ora: il tuo testo è ancora qui.",
      "it-did-not-pass": "Questa decisione non è passata: non c’è niente da aggiornare.",
    },
  },
  en: {
    mistakes: {
      whyMissing: "Write why it will not be done.",
      dayWrong: "There is no such day.",
      tooLong: "It is too long.",
    },
    refused: {
      "changed-meanwhile":
        "Somebody updated this decision meanwhile. See how it is now: your text is still here.",
      "it-did-not-pass": "This decision did not pass: there is nothing to update.",
    },
  },
});
