// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../src/foundation/words/words.ts";

export const rotateKeysWords = inBothLanguages({
  it: {
    usage:
      "Scrivi: npm run rotate-keys, oppure npm run rotate-keys -- --forget-old per far uscire tutti, oppure npm run rotate-keys -- --people per cambiare la chiave che protegge i dati di chi viene agli sportelli.",
    people: (count: number) =>
      `Una chiave nuova protegge quelle di ${count} persone, e la vecchia non c’è più. Le copie fatte prima si aprono ancora con la vecchia, che sta dentro di loro: buttale quando scadono.`,
    rotated:
      "Una chiave nuova firma i cookie dal prossimo minuto, anche mentre Trama è accesa. Chi è entrato resta dentro.",
    forgotten:
      "Le chiavi di prima non valgono più: riavvia Trama perché valga subito. Tutti dovranno entrare di nuovo.",
  },
  en: {
    usage:
      "Say: npm run rotate-keys, or npm run rotate-keys -- --forget-old to sign everybody out, or npm run rotate-keys -- --people to change the key that protects the data of who comes to the desks.",
    people: (count: number) =>
      `A new key protects those of ${count} people, and the old one is gone. Backups made before still open with the old one, which is in them: throw them away when they expire.`,
    rotated:
      "A new key signs cookies from the next minute, also while Trama runs. Who is signed in stays in.",
    forgotten:
      "The keys from before count no more: restart Trama for it to hold at once. Everybody has to sign in again.",
  },
});
