// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const askWords = inBothLanguages({
  it: {
    title: "È ancora tutto giusto?",
    lead: (site: string) =>
      `Ecco che cosa ${site} racconta di voi. Guarda e conferma: non serve una password.`,
    right: (name: string) => `«${name}» va bene così`,
    unsaid: "non è scritto",
    changed: "È cambiato",
    changedOf: (group: string, name: string) => `È cambiato: ${group}, ${name}`,
    edit: "Correggi la scheda",
    confirm: "È ancora tutto giusto",
    confirmHint: "Togli il segno alle schede in cui qualcosa è cambiato: quelle segnate restano confermate.",
    nothingTicked: "Segna almeno una scheda che va bene, o dicci che cosa è cambiato.",
    mistakes: "Qualcosa non va",
    refuse: "Non scrivetemi più",
    refuseHint: "Se preferisci non ricevere più queste richieste.",
    thanks: "Grazie",
    answered: "Abbiamo segnato che è tutto giusto. Chi cerca aiuto lo vede da adesso.",
    answeredPartly: "Abbiamo segnato le schede che vanno bene. Di queste dicci che cosa è cambiato:",
    gone: "Questo link non vale più",
    goneLead:
      "I link valgono 30 giorni. Se qualcosa è cambiato, apri la pagina del servizio e premi «Qualcosa non va?».",
    refused: "Non ti scriviamo più",
    refusedLead: "Questo indirizzo non riceve più richieste di conferma. La tua scheda resta dov’è.",
    home: "Vai alla prima pagina",
  },
  en: {
    title: "Is everything still right?",
    lead: (site: string) => `This is what ${site} tells about you. Look and confirm: no password is needed.`,
    right: (name: string) => `“${name}” is right as it is`,
    unsaid: "not written",
    changed: "It has changed",
    changedOf: (group: string, name: string) => `It has changed: ${group}, ${name}`,
    edit: "Correct the record",
    confirm: "Everything is still right",
    confirmHint: "Untick the records in which something has changed: the ticked ones are confirmed.",
    nothingTicked: "Tick at least one record that is right, or tell us what has changed.",
    mistakes: "Something is wrong",
    refuse: "Do not write to me again",
    refuseHint: "If you would rather not receive these requests.",
    thanks: "Thank you",
    answered: "We have noted that everything is right. Who looks for help sees it from now on.",
    answeredPartly: "We have noted the records that are right. Of these tell us what has changed:",
    gone: "This link is no longer good",
    goneLead:
      "Links are good for 30 days. If something has changed, open the page of the service and press “Something wrong?”.",
    refused: "We will not write to you again",
    refusedLead: "This address receives no more requests to confirm. Your record stays where it is.",
    home: "Go to the first page",
  },
});
