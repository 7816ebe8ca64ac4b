// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

type Note = { id: string; title: string; paragraphs: string[] };

const it: Note[] = [
  {
    id: "accessibilita",
    title: "Accessibilità",
    paragraphs: [
      "Queste pagine sono fatte per essere usate da tutti: con la tastiera, con un lettore di schermo, ingrandite al 400 %, senza JavaScript, su un telefono vecchio e sulla carta. La misura sono le linee guida WCAG 2.2, livello AA.",
      "Le pagine sono controllate con uno strumento automatico a ogni modifica, in italiano e in inglese. Uno strumento non vede tutto: se qualcosa non funziona per te, dillo a chi tiene questo sito.",
      "La mappa è un’aggiunta: tutto quello che mostra è anche nell’elenco accanto.",
    ],
  },
  {
    id: "privacy",
    title: "Privacy",
    paragraphs: [
      "Per usare questo elenco non serve iscriversi e non chiediamo chi sei. Non raccogliamo dati personali di chi cerca.",
      "Le ricerche senza risultati sono contate per giorno, per sapere che cosa manca: le parole senza numeri, i filtri usati e, se l’hai scelto, il comune. Mai chi le ha scritte. Dopo 12 mesi sono cancellate.",
      "Se chiedi di usare la tua posizione, il tuo dispositivo la arrotonda a circa 500 metri prima di mandarla, e qui non viene conservata. Il luogo che chiedi di ricordare resta sul tuo dispositivo, e lo dimentica con un tocco.",
      "Chi cerca ha un solo cookie, tecnico: si chiama «bacheca» e ricorda che cosa hai tenuto da parte. Nasce quando usi la bacheca, resta sul tuo dispositivo e lo cancelli svuotandola. Dove Trama gira su più macchine, per dieci secondi dopo che hai mandato un modulo un altro, «scritto», ricorda solo questo, per farti vedere subito quello che hai scritto. Chi entra per lavorare qui ha anche i cookie che lo fanno entrare, e finiscono quando esce. Non serve il consenso, perché senza non funziona. Che cosa sappiamo di chi entra, e perché, è scritto nel registro dei dati personali (/registro).",
      "Se ci segnali qualcosa, teniamo quello che scrivi per 24 mesi. L’indirizzo e-mail, se lo lasci, serve solo a risponderti: nessuno lo legge, e sparisce 30 giorni dopo la risposta.",
      "Niente statistiche di altri, niente pubblicità, nessuna richiesta a siti esterni: caratteri, icone e mappe vengono da qui.",
    ],
  },
  {
    id: "note-legali",
    title: "Note legali",
    paragraphs: [
      "Le schede descrivono servizi di organizzazioni diverse, che rispondono di quello che fanno. Gli orari possono cambiare: guarda quando la scheda è stata verificata e, se puoi, chiama prima di andare.",
      "Trovare un servizio in questo elenco non vuol dire averne diritto: te lo dice chi lo offre.",
      "I testi e i dati dell’elenco si possono riusare con licenza Creative Commons Attribuzione 4.0 (CC BY 4.0), citando la fonte.",
      "Gli indirizzi riservati, come quelli delle case protette, non sono pubblicati.",
    ],
  },
  {
    id: "codice-sorgente",
    title: "Codice sorgente",
    paragraphs: [
      "Questo sito usa Trama, un programma libero con licenza GNU Affero General Public License, versione 3 o successiva: puoi leggerlo, usarlo, cambiarlo e condividerlo alle stesse condizioni.",
      "Chi usa il sito ha diritto al codice di questa versione: se non trovi qui un link, chiedilo a chi tiene il sito.",
    ],
  },
  {
    id: "dati",
    title: "Per i distretti: caricare i propri dati",
    paragraphs: [
      "Un distretto può caricare qui i suoi dati: tabelle CSV, dati HSDS in JSON, confini in GeoJSON. Chi lavora per il distretto entra e sceglie «Carica dati»: prima vede che cosa succederebbe, riga per riga, poi decide.",
      "Chi tiene l’installazione ha anche un comando, «npm run import».",
      "La guida è con il programma, nella cartella docs/guides.",
    ],
  },
];

const en: Note[] = [
  {
    id: "accessibilita",
    title: "Accessibility",
    paragraphs: [
      "These pages are made for everyone to use: with a keyboard, with a screen reader, enlarged to 400%, without JavaScript, on an old phone and on paper. The measure is WCAG 2.2, level AA.",
      "Pages are checked with an automatic tool at every change, in Italian and in English. A tool does not see everything: if something does not work for you, tell whoever keeps this site.",
      "The map is an addition: all that it shows is also in the list beside it.",
    ],
  },
  {
    id: "privacy",
    title: "Privacy",
    paragraphs: [
      "You need no account to use this directory and we do not ask who you are. We collect no personal data of those who search.",
      "Searches without results are counted by day, to know what is missing: the words without figures, the filters used and, if you chose one, the municipality. Never who wrote them. They are erased after 12 months.",
      "If you ask to use your position, your device rounds it to about 500 metres before sending it, and it is not kept here. A place that you ask to remember stays on your device, which forgets it with one tap.",
      "Who searches has one cookie only, a technical one: it is called “bacheca” and remembers what you kept. It is made when you use the pinboard, stays on your device, and you erase it by emptying the pinboard. Where Trama runs on several machines, for ten seconds after you sent a form another one, “scritto”, remembers only that, so that you see at once what you wrote. Who signs in to work here also has the cookies that let them in, and they end on leaving. No consent is needed, because nothing works without them. What we know of who signs in, and why, is in the register of personal data (/registro).",
      "If you report something, we keep what you write for 24 months. Your e-mail address, if you leave one, only serves to answer you: nobody reads it, and it goes 30 days after the answer.",
      "No statistics by others, no advertising, no request to outside sites: fonts, icons and maps come from here.",
    ],
  },
  {
    id: "note-legali",
    title: "Legal notes",
    paragraphs: [
      "The records describe services of different organizations, which answer for what they do. Opening hours may change: see when a record was checked and, if you can, call before you go.",
      "Finding a service in this directory does not mean that you are entitled to it: those who offer it will tell you.",
      "Texts and data of the directory may be reused under the Creative Commons Attribution 4.0 licence (CC BY 4.0), naming the source.",
      "Reserved addresses, such as those of safe houses, are not published.",
    ],
  },
  {
    id: "codice-sorgente",
    title: "Source code",
    paragraphs: [
      "This site runs on Trama, free software under the GNU Affero General Public License, version 3 or later: you may read it, use it, change it and share it on the same terms.",
      "Whoever uses the site has a right to the code of this version: if you find no link here, ask whoever keeps the site.",
    ],
  },
  {
    id: "dati",
    title: "For districts: loading your own data",
    paragraphs: [
      "A district can load its data here: CSV tables, HSDS data in JSON, boundaries in GeoJSON. Whoever works for the district signs in and chooses “Load data”: first they see what would happen, row by row, then they decide.",
      "Whoever keeps the installation also has a command, “npm run import”.",
      "The guide comes with the program, in the folder docs/guides.",
    ],
  },
];

/** What the notes at the foot of every page say. Anchors are the same in both languages: shared links keep working. */
export const notesWords = inBothLanguages({
  it: {
    title: "Note",
    lead: "Accessibilità, privacy, regole d’uso.",
    index: "In questa pagina",
    source: "Il codice di questa versione",
    notes: it,
  },
  en: {
    title: "Notes",
    lead: "Accessibility, privacy, terms of use.",
    index: "On this page",
    source: "The code of this version",
    notes: en,
  },
});
