// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../src/foundation/words/words.ts";

export const rotateKeysWords = inBothLanguages({
  it: {
    usage: "Scrivi: npm run rotate-keys, oppure npm run rotate-keys -- --forget-old per far uscire tutti.",
    rotated:
      "Una chiave nuova firma i cookie dal prossimo minuto, anche mentre Trama è accesa. Chi è entrato resta dentro.",
    forgotten:
      "Le chiavi di prima non valgono più: riavvia Trama perché valga subito. Tutti dovranno entrare di nuovo.",
  },
  en: {
    usage: "Say: npm run rotate-keys, or npm run rotate-keys -- --forget-old to sign everybody out.",
    rotated:
      "A new key signs cookies from the next minute, also while Trama runs. Who is signed in stays in.",
    forgotten:
      "The keys from before count no more: restart Trama for it to hold at once. Everybody has to sign in again.",
  },
});
