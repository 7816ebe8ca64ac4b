// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

type InvitationSaid = { labName: string; body: string; answer: string; page: string; site: string };

/** Letters to who follows. */
export const letterWords = inBothLanguages({
  it: {
    confirmSubject: (site: string) => `${site}: vuoi seguirci?`,
    confirm: (site: string, page: string) =>
      `Ciao,\n\nqualcuno, forse tu, ha chiesto di seguire un laboratorio o un tema con questo indirizzo. Se sei tu, apri la tua pagina e premi «Sì»:\n${page}\n\nLì leggi che cosa segui, lo cambi, e smetti quando vuoi. Se non sei stato tu, non fare niente: fra una settimana la richiesta sparisce.\n\n${site}\n`,
    newsSubject: "Le novità della settimana",
    greeting: "Ciao,\n\nquesta settimana:",
    piece: (day: string, excerpt: string) => `- Dal diario, ${day}: ${excerpt}`,
    decision: (what: string) => `- È stato deciso: ${what}`,
    theme: (kind: string) => `Tema: ${kind}`,
    quiet:
      "È passato molto tempo da quando hai toccato la tua pagina. Se vuoi continuare, aprila e premi «Salva»: altrimenti fra qualche settimana cancelliamo tutto.",
    why: (page: string) =>
      `Ricevi questa lettera, al massimo una la settimana, perché l’hai chiesta. Per cambiarla o non riceverla più:\n${page}`,
    invitationSubject: "Un laboratorio ti invita",
    invitation: ({ labName, body, answer, page, site }: InvitationSaid) =>
      `Ciao,\n\nil laboratorio ${labName} cerca persone come te. Non sa chi sei né che hai ricevuto questa lettera: te la mandiamo noi, perché hai detto che gli inviti ti fanno piacere.\n\n${body}\n\nSe vuoi rispondere:\n${answer}\n\nSe non vuoi più inviti:\n${page}\n\n${site}\n`,
  },
  en: {
    confirmSubject: (site: string) => `${site}: do you want to follow?`,
    confirm: (site: string, page: string) =>
      `Hello,\n\nsomebody, perhaps you, asked to follow a lab or a theme with this address. If it was you, open your page and press “Yes”:\n${page}\n\nThere you read what you follow, change it, and stop whenever you want. If it was not you, do nothing: in a week the request is gone.\n\n${site}\n`,
    newsSubject: "What is new this week",
    greeting: "Hello,\n\nthis week:",
    piece: (day: string, excerpt: string) => `- From the diary, ${day}: ${excerpt}`,
    decision: (what: string) => `- It was decided: ${what}`,
    theme: (kind: string) => `Theme: ${kind}`,
    quiet:
      "It is long since you touched your page. If you want to go on, open it and press “Save”: otherwise in some weeks we erase everything.",
    why: (page: string) =>
      `You get this letter, at most one a week, because you asked for it. To change it or to get it no more:\n${page}`,
    invitationSubject: "A lab invites you",
    invitation: ({ labName, body, answer, page, site }: InvitationSaid) =>
      `Hello,\n\nthe lab ${labName} looks for people like you. It does not know who you are nor that you got this letter: we send it, because you said that invitations are welcome.\n\n${body}\n\nTo answer:\n${answer}\n\nFor no more invitations:\n${page}\n\n${site}\n`,
  },
});
