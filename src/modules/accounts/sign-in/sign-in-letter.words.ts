// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

type Told = { site: string; link: string; isHandedOver: boolean };

export const signInLetterWords = inBothLanguages({
  it: {
    subject: (site: string) => `Entra in ${site}`,
    text: ({ site, link, isHandedOver }: Told) => `Ciao,

apri questo link per entrare in ${site}:

${link}

Aprilo nello stesso browser da cui lo hai chiesto. Vale ${isHandedOver ? "un giorno" : "15 minuti"}, una volta sola.

Non lo hai chiesto tu? Non devi fare niente: senza questo messaggio nessuno entra. Non inoltrarlo ad altri.
`,
    noAccountSubject: (site: string) => `Non c’è un accesso con questo indirizzo: ${site}`,
    noAccountText: (site: string) => `Ciao,

qualcuno, forse tu, ha chiesto di entrare in ${site} con questo indirizzo, ma con questo indirizzo non c’è un accesso.

Per cercare servizi e luoghi non serve: il sito è aperto a tutti. Se invece lavori o fai volontariato qui, chiedi un invito a chi coordina il tuo servizio o al tuo ambito. Se hai già un accesso, forse è con un altro indirizzo.

Non lo hai chiesto tu? Non devi fare niente.
`,
  },
  en: {
    subject: (site: string) => `Sign in to ${site}`,
    text: ({ site, link, isHandedOver }: Told) => `Hello,

open this link to sign in to ${site}:

${link}

Open it in the same browser in which you asked for it. It is good for ${isHandedOver ? "a day" : "15 minutes"}, once.

Was it not you? There is nothing to do: nobody comes in without this message. Do not forward it.
`,
    noAccountSubject: (site: string) => `There is no account with this address: ${site}`,
    noAccountText: (site: string) => `Hello,

somebody, perhaps you, asked to sign in to ${site} with this address, but there is no account with this address.

You need none to look for services and places: the site is open to everybody. If you work or volunteer here, ask whoever coordinates your service, or your district, for an invitation. If you already have an account, perhaps it is with another address.

Was it not you? There is nothing to do.
`,
  },
});
