// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { ContactSource } from "../contacts/contact.ts";
import type { Outcome } from "../contacts/need.ts";
import type { Cancellation, Rejection } from "../referrals/reason.ts";
import type { RecipientKind } from "../referrals/recipient.ts";
import type { Mode } from "../referrals/referral.ts";
import type { ReferralStatus } from "../referrals/steps.ts";

/** How codes are read in tables, charts and files; those of contacts and needs are in contact.words.ts. */
export const factWords = inBothLanguages({
  it: {
    notSaid: "Non detto",
    first: { yes: "Prima volta", no: "Era già venuta o venuto" } as Record<"yes" | "no", string>,
    source: { form: "Allo sportello", offline: "Senza rete", import: "Dallo storico" } as Record<
      ContactSource,
      string
    >,
    fate: {
      met: "Risolto",
      "partly-met": "Risolto in parte",
      "not-met": "Non risolto",
      unknown: "Chiuso, non si sa come",
      open: "Ancora aperto",
    } as Record<Outcome | "open", string>,
    mode: {
      "three-way-call": "Telefonata a tre",
      accompanied: "Visita accompagnata",
      "booked-together": "Appuntamento preso insieme",
      letter: "Lettera in mano",
      information: "Solo informazione",
    } as Record<Mode, string>,
    to: {
      service: "A un servizio",
      organization: "A un’organizzazione",
      desk: "A un altro sportello",
      "social-service": "Al servizio sociale",
    } as Record<RecipientKind, string>,
    standing: {
      draft: "In preparazione",
      requested: "Aspetta risposta",
      accepted: "Accettato",
      rejected: "Rifiutato",
      redirected: "Mandato altrove",
      "contact-made": "Primo contatto fatto",
      "in-progress": "In corso",
      completed: "Concluso",
      cancelled: "Ritirato",
    } as Record<ReferralStatus, string>,
    reason: {
      full: "Non c’è posto",
      "not-eligible": "La persona non ha i requisiti",
      "outside-area": "Fuori zona",
      "not-our-work": "Non se ne occupa",
      "needs-assessment": "Serve prima una valutazione",
      "person-declined": "La persona non vuole",
      "number-dead": "Il numero non esiste più",
      closed: "È chiuso",
      moved: "Si è trasferito",
      other: "Altro",
      "person-changed-mind": "La persona ha cambiato idea",
      "person-not-reached": "Persona non raggiunta",
      "other-door": "Trovata un’altra porta",
      mistake: "Errore",
      "no-answer": "Nessuna risposta",
      solved: "Già risolto",
    } as Record<Rejection | Cancellation, string>,
  },
  en: {
    notSaid: "Not said",
    first: { yes: "First time", no: "Had come before" },
    source: { form: "At the desk", offline: "Without network", import: "From past tables" },
    fate: {
      met: "Met",
      "partly-met": "Partly met",
      "not-met": "Not met",
      unknown: "Closed, nobody knows how",
      open: "Still open",
    },
    mode: {
      "three-way-call": "Three-way call",
      accompanied: "Accompanied visit",
      "booked-together": "Booked together",
      letter: "Letter in hand",
      information: "Information only",
    },
    to: {
      service: "To a service",
      organization: "To an organization",
      desk: "To another desk",
      "social-service": "To the social service",
    },
    standing: {
      draft: "Being prepared",
      requested: "Waits for an answer",
      accepted: "Accepted",
      rejected: "Rejected",
      redirected: "Sent elsewhere",
      "contact-made": "First contact made",
      "in-progress": "In progress",
      completed: "Completed",
      cancelled: "Taken back",
    },
    reason: {
      full: "No room",
      "not-eligible": "The person is not eligible",
      "outside-area": "Outside the area",
      "not-our-work": "Not their work",
      "needs-assessment": "An assessment is needed first",
      "person-declined": "The person declined",
      "number-dead": "The number is dead",
      closed: "Closed",
      moved: "Moved",
      other: "Other",
      "person-changed-mind": "The person changed their mind",
      "person-not-reached": "Person not reached",
      "other-door": "Another door was found",
      mistake: "Mistake",
      "no-answer": "No answer",
      solved: "Solved already",
    },
  },
});
