// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../src/foundation/words/words.ts";

type Made = { email: string; link: string; minutes: number };

export const administratorWords = inBothLanguages({
  it: {
    usage: "Scrivi l’indirizzo e-mail di chi amministra: npm run administrator -- nome@example.it",
    notAnAddress: (given: string) => `«${given}» non è un indirizzo e-mail.`,
    done: ({ email, link, minutes }: Made) =>
      `${email} amministra questa installazione. Per entrare apri questo link in un browser qualsiasi, entro ${minutes} minuti e una volta sola:\n\n${link}\n\nDopo, si entra da /entra con il link che arriva per posta.`,
    baseUrlHint: (address: string) =>
      `Il link vale se Trama risponde su ${address}. Se ha un altro indirizzo, scrivilo in BASE_URL.`,
  },
  en: {
    usage: "Say the e-mail address of who administers: npm run administrator -- name@example.org",
    notAnAddress: (given: string) => `"${given}" is not an e-mail address.`,
    done: ({ email, link, minutes }: Made) =>
      `${email} administers this installation. To sign in, open this link in any browser, within ${minutes} minutes and once:\n\n${link}\n\nFrom then on one signs in at /en/entra, by the link that arrives by mail.`,
    baseUrlHint: (address: string) =>
      `The link is good if Trama answers at ${address}. If its address is another, say it in BASE_URL.`,
  },
});
