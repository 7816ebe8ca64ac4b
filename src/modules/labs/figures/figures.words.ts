// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { FigureKey } from "./figure.ts";

type FiguresWords = {
  title: string;
  lead: string;
  ofAll: string;
  ofAllLead: string;
  atAGlance: string;
  figures: Record<FigureKey, string>;
  definitions: Record<FigureKey, string>;
  share: string;
  shareDefinition: string;
  shareOf: (share: string, first: string, answers: string) => string;
  noShare: string;
  whatItCounts: string;
  fromWhat: string;
  months: string;
  monthsChart: string;
  month: string;
  byLab: string;
  lab: string;
  activity: string;
  byActivity: string;
  allDates: (count: number) => string;
  unnamed: string;
  countedTitle: string;
  countedLead: string;
  date: string;
  heads: string;
  named: string;
  none: string;
  noneLead: string;
  download: string;
  csv: string;
  ods: string;
  file: string;
  back: string;
  howMany: string;
  tableOf: (what: string) => string;
  what: string;
  period: string;
  readMe: string;
  district: string;
};

export const figuresWords = inBothLanguages<FiguresWords>({
  it: {
    title: "I numeri",
    lead: "Contati da quello che è successo: nessuno li scrive a mano.",
    ofAll: "I numeri dei laboratori",
    ofAllLead: "I laboratori che segui, insieme e uno per uno.",
    atAGlance: "In breve",
    figures: {
      labs: "Laboratori",
      networks: "Micro reti",
      networksBorn: "Micro reti nate nel periodo",
      collaborators: "Collaboratori",
      stable: "Collaboratori stabili",
      reached: "Persone raggiunte",
      answers: "Hanno detto se era la prima volta",
      first: "Alla prima volta in assoluto",
      named: "Hanno lasciato il nome",
      dates: "Incontri",
      presences: "Presenze",
    },
    definitions: {
      labs: "I laboratori aperti o a riposo. Non quelli finiti.",
      networks: "Le micro reti nate da un laboratorio e vive l’ultimo giorno del periodo.",
      networksBorn: "Le micro reti nate nel periodo, anche se poi sono finite.",
      collaborators:
        "Chi ha scelto di collaborare e collabora ancora l’ultimo giorno del periodo. Venire spesso non basta: bisogna averlo scelto.",
      stable: "I collaboratori che lo sono da almeno tre mesi, l’ultimo giorno del periodo.",
      reached:
        "Una stima prudente. Chi ha lasciato il nome conta una volta. Degli altri, di ogni attività contiamo solo l’incontro in cui erano di più, così chi torna non conta due volte; o chi ha detto «prima volta» ai suoi incontri, se sono di più, perché la prima volta è una sola. Chi va a due attività senza lasciare il nome conta due volte.",
      answers:
        "Chi ha risposto alla domanda «avevi mai partecipato a una cosa così?»: alla porta, iscrivendosi, o lasciando il nome. Si chiede una volta sola, e non rispondere va bene.",
      first: "Tra chi ha risposto, chi non aveva mai partecipato prima. Ognuno conta al suo primo incontro.",
      named: "Chi ha lasciato il nome ed è venuto almeno una volta nel periodo.",
      dates:
        "Gli incontri in cui qualcuno ha segnato chi c’era, e c’era almeno una persona. Un incontro fatto da due laboratori insieme conta una volta nel totale.",
      presences:
        "Le teste contate, incontro per incontro: la conta, se c’è; se no chi è stato segnato. Chi viene tre volte conta tre.",
    },
    share: "Prima volta, su chi l’ha detto",
    shareDefinition:
      "Chi non aveva mai partecipato, diviso chi ha risposto. Degli altri non sappiamo, e non li contiamo né di qua né di là.",
    shareOf: (share, first, answers) => `${share} (${first} su ${answers})`,
    noShare: "nessuno ha risposto",
    whatItCounts: "Che cosa conta",
    fromWhat: "Da quali incontri",
    months: "Presenze mese per mese",
    monthsChart: "Una colonna per mese: le presenze agli incontri.",
    month: "Mese",
    byLab: "Laboratorio per laboratorio",
    lab: "Laboratorio",
    activity: "Attività",
    byActivity: "Attività per attività",
    allDates: (count: number) => `Tutti gli incontri, uno per uno (${count})`,
    unnamed: "Persone senza nome (stima)",
    countedTitle: "Da dove vengono i numeri",
    countedLead: "Ogni incontro contato, una volta. Il link porta alla pagina in cui è stato segnato.",
    date: "Incontro",
    heads: "Presenze",
    named: "Con un nome",
    none: "Ancora nessun numero",
    noneLead: "In questi mesi nessuno ha segnato chi c’era. Si fa dal telefono, alla pagina «Chi c’è».",
    download: "Da portare via",
    csv: "CSV",
    ods: "Foglio di calcolo (ODS)",
    file: "numeri-laboratori",
    back: "Torna ai numeri",
    howMany: "Quanti",
    tableOf: (what) => `Tabella: ${what}`,
    what: "Che cosa",
    period: "Periodo",
    readMe: "Leggimi",
    district: "Ambito",
  },
  en: {
    title: "Figures",
    lead: "Counted from what happened: nobody types them.",
    ofAll: "Figures of the labs",
    ofAllLead: "The labs that you follow, together and one by one.",
    atAGlance: "At a glance",
    figures: {
      labs: "Labs",
      networks: "Micro-networks",
      networksBorn: "Micro-networks born in the period",
      collaborators: "Collaborators",
      stable: "Stable collaborators",
      reached: "People reached",
      answers: "Said whether it was the first time",
      first: "For the first time ever",
      named: "Left a name",
      dates: "Meetings",
      presences: "Presences",
    },
    definitions: {
      labs: "Labs that are open or resting. Not those that ended.",
      networks: "Micro-networks born from a lab and alive on the last day of the period.",
      networksBorn: "Micro-networks born in the period, even if they ended later.",
      collaborators:
        "Those who chose to collaborate and still do on the last day of the period. Coming often is not enough: one must have chosen it.",
      stable: "Collaborators who have been so for at least three months, on the last day of the period.",
      reached:
        "A cautious estimate. Who left a name counts once. Of the others, of each activity we count only the meeting at which they were most, so that who comes back does not count twice; or those who said “first time” at its meetings, if they are more, as there is one first time. Who goes to two activities without leaving a name counts twice.",
      answers:
        "Those who answered “had you ever taken part in something like this?”: at the door, signing up, or leaving a name. It is asked once, and not answering is fine.",
      first: "Of those who answered, who had never taken part before. Each counts at their first meeting.",
      named: "Those who left a name and came at least once in the period.",
      dates:
        "Meetings at which somebody marked who was there, and at least one person was. A meeting that two labs make together counts once in the total.",
      presences:
        "Heads, meeting by meeting: the count, if there is one; else who was marked. Who comes three times counts three.",
    },
    share: "First time, of those who said",
    shareDefinition:
      "Those who had never taken part, divided by those who answered. Of the others we do not know, and count them on neither side.",
    shareOf: (share, first, answers) => `${share} (${first} of ${answers})`,
    noShare: "nobody answered",
    whatItCounts: "What it counts",
    fromWhat: "From which meetings",
    months: "Presences month by month",
    monthsChart: "One column a month: presences at meetings.",
    month: "Month",
    byLab: "Lab by lab",
    lab: "Lab",
    activity: "Activity",
    byActivity: "Activity by activity",
    allDates: (count: number) => `All meetings, one by one (${count})`,
    unnamed: "People without a name (estimate)",
    countedTitle: "Where the figures come from",
    countedLead: "Each meeting that was counted, once. The link leads to the page where it was marked.",
    date: "Meeting",
    heads: "Presences",
    named: "With a name",
    none: "No figures yet",
    noneLead:
      "In these months nobody marked who was there. It is done on a phone, at the page “Who is here”.",
    download: "To take away",
    csv: "CSV",
    ods: "Spreadsheet (ODS)",
    file: "lab-figures",
    back: "Back to the figures",
    howMany: "How many",
    tableOf: (what) => `Table: ${what}`,
    what: "What",
    period: "Period",
    readMe: "Read me",
    district: "District",
  },
});
