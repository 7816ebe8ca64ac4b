// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export type Told = { site: string; organization: string; link: string };

/** What is written when somebody asks to keep the records of an organization, and when that is answered. */
export const claimLetterWords = inBothLanguages({
  it: {
    askedSubject: ({ organization }: Told) => `Una richiesta da guardare: ${organization}`,
    askedText: ({ site, organization, link }: Told) => `Ciao,

una persona chiede di tenere aggiornate le schede di «${organization}» su ${site}.

Guarda la richiesta e rispondi qui:

${link}
`,
    grantedSubject: ({ organization }: Told) => `Ora tieni tu le schede di ${organization}`,
    grantedText: ({ site, organization, link }: Told) => `Ciao,

la tua richiesta è stata accolta: da adesso puoi aggiornare le schede di «${organization}» su ${site}, e invitare chi lavora con te.

Comincia da qui:

${link}
`,
    refusedSubject: ({ organization }: Told) => `La tua richiesta per ${organization}`,
    refusedText: ({ site, organization, link }: Told, answer: string) => `Ciao,

hai chiesto di tenere le schede di «${organization}» su ${site}. Per ora la risposta è no. Il motivo:

${answer}

Se qualcosa cambia, puoi chiederlo di nuovo da qui:

${link}
`,
    joinedSubject: ({ organization }: Told) => `C’è un nuovo referente: ${organization}`,
    joinedText: ({ site, organization, link }: Told, who: string) => `Ciao,

da adesso anche ${who} può aggiornare le schede di «${organization}» su ${site}.

Se non conosci questa persona, chiudi subito il suo ruolo, da qui:

${link}
`,
  },
  en: {
    askedSubject: ({ organization }: Told) => `A request to look at: ${organization}`,
    askedText: ({ site, organization, link }: Told) => `Hello,

somebody asks to keep the records of “${organization}” on ${site}.

Look at the request and answer here:

${link}
`,
    grantedSubject: ({ organization }: Told) => `You now keep the records of ${organization}`,
    grantedText: ({ site, organization, link }: Told) => `Hello,

your request was granted: from now on you can update the records of “${organization}” on ${site}, and invite who works with you.

Begin here:

${link}
`,
    refusedSubject: ({ organization }: Told) => `Your request for ${organization}`,
    refusedText: ({ site, organization, link }: Told, answer: string) => `Hello,

you asked to keep the records of “${organization}” on ${site}. For now the answer is no. The reason:

${answer}

If something changes, you can ask again here:

${link}
`,
    joinedSubject: ({ organization }: Told) => `There is a new contact: ${organization}`,
    joinedText: ({ site, organization, link }: Told, who: string) => `Hello,

from now on ${who} too can update the records of “${organization}” on ${site}.

If you do not know this person, end their role at once, here:

${link}
`,
  },
});
