// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../foundation/words/words.ts";
import type { Purpose } from "./purposes.ts";

type PurposeSaid = {
  title: string;
  /** What it is for. */
  purpose: string;
  basis: string;
  categories: string;
  recipients: string;
  retention: string;
};

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
    lead: "Quali dati teniamo delle persone che lavorano qui, perché, e per quanto tempo.",
    noAccount:
      "Per cercare un servizio non serve un account, e di chi cerca non teniamo nessun dato personale.",
    yourRights: "I tuoi dati sono tuoi",
    rights:
      "Nella tua pagina vedi che cosa sappiamo di te, lo scarichi, lo correggi o lo cancelli. Vedi anche chi l’ha guardato. Se qualcosa non va, puoi rivolgerti al responsabile della protezione dei dati del tuo distretto o al Garante per la protezione dei dati personali.",
    toMyPage: "Vai alla tua pagina",
    terms: {
      purpose: "A che cosa serve",
      basis: "Base giuridica",
      categories: "Quali dati",
      recipients: "Chi li vede",
      retention: "Per quanto tempo",
    },
    purposes: {
      "sign-in": {
        title: "Entrare",
        purpose: "Riconoscerti quando entri, e scriverti il link per entrare nella tua lingua.",
        basis:
          "Compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e): tenere aggiornate le informazioni sui servizi del territorio.",
        categories:
          "Indirizzo e-mail, lingua, chiavi di accesso (solo la parte pubblica), il codice con cui ti chiama il gestore della tua identità digitale se lo usi, le e-mail che ti mandiamo.",
        recipients:
          "Tu. Chi risponde delle cose per cui lavori vede il tuo indirizzo. Il server di posta lo riceve per consegnare.",
        retention:
          "Finché hai un account. I link per entrare spariscono un giorno dopo la scadenza, le e-mail 30 giorni dopo l’invio.",
      },
      security: {
        title: "Sicurezza",
        purpose: "Farti vedere da dove è aperto il tuo account e fartelo chiudere.",
        basis:
          "Obbligo di legge (GDPR, articolo 6, paragrafo 1, lettera c, e articolo 32): proteggere i dati con misure adeguate.",
        categories:
          "Tipo di browser («Firefox, Android»), quando sei entrato e quando l’hai usato, il nome che dai alle chiavi di accesso.",
        recipients: "Solo tu.",
        retention: "Gli accessi spariscono 30 giorni dopo la fine, le chiavi quando le togli.",
      },
      collaboration: {
        title: "Lavorare insieme",
        purpose: "Sapere chi può cambiare che cosa, e con chi parlarne.",
        basis: "Compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e).",
        categories:
          "Il nome che scegli di mostrare, i tuoi ruoli con le date, gli inviti con l’indirizzo a cui sono andati, le richieste di tenere le schede di un’organizzazione con quello che hai scritto di te.",
        recipients:
          "Chi lavora per le stesse cose vede nome e ruoli; chi ne risponde vede anche l’indirizzo.",
        retention:
          "Finché hai un account. Quando lo cancelli, i ruoli restano come storia senza il tuo nome, dagli inviti sparisce l’indirizzo, e le tue richieste spariscono. Una richiesta sparisce comunque un anno dopo la risposta.",
      },
      accountability: {
        title: "Rispondere di quello che si pubblica",
        purpose: "Ricostruire chi ha cambiato che cosa e quando, e poter tornare indietro.",
        basis:
          "Obbligo di legge (GDPR, articolo 5, paragrafo 2; d.lgs. 82/2005): documentare le modifiche alle informazioni pubblicate.",
        categories: "Il codice del tuo account accanto a ogni modifica. Mai il nome o l’indirizzo.",
        recipients: "Chi può vedere la storia di una scheda; gli amministratori.",
        retention: "Quanto la scheda. Dopo la cancellazione dell’account il codice non porta più a nessuno.",
      },
      transparency: {
        title: "Sapere chi ha guardato",
        purpose: "Dirti chi ha aperto la pagina con i tuoi dati, e quando.",
        basis: "Obbligo di legge (GDPR, articolo 5, paragrafo 2, e articolo 15).",
        categories: "Chi ha guardato, che cosa, quando.",
        recipients: "Tu.",
        retention: "Due anni, o fino a quando cancelli l’account.",
      },
      reports: {
        title: "Segnalazioni",
        purpose: "Correggere quello che non va nel catalogo e risponderti, se lasci un indirizzo.",
        basis:
          "Compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e): tenere aggiornate le informazioni sui servizi del territorio.",
        categories:
          "Quello che scrivi nella segnalazione e la risposta; l’indirizzo e-mail solo se lo lasci. Non registriamo chi sei né da dove scrivi.",
        recipients:
          "Il testo lo legge chi tiene aggiornata quella scheda. L’indirizzo non lo legge nessuno: serve solo a spedire la risposta, e lo riceve il server di posta.",
        retention:
          "L’indirizzo sparisce 30 giorni dopo la risposta, i testi dopo 24 mesi. Restano i numeri: quando è arrivata e quando abbiamo risposto.",
      },
      upkeep: {
        title: "Chiedere se è ancora tutto giusto",
        purpose:
          "Scrivere a chi tiene una scheda, tre volte l’anno, per sapere se quello che diciamo è ancora vero.",
        basis:
          "Compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e): tenere aggiornate le informazioni sui servizi del territorio.",
        categories:
          "L’indirizzo e-mail pubblico dell’organizzazione o quello del referente con un account, la lingua, quante mail sono partite e se c’è stata risposta.",
        recipients:
          "Il server di posta riceve l’indirizzo per consegnare. Chi prepara la campagna vede le organizzazioni, non gli indirizzi.",
        retention:
          "L’indirizzo sparisce 30 giorni dopo la fine della campagna. Se chiedi di non ricevere più mail teniamo solo un’impronta dell’indirizzo, che serve a riconoscerlo e non a leggerlo.",
      },
      "desk-work": {
        title: "Lavorare a uno sportello",
        purpose:
          "Sapere chi può ricevere le persone a uno sportello, chi è di turno e che cosa si passa ai colleghi.",
        basis:
          "Compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e): accogliere le persone e accompagnarle ai servizi. Chi riceve le persone deve essere autorizzato e istruito (articolo 29).",
        categories:
          "Il mandato (chi l’ha dato, da quando a quando), la formazione con la data, i turni e i cambi, le note del diario dello sportello.",
        recipients:
          "Chi lavora allo stesso sportello vede turni e diario; il distretto e chi risponde dello sportello vedono anche mandato e formazione.",
        retention:
          "Le note del diario spariscono dopo 12 mesi. Chi ha fatto un turno si dimentica dopo 24 mesi, mandato e formazione 24 mesi dopo la fine.",
      },
      help: {
        title: "Quello che chiedi a uno sportello",
        purpose:
          "Aiutarti in quello che chiedi, senza fartelo ripetere, e capire che cosa manca nel territorio.",
        basis:
          "Compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e; legge 328/2000): informare, orientare e accompagnare le persone ai servizi.",
        categories:
          "Quello che hai chiesto, con le tue parole e senza il tuo nome; quello che è stato fatto; se l’hai detto: fascia d’età, genere, con chi vivi, comune o quartiere, lingua, come ci hai conosciuti. Sei anonimo, a meno che tu non voglia farti riconoscere.",
        recipients:
          "Chi lavora allo sportello che ti ha ricevuto, o a quello che prende in mano il tuo bisogno. Il distretto vede solo i numeri.",
        retention:
          "Le parole spariscono dopo 6 mesi, o dopo 12 se c’è ancora qualcosa da fare. Le bozze dopo una settimana. Restano i fatti senza parole, per contare. Se dai un indirizzo per ricevere il foglio, lo usiamo per quella mail e poi sparisce.",
      },
      thread: {
        title: "Il filo di chi viene allo sportello",
        purpose:
          "Riconoscere, senza sapere chi è, una persona che torna a uno sportello del distretto, e non farle ripetere tutto.",
        basis:
          "Compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e; legge 328/2000, articoli 6 e 22): informare, ascoltare e accompagnare le persone ai servizi. La tessera si prende solo se si vuole.",
        categories:
          "L’impronta del codice della tessera e della parola per averne una nuova, a quali sportelli la persona è venuta, che cosa non vuole che si faccia.",
        recipients:
          "Gli sportelli dove la persona ha mostrato la tessera; un altro sportello del distretto quando la mostra lì. La persona, con il suo codice.",
        retention:
          "Due anni dall’ultima volta che il filo è stato usato, o subito se la persona lo chiede. Resta la prova della cancellazione, che non dice niente di lei.",
      },
      identity: {
        title: "Quello che una persona dice di sé allo sportello",
        purpose: "Richiamarla, scriverle, riconoscerla se perde la tessera. È tutto facoltativo.",
        basis:
          "Compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e; legge 328/2000): accompagnare la persona al servizio e sapere com’è andata. Per i dati particolari, articolo 9, paragrafo 2, lettera g, e d.lgs. 196/2003, articolo 2-sexies.",
        categories:
          "Nome, telefono, e-mail, data di nascita, indirizzo, zona, note: solo quello che la persona sceglie di lasciare. Ogni cosa è scritta con una chiave che è solo sua.",
        recipients:
          "Chi riceve agli sportelli dove la persona è venuta con la tessera. Ogni lettura resta scritta, e la persona la vede.",
        retention:
          "Due anni dall’ultima volta che il filo è stato usato, o subito se la persona lo chiede: si distrugge la chiave, e quello che era scritto non si può più leggere.",
      },
      minors: {
        title: "Chi risponde di un minorenne",
        purpose:
          "Sapere che un adulto risponde di chi ha meno di 14 anni, o di 18 quando si condivide qualcosa.",
        basis:
          "Obbligo di legge (GDPR, articoli 6, paragrafo 1, lettera c, e 8; d.lgs. 196/2003, articolo 2-quinquies; codice civile, articolo 320).",
        categories:
          "Il nome di chi ne risponde, come (genitore, tutore, affidatario, servizio), e come si è visto.",
        recipients: "Chi riceve agli sportelli dove il minorenne è venuto.",
        retention: "Quanto i dati del minorenne, con la sua stessa chiave.",
      },
      "hand-off": {
        title: "Dire qualcosa di sé a chi accoglie",
        purpose:
          "Far sapere all’organizzazione o allo sportello che accoglie, per un solo invio, quello che la persona vuole che sappia.",
        basis:
          "Consenso (GDPR, articolo 6, paragrafo 1, lettera a, e articolo 9, paragrafo 2, lettera a), detto o firmato, che si ritira quando si vuole.",
        categories:
          "Le voci che la persona ha scelto, a chi, per quale invio, da quando a quando, come ha detto di sì.",
        recipients:
          "Solo chi accoglie quell’invio, solo quelle voci, solo fino alla scadenza. Un indirizzo riservato mai.",
        retention:
          "Al massimo un anno, poi non si vede più; la traccia di che cosa fu condiviso e con chi resta nel filo, per la persona, quanto il filo.",
      },
      bookings: {
        title: "Spazi e idee",
        purpose:
          "Rispondere a chi chiede uno spazio o manda un’idea per recuperarne uno, e dirgli se cambia qualcosa.",
        basis:
          "Compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e): aprire alle persone gli spazi che ci sono già.",
        categories:
          "Il nome o il gruppo che scrivi, e-mail o telefono, a che cosa ti serve lo spazio, la risposta; l’impronta del recapito per contare quante volte lo hai già avuto. Dell’idea, quello che scrivi.",
        recipients:
          "Chi tiene quello spazio e il distretto. Gli altri vedono solo che lo spazio è occupato. Il server di posta riceve l’indirizzo per consegnare.",
        retention:
          "Nomi, recapiti e testi di una richiesta spariscono 90 giorni dopo l’ultima data o dopo la risposta. Chi ha mandato un’idea sparisce un anno dopo la fine della chiamata; l’idea resta, senza recapiti.",
      },
      registrations: {
        title: "Iscrizioni alle attività",
        purpose:
          "Tenerti il posto, ricordarti la data, avvisarti se cambia qualcosa, e accoglierti quando arrivi.",
        basis:
          "Compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e): organizzare attività aperte alle persone del territorio.",
        categories:
          "Come ti chiami, e-mail o telefono, quante persone vengono; di chi è minorenne l’età, e il nome solo se lo scrivi. Se è la prima volta che partecipi, solo se rispondi.",
        recipients:
          "Chi organizza quell’attività e il distretto. Il server di posta riceve l’indirizzo per consegnare.",
        retention:
          "Nomi e recapiti spariscono 30 giorni dopo l’ultima data, o 30 giorni dopo la disdetta, o subito se lo chiedi. Restano i numeri: quante persone, e le età senza nome.",
      },
    },
  },
  en: {
    title: "Register of personal data",
    lead: "Which data we keep about people who work here, why, and for how long.",
    noAccount: "You need no account to look for a service, and we keep no personal data about who searches.",
    yourRights: "Your data are yours",
    rights:
      "On your page you see what we know about you, download it, correct it or erase it. You also see who looked at it. If something is wrong, you can write to your district’s data protection officer or to the Italian data protection authority (Garante).",
    toMyPage: "Go to your page",
    terms: {
      purpose: "What it is for",
      basis: "Legal basis",
      categories: "Which data",
      recipients: "Who sees them",
      retention: "For how long",
    },
    purposes: {
      "sign-in": {
        title: "Signing in",
        purpose: "To recognize you when you sign in, and to send you the sign-in link in your language.",
        basis:
          "Task in the public interest (GDPR, article 6(1)(e)): keeping information about the area’s services up to date.",
        categories:
          "E-mail address, language, passkeys (the public half only), how your digital identity provider calls you if you use one, the e-mails we send you.",
        recipients:
          "You. Whoever answers for the things you work for sees your address. The mail server receives it to deliver.",
        retention:
          "As long as you have an account. Sign-in links go a day after they expire, e-mails 30 days after they were sent.",
      },
      security: {
        title: "Security",
        purpose: "To show you where your account is open and let you close it.",
        basis:
          "Legal obligation (GDPR, article 6(1)(c) and article 32): protecting data with suitable measures.",
        categories:
          "Kind of browser (“Firefox, Android”), when you signed in and last used it, the names you give to passkeys.",
        recipients: "Only you.",
        retention: "Sessions go 30 days after they end, passkeys when you remove them.",
      },
      collaboration: {
        title: "Working together",
        purpose: "To know who may change what, and whom to talk to.",
        basis: "Task in the public interest (GDPR, article 6(1)(e)).",
        categories:
          "The name you choose to show, your roles with their dates, invitations with the address they went to, requests to keep an organization’s records with what you wrote of yourself.",
        recipients:
          "People who work for the same things see names and roles; whoever answers for them sees the address too.",
        retention:
          "As long as you have an account. When you erase it, roles stay as history without your name, the address goes from invitations, and your requests go. A request goes in any case a year after the answer.",
      },
      accountability: {
        title: "Answering for what is published",
        purpose: "To tell who changed what and when, and to be able to go back.",
        basis:
          "Legal obligation (GDPR, article 5(2); Italian legislative decree 82/2005): documenting changes to published information.",
        categories: "Your account’s code beside each change. Never your name or address.",
        recipients: "Whoever may see the history of a record; administrators.",
        retention: "As long as the record. After an account is erased the code leads to nobody.",
      },
      transparency: {
        title: "Knowing who looked",
        purpose: "To tell you who opened the page with your data, and when.",
        basis: "Legal obligation (GDPR, article 5(2) and article 15).",
        categories: "Who looked, at what, when.",
        recipients: "You.",
        retention: "Two years, or until you erase your account.",
      },
      reports: {
        title: "Reports",
        purpose: "To correct what is wrong in the directory, and to answer you if you leave an address.",
        basis:
          "Task in the public interest (GDPR, article 6(1)(e)): keeping information about the area’s services up to date.",
        categories:
          "What you write in the report and the answer; the e-mail address only if you leave one. We do not record who you are nor where you write from.",
        recipients:
          "The text is read by whoever keeps that record up to date. Nobody reads the address: it only serves to send the answer, and the mail server receives it.",
        retention:
          "The address goes 30 days after the answer, texts after 24 months. Numbers stay: when it arrived and when we answered.",
      },
      upkeep: {
        title: "Asking whether everything is still right",
        purpose:
          "To write to whoever keeps a record, three times a year, to know whether what we say is still true.",
        basis:
          "Task in the public interest (GDPR, article 6(1)(e)): keeping information about the area’s services up to date.",
        categories:
          "The organization’s public e-mail address or that of its contact with an account, the language, how many mails were sent and whether there was an answer.",
        recipients:
          "The mail server receives the address to deliver. Whoever prepares the campaign sees organizations, not addresses.",
        retention:
          "The address goes 30 days after the campaign ended. If you ask for no more mails we keep only a fingerprint of the address, enough to recognize it and not to read it.",
      },
      "desk-work": {
        title: "Working at a desk",
        purpose:
          "To know who may receive people at a desk, who is on shift, and what is handed over to colleagues.",
        basis:
          "Task in the public interest (GDPR, article 6(1)(e)): receiving people and accompanying them to services. Whoever receives people must be authorized and instructed (article 29).",
        categories:
          "The mandate (who gave it, from when until when), training with its date, shifts and swaps, notes in the desk’s diary.",
        recipients:
          "Whoever works at the same desk sees shifts and diary; the district and whoever answers for the desk also see mandate and training.",
        retention:
          "Diary notes go after 12 months. Who kept a shift is forgotten after 24 months, mandate and training 24 months after their end.",
      },
      help: {
        title: "What you ask at a desk",
        purpose: "To help with what you ask without making you say it twice, and to see what the area lacks.",
        basis:
          "Task in the public interest (GDPR, article 6(1)(e); Italian law 328/2000): informing people, guiding them and accompanying them to services.",
        categories:
          "What you asked, in your words and without your name; what was done; if you said it: age band, gender, with whom you live, town or neighbourhood, language, how you knew of us. You are anonymous unless you wish to be recognized.",
        recipients:
          "Whoever works at the desk that received you, or at the one that takes your need over. The district sees only numbers.",
        retention:
          "The words go after 6 months, or after 12 when there is still something to do. Drafts go after a week. Facts without words stay, to be counted. If you give an address to receive the sheet, we use it for that mail and then it goes.",
      },
      thread: {
        title: "The thread of who comes to a desk",
        purpose:
          "To recognize, without knowing who they are, somebody who comes back to a desk of the district, so that they need not tell everything again.",
        basis:
          "Task in the public interest (GDPR, article 6(1)(e); Italian law 328/2000, articles 6 and 22): informing, listening to and accompanying people to services. The card is taken only by who wishes.",
        categories:
          "A fingerprint of the card’s code and of the word for a new one, at which desks the person was, what they do not want done.",
        recipients:
          "The desks where the person showed the card; another desk of the district when they show it there. The person, with their code.",
        retention:
          "Two years from the last time the thread was used, or at once when the person asks. The proof of the erasure stays, which says nothing of them.",
      },
      identity: {
        title: "What somebody says of themselves at a desk",
        purpose:
          "To call them back, to write to them, to recognize them when the card is lost. All of it is optional.",
        basis:
          "Task in the public interest (GDPR, article 6(1)(e); law 328/2000): accompanying the person to the service and knowing what became of it. For special categories, article 9(2)(g) and legislative decree 196/2003, article 2-sexies.",
        categories:
          "Name, phone, e-mail, date of birth, address, area, notes: only what the person chooses to leave. Each is written with a key that is theirs alone.",
        recipients:
          "Who receives at the desks where the person came with the card. Each reading is written down, and the person sees it.",
        retention:
          "Two years from the last time the thread was used, or at once when the person asks: the key is destroyed, and what was written can no longer be read.",
      },
      minors: {
        title: "Who answers for somebody under age",
        purpose: "To know that an adult answers for who is under 14, or under 18 when something is shared.",
        basis:
          "Legal obligation (GDPR, articles 6(1)(c) and 8; legislative decree 196/2003, article 2-quinquies; Italian civil code, article 320).",
        categories:
          "The name of who answers for them, as what (parent, guardian, foster carer, service), and how it was seen.",
        recipients: "Who receives at the desks where the minor came.",
        retention: "As long as the minor’s own data, with their own key.",
      },
      "hand-off": {
        title: "Telling something of oneself to who will help",
        purpose:
          "To let the organization or desk that receives somebody know, for one referral, what the person wants it to know.",
        basis:
          "Consent (GDPR, article 6(1)(a) and article 9(2)(a)), spoken or signed, which can be taken back at any time.",
        categories:
          "The things that the person chose, for whom, for which referral, from when until when, how they said yes.",
        recipients:
          "Only who receives that referral, only those things, only until the end. A confidential address never.",
        retention:
          "A year at most, then it is no longer seen; the trace of what was shared and with whom stays in the thread, for the person, as long as the thread.",
      },
      bookings: {
        title: "Spaces and ideas",
        purpose:
          "To answer whoever asks for a space or sends an idea to bring one back, and tell them when something changes.",
        basis:
          "Task in the public interest (GDPR, article 6(1)(e)): opening to people the spaces that are already there.",
        categories:
          "The name or group you write, e-mail or phone, what you need the space for, the answer; a fingerprint of your e-mail or phone to count how often you have had it. Of an idea, what you write.",
        recipients:
          "Whoever keeps that space and the district. Others see only that the space is taken. The mail server receives the address to deliver.",
        retention:
          "Names, contacts and texts of a request go 90 days after the last date or after the answer. Who sent an idea goes a year after the call ends; the idea stays, without contacts.",
      },
      registrations: {
        title: "Signing up for activities",
        purpose:
          "To keep your seat, remind you of the date, tell you if something changes, and welcome you when you come.",
        basis:
          "Task in the public interest (GDPR, article 6(1)(e)): organizing activities open to the people of the area.",
        categories:
          "How you are called, e-mail or phone, how many people come; of minors their age, and a name only if you write it. Whether it is your first time, only if you answer.",
        recipients:
          "Whoever organizes that activity, and the district. The mail server receives the address to deliver.",
        retention:
          "Names and contacts go 30 days after the last date, or 30 days after you cancel, or at once if you ask. Numbers stay: how many people, and ages without names.",
      },
    },
  },
});
