// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { View } from "../shares/view.ts";
import type { AddressRule, Bond, Field, Proof, ViewPurpose } from "./identity.ts";

type IdentityWords = {
  fields: Record<Field, string>;
  /** Why one might want to say it: under each field. */
  why: Record<Field, string>;
  addressRule: string;
  addressRules: Record<AddressRule, { label: string; hint: string }>;
  purposes: Record<ViewPurpose, string>;
  through: Record<View["through"], (called: string) => string>;
  bonds: Record<Bond, string>;
  proofs: Record<Proof, string>;
  notice: {
    title: string;
    optional: string;
    purpose: string;
    basis: string;
    retention: string;
    seen: string;
  };
};

/** What people say of themselves, in words: the same at the desk and on the person's own pages. */
export const identityWords = inBothLanguages<IdentityWords>({
  it: {
    fields: {
      name: "Nome",
      phone: "Telefono",
      email: "E-mail",
      born: "Data di nascita",
      address: "Indirizzo",
      area: "Zona o comune",
      notes: "Altro da ricordare",
    },
    why: {
      name: "Per chiamarti per nome, e ritrovarti se perdi la tessera. Va bene anche solo il nome.",
      phone: "Per richiamarti e sapere com’è andata.",
      email: "Per scriverti. Nelle mail non c’è mai niente di te.",
      born: "Se hai meno di 18 anni ci vuole un adulto che risponda di te. Serve anche a ritrovarti.",
      address: "Solo se serve: per una lettera, o per un aiuto a casa.",
      area: "Per cercare vicino a te, senza dire dove abiti.",
      notes: "Per esempio: parla piano, sente poco, meglio al mattino.",
    },
    addressRule: "Chi può sapere dove abiti",
    addressRules: {
      shown: { label: "Si può usare", hint: "Lo vede chi riceve qui, e chi accoglie se lo decidi tu." },
      "area-only": { label: "Solo la zona", hint: "L’indirizzo non si condivide e non si stampa." },
      hidden: {
        label: "Riservato",
        hint: "Qualcuno potrebbe cercarti: né indirizzo né zona si condividono o si stampano mai.",
      },
    },
    purposes: {
      recognize: "per riconoscerti senza tessera",
      contact: "per richiamarti o scriverti",
      correct: "per correggere quello che hai detto",
      "hand-off": "perché accoglie la tua richiesta",
      copy: "per darti una copia",
      "new-card": "per darti una tessera nuova",
      own: "perché hai aperto il tuo filo",
    },
    through: {
      desk: (called) => called,
      organization: (called) => called,
      link: (called) => `${called}, con il link ricevuto`,
      person: () => "Tu, con il codice della tessera",
    },
    bonds: { parent: "Genitore", guardian: "Tutore", foster: "Affidatario", service: "Servizio sociale" },
    proofs: {
      declared: "L’ha detto lui o lei",
      document: "Abbiamo visto un documento",
      "court-order": "Abbiamo visto un provvedimento del giudice",
    },
    notice: {
      title: "Prima di scrivere",
      optional: "È tutto facoltativo: ti aiutiamo anche se non dici niente.",
      purpose: "A che serve: richiamarti, scriverti, riconoscerti se perdi la tessera.",
      basis:
        "Perché possiamo: è un compito di interesse pubblico (GDPR, articolo 6, lettera e; legge 328/2000).",
      retention:
        "Per quanto tempo: due anni dall’ultima volta che usi il filo. Prima, se lo chiedi: si distrugge la chiave, e nessuno può più leggerlo.",
      seen: "Chi legge lascia una traccia, e tu la vedi.",
    },
  },
  en: {
    fields: {
      name: "Name",
      phone: "Phone",
      email: "E-mail",
      born: "Date of birth",
      address: "Address",
      area: "Area or town",
      notes: "Anything to remember",
    },
    why: {
      name: "To call you by name, and to find you again if you lose the card. A first name is enough.",
      phone: "To call you back and know what became of it.",
      email: "To write to you. Our mails never say anything of you.",
      born: "Under 18 an adult has to answer for you. It also helps to find you again.",
      address: "Only if it is needed: for a letter, or for help at home.",
      area: "To look near you, without saying where you live.",
      notes: "For instance: speaks slowly, hears little, better in the morning.",
    },
    addressRule: "Who may know where you live",
    addressRules: {
      shown: {
        label: "It may be used",
        hint: "Who receives here sees it, and who will help you if you decide so.",
      },
      "area-only": { label: "Only the area", hint: "The address is not shared and not printed." },
      hidden: {
        label: "Confidential",
        hint: "Somebody may be looking for you: neither address nor area are ever shared or printed.",
      },
    },
    purposes: {
      recognize: "to recognize you without the card",
      contact: "to call you back or write to you",
      correct: "to correct what you said",
      "hand-off": "because they receive your request",
      copy: "to give you a copy",
      "new-card": "to give you a new card",
      own: "because you opened your thread",
    },
    through: {
      desk: (called) => called,
      organization: (called) => called,
      link: (called) => `${called}, with the link they received`,
      person: () => "You, with the code of the card",
    },
    bonds: { parent: "Parent", guardian: "Guardian", foster: "Foster carer", service: "Social service" },
    proofs: {
      declared: "They said so",
      document: "We saw a document",
      "court-order": "We saw a court order",
    },
    notice: {
      title: "Before writing",
      optional: "All of it is optional: we help you even if you say nothing.",
      purpose: "What it is for: to call you back, write to you, recognize you if you lose the card.",
      basis: "Why we may: it is a task in the public interest (GDPR, article 6(1)(e); Italian law 328/2000).",
      retention:
        "For how long: two years from the last time you use the thread. Sooner, if you ask: the key is destroyed, and nobody can read it any more.",
      seen: "Who reads leaves a trace, and you see it.",
    },
  },
});
