// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Role } from "../../foundation/actor.ts";
import { inBothLanguages } from "../../foundation/words/words.ts";
import type { Ability } from "./roles.ts";

type RoleWords = {
  /** The roles, without the gender of who holds them. */
  roles: Record<Role, string>;
  /** What each role is for, for who chooses one to invite to. */
  meant: Record<Role, string>;
  /** A role of something: "Redazione di Ambito di Pavia". */
  roleOf: (role: string, thing: string) => string;
  installation: string;
  /** Something that its room no longer knows. */
  gone: string;
  abilities: Record<Ability, string>;
  everyone: string;
};

export const rolesWords = inBothLanguages<RoleWords>({
  it: {
    roles: {
      administrator: "Amministrazione",
      district: "Distretto",
      editor: "Redazione",
      volunteer: "Volontariato che aggiorna",
      "organization-contact": "Referente di un’organizzazione",
      "desk-operator": "Sportello",
      "lab-contact": "Referente di un laboratorio",
      evaluator: "Valutazione",
    },
    meant: {
      administrator: "Tiene questo sito: può fare tutto e invitare chiunque.",
      district: "Risponde delle informazioni di un distretto e invita chi ci lavora.",
      editor: "Scrive e corregge le schede di un distretto.",
      volunteer:
        "Corregge le schede di un distretto e telefona per verificarle: vale subito, poi la redazione ricontrolla.",
      "organization-contact": "Tiene aggiornate le schede della propria organizzazione.",
      "desk-operator": "Riceve le persone a uno sportello.",
      "lab-contact": "Tiene un laboratorio: la sua pagina, le sue attività, chi ci viene.",
      evaluator: "Legge i numeri di un distretto per valutare che cosa cambia.",
    },
    roleOf: (role, thing) => `${role}: ${thing}`,
    installation: "tutto il sito",
    gone: "qualcosa che non c’è più",
    abilities: {
      "invite-anyone": "Invitare chiunque a qualunque ruolo, e chiudere qualunque ruolo.",
      "invite-in-district":
        "Invitare chi lavora per il tuo distretto, per le sue organizzazioni, i suoi sportelli e i suoi laboratori, e chiudere quei ruoli.",
      "invite-colleagues":
        "Invitare altri referenti della tua organizzazione, chi lavora ai suoi sportelli e chi tiene i suoi laboratori, e chiudere quei ruoli.",
      "open-people":
        "Vedere l’indirizzo e la pagina di chi lavora per le cose di cui rispondi. Loro vedono che l’hai fatto.",
      "edit-everything": "Scrivere, pubblicare, ritirare e ripristinare tutte le schede.",
      "edit-district":
        "Scrivere, pubblicare, ritirare e ripristinare le schede del tuo distretto e quelle che non sono di nessun distretto.",
      "correct-district":
        "Correggere le schede del tuo distretto e quelle di nessun distretto, tranne i luoghi riservati: vale subito, e la redazione ricontrolla.",
      "edit-organization":
        "Scrivere, pubblicare, ritirare e ripristinare la scheda della tua organizzazione, i suoi servizi, luoghi e risorse.",
      "check-by-phone":
        "Telefonare a chi tiene le schede e segnare che è ancora tutto giusto; stampare i fogli di verifica.",
      "run-campaigns": "Cominciare le campagne per e-mail e decidere quanto dura una verifica.",
      "review-reports":
        "Leggere le segnalazioni sulle schede che puoi scrivere, e decidere. Per chiudere un servizio servono due persone.",
      "merge-duplicates":
        "Unire due schede che sono la stessa cosa, fra quelle che puoi scrivere, e separarle di nuovo.",
      "answer-claims": "Rispondere a chi chiede di tenere le schede di un’organizzazione.",
      "change-many": "Cambiare molte schede insieme.",
      "keep-synonyms": "Aggiungere parole con cui la gente cerca.",
      "keep-taxonomy": "Cambiare, spostare e unire i temi.",
      "import-data": "Caricare dati da un file.",
      "keep-boundaries": "Cambiare il nome del tuo distretto e caricare i suoi confini.",
      "receive-people":
        "Ricevere le persone al tuo sportello, finché valgono mandato e formazione; vedere chi viene a quello sportello e chi, in un altro del distretto, mostra il codice.",
      "follow-desks":
        "Seguire gli sportelli del tuo distretto: bisogni, invii, tempi, diari e numeri. Non i nomi di chi viene.",
      "set-up-desks": "Aprire, cambiare e chiudere sportelli.",
      "answer-for-desks":
        "Cambiare gli sportelli di cui rispondi, registrare mandato e formazione di chi ci lavora, preparare i turni. Non vedere chi viene.",
      "answer-referrals":
        "Rispondere agli sportelli che affidano qualcuno alla tua organizzazione, e dire com’è andata.",
      "write-agenda":
        "Scrivere e pubblicare le attività dell’agenda, spostarne e annullarne le date, guardare quelle proposte.",
      "keep-labs":
        "Tenere i laboratori di cui rispondi: pagina, posti, chi collabora, porte, fasi, reti, diario, patti, scambi e consulta.",
      "write-lab-agenda":
        "Scrivere e pubblicare le attività nei posti del tuo laboratorio, e rispondere a quelle proposte lì.",
      "sign-agreements": "Firmare con il tuo account i patti della tua organizzazione.",
      "keep-installation":
        "Cambiare il nome del sito, togliere la dimostrazione, aggiungere distretti e cambiarli tutti.",
      "keep-spaces": "Aprire spazi agli altri, rispondere a chi li chiede e dividere gli orari.",
      "keep-sites": "Tenere il registro degli spazi da recuperare e leggere le idee che arrivano.",
      "read-outbox": "Leggere la posta in uscita quando non c’è un server di posta.",
    },
    everyone: "Vedere, correggere, scaricare e cancellare i tuoi dati.",
  },
  en: {
    roles: {
      administrator: "Administration",
      district: "District",
      editor: "Editor",
      volunteer: "Volunteer who keeps records true",
      "organization-contact": "Contact of an organization",
      "desk-operator": "Desk",
      "lab-contact": "Contact of a lab",
      evaluator: "Evaluation",
    },
    meant: {
      administrator: "Keeps this site: may do everything and invite anyone.",
      district: "Answers for a district’s information and invites who works there.",
      editor: "Writes and corrects the records of a district.",
      volunteer:
        "Corrects the records of a district and calls to check them: live at once, then the editors check.",
      "organization-contact": "Keeps the records of their own organization up to date.",
      "desk-operator": "Receives people at a desk.",
      "lab-contact": "Keeps a lab: its page, its activities, who comes.",
      evaluator: "Reads a district’s figures to evaluate what changes.",
    },
    roleOf: (role, thing) => `${role}: ${thing}`,
    installation: "the whole site",
    gone: "something that is no longer here",
    abilities: {
      "invite-anyone": "Invite anyone to any role, and end any role.",
      "invite-in-district":
        "Invite people who work for your district, its organizations, desks and labs, and end those roles.",
      "invite-colleagues":
        "Invite other contacts of your organization, who works at its desks and who keeps its labs, and end those roles.",
      "open-people":
        "See the address and the page of people who work for what you answer for. They see that you did.",
      "edit-everything": "Write, publish, withdraw and restore all records.",
      "edit-district":
        "Write, publish, withdraw and restore your district’s records, and those of no district.",
      "correct-district":
        "Correct your district’s records and those of no district, except reserved places: live at once, and the editors check.",
      "edit-organization":
        "Write, publish, withdraw and restore your organization’s record, its services, places and resources.",
      "check-by-phone":
        "Call whoever keeps records and note that everything is still right; print check sheets.",
      "run-campaigns": "Start campaigns by e-mail and say for how long a check holds.",
      "review-reports":
        "Read the reports about records that you may write, and decide. To close a service takes two people.",
      "merge-duplicates":
        "Merge two records that are one thing, among those you may write, and separate them again.",
      "answer-claims": "Answer whoever asks to keep the records of an organization.",
      "change-many": "Change many records at once.",
      "keep-synonyms": "Add words that people search with.",
      "keep-taxonomy": "Change, move and merge topics.",
      "import-data": "Load data from a file.",
      "keep-boundaries": "Change the name of your district and load its boundaries.",
      "receive-people":
        "Receive people at your desk, while mandate and training hold; see who comes to that desk and who, at another of the district, shows their code.",
      "follow-desks":
        "Follow the desks of your district: needs, referrals, clocks, diaries and figures. Not the names of who comes.",
      "set-up-desks": "Open, change and close desks.",
      "answer-for-desks":
        "Change the desks that you answer for, record mandate and training of who works there, plan shifts. Not see who comes.",
      "answer-referrals": "Answer the desks that entrust somebody to your organization, and say how it went.",
      "write-agenda":
        "Write and publish the activities of the agenda, move and cancel their dates, look at those proposed.",
      "keep-labs":
        "Keep the labs you answer for: page, places, partners, doors, phases, networks, diary, agreements, exchanges and consulta.",
      "write-lab-agenda":
        "Write and publish activities at the places of your lab, and answer those proposed there.",
      "sign-agreements": "Sign your organization’s agreements with your account.",
      "keep-installation":
        "Change the site’s name, take the demonstration away, add districts and change any of them.",
      "keep-spaces": "Open spaces to others, answer who asks for them and share out the hours.",
      "keep-sites": "Keep the register of spaces to bring back and read the ideas that arrive.",
      "read-outbox": "Read outgoing mail when there is no mail server.",
    },
    everyone: "See, correct, download and erase your own data.",
  },
});
