// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** The letters about networks. */
export const networkLetterWords = inBothLanguages({
  it: {
    linkSubject: (name: string) => `La pagina di «${name}» è tua`,
    link: ({ name, lab, link, site }: { name: string; lab: string; link: string; site: string }) =>
      `Ciao,

${lab} ha aperto una pagina per la vostra rete di aiuto, «${name}». La tieni tu: racconta che cosa fate, quando vi trovate, come si entra. Quando è pronta, la mostri a tutti.

Questo link è solo tuo, e non scade. Tienilo da parte e non darlo in giro:
${link}

Se non sai di che cosa si parla, non serve fare niente.

${site}
`,
    joinSubject: (name: string) => `Qualcuno vorrebbe far parte di «${name}»`,
    join: ({ name, page, site }: { name: string; page: string; site: string }) =>
      `Ciao,

è arrivato un messaggio da chi vorrebbe far parte di «${name}». Nome e contatto sono qui:
${page}

Rispondi tu, quando puoi. Poi segna che hai risposto: dopo 30 giorni cancelliamo nome e contatto.

${site}
`,
    byOwnLink:
      "la pagina della rete, con il link privato che hai ricevuto (se l’hai perso, chiedine uno nuovo al laboratorio).",
  },
  en: {
    linkSubject: (name: string) => `The page of “${name}” is yours`,
    link: ({ name, lab, link, site }: { name: string; lab: string; link: string; site: string }) =>
      `Hello,

${lab} opened a page for your help network, “${name}”. You keep it: tell what you do, when you meet, how one joins. When it is ready, you show it to everybody.

This link is yours alone, and does not expire. Keep it and do not pass it on:
${link}

If you do not know what this is about, you need not do anything.

${site}
`,
    joinSubject: (name: string) => `Somebody would like to join “${name}”`,
    join: ({ name, page, site }: { name: string; page: string; site: string }) =>
      `Hello,

a message came from somebody who would like to join “${name}”. Name and contact are here:
${page}

You answer, when you can. Then mark that you did: after 30 days we erase name and contact.

${site}
`,
    byOwnLink:
      "the network’s page, by the private link that you received (if you lost it, ask the lab for a new one).",
  },
});
