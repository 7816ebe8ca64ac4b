// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

type Told = { site: string; names: readonly string[]; link: string; isReminder: boolean };

const list = (names: readonly string[]) =>
  names.map((name) => `– ${name.replaceAll(/\s+/g, " ")}`).join("\n");

export const askLetterWords = inBothLanguages({
  it: {
    subject: (site: string) => `È ancora tutto giusto? ${site}`,
    reminderSubject: (site: string) => `Ti aspettiamo: è ancora tutto giusto? ${site}`,
    text: ({ site, names, link, isReminder }: Told) => `Ciao,

${isReminder ? "qualche giorno fa ti abbiamo scritto: " : ""}${site} aiuta le persone a trovare servizi e luoghi, e racconta anche di voi:

${list(names)}

È ancora tutto giusto? Apri questo link: vedi che cosa c’è scritto e confermi con un tocco, senza password.

${link}

Se qualcosa è cambiato, dalla stessa pagina ce lo dici. Il link vale 30 giorni. Se preferisci non ricevere più questi messaggi, c’è un pulsante anche per questo.

Grazie: chi cerca aiuto trova la porta aperta.
`,
  },
  en: {
    subject: (site: string) => `Is everything still right? ${site}`,
    reminderSubject: (site: string) => `A reminder: is everything still right? ${site}`,
    text: ({ site, names, link, isReminder }: Told) => `Hello,

${isReminder ? "some days ago we wrote to you: " : ""}${site} helps people find services and places, and tells about you too:

${list(names)}

Is everything still right? Open this link: you see what is written and confirm it with one touch, without a password.

${link}

If something has changed, you can tell us from the same page. The link is good for 30 days. If you would rather not receive these messages, there is a button for that too.

Thank you: who looks for help finds the door open.
`,
  },
});
