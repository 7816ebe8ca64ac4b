// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { PresentRole, Prompt, Visibility } from "./diary-note.ts";

type DiaryWords = {
  title: string;
  lead: string;
  visibilities: Record<Visibility, string>;
  visibilityHints: Record<Visibility, string>;
  who: Record<PresentRole, string>;
  prompts: Record<Prompt, string>;
  whoReads: string;
  whoWasThere: string;
  window: string;
  photo: string;
  about: { occurrence: string; meeting: string; decision: string };
  tags: string;
  more: string;
  all: string;
  private: string;
  newer: string;
  older: string;
};

/** What a diary is called in every page, with its roles and its questions. */
export const diaryWords = inBothLanguages<DiaryWords>({
  it: {
    title: "Diario di bordo",
    lead: "Poche righe su quello che succede qui, scritte da chi c’era.",
    visibilities: { private: "Solo io", team: "Il gruppo", public: "Tutti" },
    visibilityHints: {
      private: "Sul sito non la legge nessun altro, nemmeno l’amministrazione.",
      team: "La legge chi tiene il laboratorio.",
      public: "Esce sulla pagina del laboratorio, senza dire chi l’ha scritta. La puoi ritirare.",
    },
    who: {
      facilitators: "chi conduce",
      collaborators: "collaboratori",
      citizens: "cittadini",
      newcomers: "chi viene per la prima volta",
      families: "famiglie",
      children: "bambini",
      young: "ragazzi e giovani",
      elders: "anziani",
      volunteers: "volontari",
      operators: "operatori sociali",
      organizations: "associazioni e cooperative",
      school: "scuola",
      health: "salute",
      municipality: "Comune",
    },
    prompts: {
      surprise: "Che cosa ti ha sorpreso?",
      missing: "Chi mancava, e perché?",
      newcomer: "Chi è venuto per la prima volta: che cosa l’ha fatto entrare?",
      led: "Chi ha portato avanti qualcosa senza di te?",
      "step-back": "Dove potevi fare un passo indietro?",
      friction: "Che cosa ha fatto attrito, e com’è finita?",
      need: "Quale bisogno è venuto fuori senza che nessuno lo chiedesse?",
      gift: "Che cosa ha offerto qualcuno: tempo, una capacità, una cosa?",
      tie: "Quale legame nuovo è nato?",
      otherwise: "Che cosa rifaresti in un altro modo?",
      common: "Che cosa è diventato di tutti?",
      next: "Qual è la prossima cosa, piccola, da provare?",
    },
    whoReads: "Chi la legge",
    whoWasThere: "C’erano",
    window: "Finestra di riflessione",
    photo: "Fotografia",
    about: { occurrence: "Di", meeting: "Della riunione", decision: "Della decisione" },
    tags: "Etichette",
    more: "Leggi tutto",
    all: "Tutto il diario",
    private: "privata",
    newer: "Note più nuove",
    older: "Note più vecchie",
  },
  en: {
    title: "Diary",
    lead: "A few lines about what happens here, written by who was there.",
    visibilities: { private: "Only me", team: "The team", public: "Everybody" },
    visibilityHints: {
      private: "On the site nobody else reads it, not even the administration.",
      team: "Who keeps the lab reads it.",
      public: "It comes out on the lab’s page, without saying who wrote it. You can withdraw it.",
    },
    who: {
      facilitators: "facilitators",
      collaborators: "collaborators",
      citizens: "citizens",
      newcomers: "people here for the first time",
      families: "families",
      children: "children",
      young: "young people",
      elders: "elders",
      volunteers: "volunteers",
      operators: "social workers",
      organizations: "associations and cooperatives",
      school: "school",
      health: "health",
      municipality: "the municipality",
    },
    prompts: {
      surprise: "What surprised you?",
      missing: "Who was missing, and why?",
      newcomer: "Who came for the first time: what made them come in?",
      led: "Who carried something on without you?",
      "step-back": "Where could you have stepped back?",
      friction: "What made friction, and how did it end?",
      need: "Which need came out without anybody asking?",
      gift: "What did somebody offer: time, a skill, a thing?",
      tie: "Which new tie was born?",
      otherwise: "What would you do again in another way?",
      common: "What became everybody’s?",
      next: "What is the next small thing to try?",
    },
    whoReads: "Who reads it",
    whoWasThere: "There were",
    window: "Window of reflection",
    photo: "Photograph",
    about: { occurrence: "About", meeting: "About the meeting", decision: "About the decision" },
    tags: "Tags",
    more: "Read all",
    all: "The whole diary",
    private: "private",
    newer: "Newer notes",
    older: "Older notes",
  },
});
