// SPDX-License-Identifier: AGPL-3.0-or-later
// What synthetic records say. Lists are in the order of use: the first words are the most common (Zipf).

/** What a service does, and under which category it is filed. */
export const activities: readonly [string, string][] = [
  ["Sportello sociale", "sportello-sociale"],
  ["Doposcuola", "doposcuola"],
  ["Pacco alimentare", "pacco-alimentare"],
  ["Assistenza domiciliare", "assistenza-domiciliare"],
  ["Centro diurno", "centri-anziani"],
  ["Corso di italiano", "italiano"],
  ["Patronato e CAF", "patronato"],
  ["Sportello lavoro", "cercare-lavoro"],
  ["Trasporto e accompagnamento alle visite", "accompagnamento"],
  ["Punto digitale", "spid"],
  ["Centro estivo", "estate"],
  ["Ascolto psicologico", "psicologo"],
  ["Spazio gioco", "prima-infanzia"],
  ["Guardaroba solidale", "vestiti"],
  ["Contributo per l’affitto", "affitto-sfratto"],
  ["Contributo per le bollette", "bollette"],
  ["Mensa solidale", "mensa"],
  ["Consultorio familiare", "consultorio"],
  ["Gruppo di cammino", "prevenzione"],
  ["Sportello badanti", "badanti"],
  ["Consulenza legale gratuita", "avvocato"],
  ["Pasti a domicilio", "pasti-a-casa"],
  ["Gruppo di mutuo aiuto", "gruppi-aiuto"],
  ["Sportello stranieri", "permesso"],
  ["Mediazione linguistica e culturale", "mediazione"],
  ["Centro antiviolenza", "centro-antiviolenza"],
  ["Servizio di sollievo", "sollievo"],
  ["Educativa di strada", "disagio-giovani"],
  ["Orto condiviso", "verde"],
  ["Biblioteca di quartiere", "lettura"],
  ["Laboratorio di cucito", "laboratori"],
  ["Prestito di ausili", "ausili"],
  ["Telefono amico", "telefonate"],
  ["Housing sociale", "abitare-insieme"],
  ["Dormitorio", "posto-dove-dormire"],
  ["Docce e lavanderia", "docce"],
  ["Banco dei pannolini", "prima-infanzia-beni"],
  ["Educazione finanziaria", "debiti"],
  ["Compilazione ISEE", "isee"],
  ["Tirocini di inclusione", "tirocini"],
  ["Incontri per neogenitori", "genitori"],
  ["Corso preparto", "nascita"],
  ["Famiglie affidatarie", "affido"],
  ["Licenza media serale", "corsi"],
  ["Orientamento scolastico", "orientamento"],
  ["Progetto di vita indipendente", "vita-autonoma"],
  ["Laboratorio per persone con disabilità", "centri-disabilita"],
  ["Sportello dopo di noi", "dopo-di-noi"],
  ["Ambulatorio solidale", "cure-gratuite"],
  ["Vaccinazioni e screening", "cure"],
  ["Gruppo per il lutto", "lutto"],
  ["Ascolto per chi gioca d’azzardo", "gioco"],
  ["Servizio per le dipendenze", "alcol-droghe"],
  ["Prima accoglienza", "accoglienza"],
  ["Spazio per uomini maltrattanti", "uomini"],
  ["Amministratore di sostegno", "tutela"],
  ["Tutela dei consumatori", "consumatori"],
  ["Corso di computer", "computer"],
  ["Bus a chiamata", "mezzi"],
  ["Aiuto compiti tra vicini", "vicini"],
  ["Pomeriggi in compagnia", "incontrarsi"],
  ["Palestra popolare", "sport"],
  ["Coro aperto", "musica"],
  ["Sala civica", "spazi"],
  ["Volontariato in ospedale", "dare-una-mano"],
  ["Servizio civile", "servizio-civile"],
  ["Banca del tempo", "vicini"],
  ["Emporio solidale", "pacco-alimentare"],
  ["Ciclofficina", "laboratori"],
  ["Microcredito", "debiti"],
];

/** For whom, in a name, with the target and the ages that follow. */
export const audiences: readonly { said: string; target: string; ages?: [number | null, number | null] }[] = [
  { said: "", target: "tutti" },
  { said: "per anziani", target: "anziani", ages: [65, null] },
  { said: "per famiglie", target: "famiglie" },
  { said: "per ragazzi", target: "ragazzi", ages: [11, 17] },
  { said: "per adulti", target: "adulti", ages: [18, null] },
  { said: "per persone straniere", target: "stranieri" },
  { said: "per chi ha pochi soldi", target: "poco-reddito" },
  { said: "per giovani", target: "giovani", ages: [18, 34] },
  { said: "per bambini", target: "bambini-6-10", ages: [6, 10] },
  { said: "per donne", target: "donne" },
  { said: "per persone con disabilità", target: "persone-con-disabilita" },
  { said: "per chi cura un familiare", target: "chi-cura" },
  { said: "per chi cerca lavoro", target: "chi-cerca-lavoro", ages: [16, 67] },
  { said: "per i più piccoli", target: "bambini-0-5", ages: [0, 5] },
  { said: "per persone senza casa", target: "senza-dimora" },
];

/** Sentences of descriptions; {town}, {activity} and {thing} are filled in. */
export const sentences: readonly string[] = [
  "Il servizio è aperto a chi vive a {town} e nei comuni vicini.",
  "Si accede senza appuntamento negli orari di apertura.",
  "Un’operatrice ti ascolta e ti accompagna nella scelta.",
  "Per informazioni telefona o scrivi una mail.",
  "È gratuito per chi ha un ISEE basso.",
  "{activity}: si comincia con un colloquio.",
  "Porta un documento di identità e la tessera sanitaria.",
  "Lavoriamo insieme al Comune, alla parrocchia e alle associazioni del quartiere.",
  "I volontari si trovano ogni settimana per preparare {thing}.",
  "Offriamo anche {thing} e {thing}.",
  "C’è posto per poche persone: conviene prenotare.",
  "Chi non può uscire di casa può chiedere una visita a domicilio.",
  "In estate gli orari cambiano.",
  "Accogliamo chi ha perso il lavoro, la casa o una persona cara.",
  "Si parla anche inglese, arabo e ucraino.",
  "Nel cortile ci sono {thing} e {thing} a disposizione di tutti.",
  "La domanda si presenta in Comune o in rete con SPID.",
  "Il contributo copre una parte delle spese per {thing}.",
  "Dopo il primo incontro si scrive insieme un progetto.",
  "Un gruppo di vicini cura {thing} da molti anni.",
  "Per chi studia c’è uno spazio con {thing}.",
  "Le famiglie pagano una quota secondo il reddito.",
  "Una psicologa e un educatore sono presenti due pomeriggi.",
  "Ritiriamo {thing} usati in buono stato.",
  "La sede è senza barriere e vicina alla fermata.",
];

/** Things of every day, common and rare. */
export const things: readonly string[] = (
  "libri,giochi,vestiti,merende,mobili,medicine,biciclette,pannolini,computer,attrezzi,coperte,quaderni,telefoni," +
  "carrozzine,stampelle,passeggini,zaini,occhiali,pentole,sementi,chitarre,costumi,scarponi,tende,lavatrici,stufe," +
  "frigoriferi,tessuti,macchine da cucire,fiabe,ricette,fotografie,scacchi,burattini,aquiloni,tamburi,fisarmoniche," +
  "mappe,telescopi,microscopi,alveari,galline,conserve,candele,saponi,ceramiche,mosaici,presepi,maschere,tappeti," +
  "lanterne,canoe,racchette,palloni,canestri,pattini,slitte,bastoncini,zattere,carriole,innaffiatoi,vanghe,rastrelli," +
  "serre,cassette,vasi,bulbi,talee,rosmarino,basilico,zucche,patate,castagne,mele,ciliegie,fichi,noci,miele,farina," +
  "lievito,torte,marmellate,tisane,erbe,spezie,bottoni,gomitoli,uncinetti,telai,pizzi,ricami,cuscini,materassi,culle," +
  "lettini,seggiolini,bavaglini,biberon,termometri,bende,deambulatori,apparecchi acustici,lenti,protesi,busti,fasce"
).split(",");

/** First and second parts of names of organizations and places: none is a person's. */
export const organizationKinds = [
  "Associazione",
  "Cooperativa sociale",
  "Parrocchia",
  "Comune",
  "Gruppo",
  "Fondazione",
  "Circolo",
  "Oratorio",
  "Consorzio",
  "Comitato",
];
export const placeKinds: readonly [string, string][] = [
  ["Sportello", "sportello"],
  ["Biblioteca", "biblioteca"],
  ["Centro", "centro-famiglie"],
  ["Oratorio", "parrocchia"],
  ["Scuola", "scuola"],
  ["Casa del Quartiere", "casa-del-quartiere"],
  ["Punto Comunità", "punto-comunita"],
  ["Sede", "sede"],
  ["Centro anziani", "centro-anziani"],
  ["Municipio", "municipio"],
  ["Laboratorio", "laboratorio-sociale"],
  ["Bottega", "impresa"],
];
const firstNames =
  "Il Sentiero,La Rondine,Il Ponte,La Lanterna,L’Aquilone,Il Melograno,La Quercia,Il Girasole,La Tenda,Il Pozzo,La Sorgente,Il Nido,La Bussola,Il Gelso,La Fontana,Il Telaio,La Siepe,Il Mulino,La Marea,Il Faro,La Ginestra,Il Cortile,La Radura,Il Frutteto,La Corte".split(
    ",",
  );
const secondNames =
  "del Borgo,del Parco,di Sopra,della Valle,del Fiume,dei Tigli,delle Rose,di Mezzo,della Stazione,del Colle,dell’Acqua,del Mercato,della Piazza,dei Mille,del Bosco,della Riva,del Ponte Nuovo,dell’Argine,delle Fornaci,del Castello".split(
    ",",
  );

/** Five hundred names, common ones first. */
export const properNames: readonly string[] = secondNames.flatMap((second) =>
  firstNames.map((first) => `${first} ${second}`),
);

export const spokenLanguages = ["it", "en", "ar", "uk", "fr", "es", "ro", "sq", "zh", "ur"];
export const modes = ["in-person", "phone", "online", "home", "mail"];
