// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../foundation/words/words.ts";
import { purposesInEnglish } from "./purposes-english.words.ts";
import { purposesInItalian } from "./purposes-italian.words.ts";
import type { Purpose, PurposeSaid } from "./purposes.ts";

type RegisterWords = {
  title: string;
  lead: string;
  noAccount: string;
  yourRights: string;
  rights: string;
  toMyPage: string;
  terms: Record<Exclude<keyof PurposeSaid, "title">, string>;
  purposes: Record<Purpose, PurposeSaid>;
};

export const purposesWords = inBothLanguages<RegisterWords>({
  it: {
    title: "Registro dei dati personali",
    lead: "Quali dati teniamo di chi lavora qui e di chi viene a uno sportello, perché, e per quanto tempo.",
    noAccount:
      "Per cercare un servizio non serve un account, e di chi cerca non teniamo nessun dato personale.",
    yourRights: "I tuoi dati sono tuoi",
    rights:
      "Nella tua pagina vedi che cosa sappiamo di te, lo scarichi, lo correggi o lo cancelli. Vedi anche chi l’ha guardato. Se sei venuto a uno sportello, trovi le stesse cose nel tuo filo, con il codice della tessera. Se qualcosa non va, puoi rivolgerti al responsabile della protezione dei dati del tuo distretto o al Garante per la protezione dei dati personali.",
    toMyPage: "Vai alla tua pagina",
    terms: {
      purpose: "A che cosa serve",
      basis: "Base giuridica",
      categories: "Quali dati",
      recipients: "Chi li vede",
      retention: "Per quanto tempo",
    },
    purposes: purposesInItalian,
  },
  en: {
    title: "Register of personal data",
    lead: "Which data we keep about people who work here and people who come to a desk, why, and for how long.",
    noAccount: "You need no account to look for a service, and we keep no personal data about who searches.",
    yourRights: "Your data are yours",
    rights:
      "On your page you see what we know about you, download it, correct it or erase it. You also see who looked at it. If you came to a desk, you find the same in your thread, with the code of your card. If something is wrong, you can write to your district’s data protection officer or to the Italian data protection authority (Garante).",
    toMyPage: "Go to your page",
    terms: {
      purpose: "What it is for",
      basis: "Legal basis",
      categories: "Which data",
      recipients: "Who sees them",
      retention: "For how long",
    },
    purposes: purposesInEnglish,
  },
});
