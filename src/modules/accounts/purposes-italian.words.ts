// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Purpose, PurposeSaid } from "./purposes.ts";

/** The register of purposes, purpose by purpose; the English is in purposes-english.words.ts. */
export const purposesInItalian: Record<Purpose, PurposeSaid> = {
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
    recipients: "Chi lavora per le stesse cose vede nome e ruoli; chi ne risponde vede anche l’indirizzo.",
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
    purpose: "Aiutarti in quello che chiedi, senza fartelo ripetere, e capire che cosa manca nel territorio.",
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
    purpose: "Sapere che un adulto risponde di chi ha meno di 14 anni, o di 18 quando si condivide qualcosa.",
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
  proposals: {
    title: "Proposte per l’agenda",
    purpose: "Guardare l’attività che proponi, risponderti, e pubblicarla se va bene.",
    basis:
      "Compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e): organizzare attività aperte alle persone del territorio.",
    categories:
      "Quello che scrivi dell’attività; come ti chiami, un’e-mail o un telefono e una nota solo se li lasci. Non registriamo da dove scrivi.",
    recipients:
      "Chi tiene il luogo e il distretto. L’attività, se viene accolta, la leggono tutti: senza il tuo nome e il tuo recapito. Il server di posta riceve l’indirizzo per consegnare.",
    retention:
      "Nome, recapito, nota e link spariscono 30 giorni dopo la risposta, o sei mesi dopo l’arrivo se nessuno risponde. L’attività resta.",
  },
  assemblies: {
    title: "Assemblee",
    purpose:
      "Convocare chi fa parte di un’assemblea e scrivere chi c’era. Dire a chi ha proposto un punto che cosa ne è stato.",
    basis: "Consenso di chi entra o propone (articolo 6, 1, a).",
    categories: "Come ti chiami, per chi parli, un indirizzo e-mail o un numero, se li lasci.",
    recipients: "Chi tiene l’assemblea e il laboratorio, e l’ambito.",
    retention: "30 giorni dopo che sei uscito, o dopo la risposta alla tua proposta. Prima, se lo chiedi.",
  },
  labs: {
    title: "Chi partecipa a un laboratorio",
    purpose:
      "Chiamarti per nome quando torni, e dirti le cose del laboratorio se lasci un recapito. Per partecipare non serve lasciare niente.",
    basis: "Consenso (GDPR, articolo 6, paragrafo 1, lettera a), che ritiri quando vuoi.",
    categories:
      "Il nome con cui vuoi essere chiamato, un’e-mail o un telefono se li lasci, a quali incontri sei venuto, se era la prima volta, se hai scelto di collaborare.",
    recipients:
      "Chi tiene il laboratorio. Tu, con il tuo link. Fuori escono solo i numeri, mai quando sono piccoli.",
    retention:
      "Dodici mesi dopo l’ultima volta che sei venuto, o subito se lo chiedi. Restano i numeri, senza nome.",
  },
  networks: {
    title: "Reti di aiuto",
    purpose:
      "Dare a chi porta avanti una rete il link per tenerne la pagina, e far arrivare a loro chi vorrebbe farne parte.",
    basis: "Consenso di chi tiene una rete o chiede di farne parte (articolo 6, 1, a).",
    categories: "Come ti chiami, un’e-mail o un telefono, quello che scrivi. Niente di questo si pubblica.",
    recipients:
      "Chi porta avanti quella rete e chi tiene il laboratorio. Il server di posta riceve l’indirizzo per consegnare.",
    retention:
      "Di chi chiede: 30 giorni dopo la risposta, o 90 giorni se nessuno risponde. Di chi tiene la rete: finché la tiene, e 30 giorni dopo che la rete è finita. Prima, se lo chiedi.",
  },
  practices: {
    title: "Buone pratiche copiate",
    purpose: "Rispondere a chi racconta di aver copiato una pratica.",
    basis: "Consenso di chi scrive (articolo 6, 1, a).",
    categories: "Un’e-mail, solo se la lasci.",
    recipients:
      "Chi tiene il laboratorio della pratica. Il nome del gruppo, il posto e il link si pubblicano; l’e-mail no. Il server di posta riceve l’indirizzo per consegnare.",
    retention: "30 giorni dopo la risposta, o 90 giorni se nessuno risponde.",
  },
  diary: {
    title: "Diario di chi conduce un laboratorio",
    purpose:
      "Ricordare e pensare quello che succede in un laboratorio; condividerlo, se si vuole, con chi lo tiene o con tutti.",
    basis:
      "Compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e): accompagnare e valutare i laboratori di comunità.",
    categories:
      "Chi ha scritto una nota, e quando. Delle persone che c’erano si scrive il ruolo, mai il nome.",
    recipients:
      "Le note private le legge solo chi le ha scritte. Quelle del gruppo, chi tiene il laboratorio. Quelle pubbliche tutti, senza dire chi le ha scritte.",
    retention:
      "Le bozze spariscono dopo 60 giorni, le note private 5 anni dopo il giorno di cui parlano. Chi cancella il suo account decide se le sue note private si cancellano o restano al gruppo; le altre restano, senza il suo nome.",
  },
  following: {
    title: "Chi segue un laboratorio o un tema",
    purpose:
      "Mandarti una lettera con le novità, al massimo una la settimana, e farti arrivare gli inviti dei laboratori, se li vuoi.",
    basis:
      "Consenso (GDPR, articolo 6, paragrafo 1, lettera a), confermato con un link, che ritiri quando vuoi.",
    categories:
      "E-mail o account, che cosa segui, e solo se li scrivi il comune o il quartiere e che cosa sai fare.",
    recipients:
      "Nessuno sa chi sei: i laboratori vedono solo quante persone sanno fare una cosa, e mai quando sono meno di cinque. Legge il tuo nome solo il laboratorio a cui rispondi. Il server di posta riceve l’indirizzo per consegnare.",
    retention:
      "Finché non smetti: allora sparisce tutto, subito. Una richiesta non confermata sparisce dopo 7 giorni, chi per due anni non conferma né cambia niente pure. Le risposte a un invito spariscono dopo 90 giorni.",
  },
  agreements: {
    title: "Patti",
    purpose: "Sapere chi ha promesso che cosa, e che lo ha firmato.",
    basis:
      "Consenso di chi firma da solo (GDPR, articolo 6, paragrafo 1, lettera a); compito di interesse pubblico per chi firma a nome di un ente (lettera e).",
    categories:
      "Di una persona singola il nome di battesimo, se è d’accordo. Di chi firma per un ente il ruolo e l’account. La scansione del foglio, se qualcuno la carica.",
    recipients:
      "Il nome di battesimo e il ruolo li leggono tutti, sulla pagina del patto. L’account e la scansione solo chi tiene il patto. Il server di posta riceve l’indirizzo per consegnare.",
    retention:
      "Nome, account e scansione spariscono 12 mesi dopo la fine del patto, o subito se lo chiedi. Nel testo firmato c’è solo un numero, e resta.",
  },
};
