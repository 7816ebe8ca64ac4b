// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Problem, ProblemKind } from "./problem.ts";

/** What is wrong and what to do, one sentence or two for each kind of problem. */
export const problemsInItalian: Record<ProblemKind, (problem: Problem) => string> = {
  "file-empty": () => "il file è vuoto. Controlla di aver scelto quello giusto.",
  "file-too-big": ({ detail }) => `il file supera ${detail} MB. Dividilo in più file e importali insieme.`,
  "file-unreadable": ({ detail }) => `il file non si apre (${detail}). Controlla il nome e i permessi.`,
  "file-is-spreadsheet": () =>
    "è un foglio di calcolo. Aprilo e salvalo come «CSV UTF-8», poi importa quel file.",
  "file-is-binary": () => "non è un file di testo. Esporta i dati in CSV, JSON o GeoJSON.",
  "file-holds-no-records": () => "non contiene nessuna scheda.",
  "file-describes-api": () =>
    "descrive un servizio HSDS ma non contiene dati. Scarica le pagine di «services».",
  "encoding-mixed": () =>
    "mescola codifiche diverse: da questa riga le lettere accentate non si leggono. Salvalo di nuovo in UTF-8.",
  "encoding-assumed": ({ value }) =>
    `è scritto in ${value}: letto così. Controlla che le lettere accentate siano giuste.`,
  "encoding-twice": () =>
    "ha lettere accentate rovinate (per esempio «Ã¨»): correggile all’origine, salvando in UTF-8.",
  "json-broken": ({ detail }) => `il JSON non è valido: ${detail}. Correggi il punto indicato.`,
  "csv-quote-open": () => "una virgoletta aperta qui non si chiude più. Aggiungi la virgoletta che manca.",
  "csv-broken": ({ value }) => `il CSV non si legge (${value}). Salvalo di nuovo dal foglio di calcolo.`,
  "csv-role-unknown": ({ value }) =>
    `non si capisce di che cosa parla (colonne: ${value}). Chiamalo enti.csv, luoghi.csv, servizi.csv o risorse.csv, oppure usa --map.`,
  "csv-column-missing": () =>
    "nessuna colonna dà il nome. Chiama una colonna «nome», oppure indicala con --map.",
  "csv-column-repeated": () => "c’è due volte: vale la prima. Dai un nome diverso alla seconda.",
  "csv-column-unnamed": ({ value }) =>
    `il valore «${value}» sta in una colonna senza nome: non caricato. Dai un nome alla colonna.`,
  "csv-cells": ({ detail }) =>
    `celle ${detail.replace("/", " invece di ")}. Forse manca una virgoletta o c’è un separatore di troppo.`,
  "mapping-column-missing": () =>
    "la mappa nomina questa colonna, ma il file non ce l’ha. Controlla come è scritta.",
  shape: ({ value }) => `«${value}» non ha la forma attesa. Vedi docs/guides/import.md.`,
  required: () => "manca, ed è obbligatorio. Scrivilo.",
  "too-long": ({ detail }) => `è più lungo di ${detail} caratteri. Accorcialo.`,
  number: ({ value }) => `«${value}» non è un numero. Scrivi solo cifre.`,
  "whole-number": ({ value }) => `«${value}» non è un numero intero. Togli i decimali.`,
  date: ({ value }) => `«${value}» non è una data. Scrivila come 2026-03-31 o 31/03/2026.`,
  "yes-no": ({ value }) => `«${value}» non è né sì né no. Scrivi «sì» o «no».`,
  "not-one-of": ({ value, detail }) => `«${value}» non è fra i valori possibili. Scegli fra: ${detail}.`,
  email: ({ value }) => `«${value}» non è un indirizzo email. Scheda caricata senza.`,
  url: ({ value }) => `«${value}» non è un indirizzo web. Scheda caricata senza.`,
  age: ({ value }) => `«${value}» non è un’età in anni. Scrivi un numero da 0 a 119.`,
  "ages-order": ({ value }) => `l’età minima supera la massima (${value}). Scambiale.`,
  "age-no-limit": ({ value }) => `«${value}» letto come «senza limite di età».`,
  coordinates: ({ value }) =>
    `«${value}» non è un punto sulla Terra. Scheda caricata senza posizione: scrivi latitudine e longitudine in gradi.`,
  "coordinates-half": () =>
    "c’è solo una delle due coordinate. Scheda caricata senza posizione: aggiungi l’altra.",
  "coordinates-swapped": ({ value }) =>
    `(${value}) cade fuori dall’Italia: latitudine e longitudine sono forse scambiate. Controlla.`,
  hours: ({ value, told }) =>
    `orari non capiti («${value}»): restano sconosciuti, le parole sono conservate. ${told?.it ?? ""}`,
  part: ({ value, detail }) =>
    `«${value}» non è caricato${detail ? ` (manca ${detail})` : ""}. Controlla la voce.`,
  extent: ({ value }) => `«${value}» non è un poligono GeoJSON valido: la zona resta solo a parole.`,
  "area-unknown": ({ value }) =>
    `il codice di zona «${value}» non è fra i confini caricati. Carica prima i confini, poi importa di nuovo.`,
  "term-unknown": ({ value }) =>
    `la voce «${value}» non è nel vocabolario. Scheda caricata senza: scegli una voce esistente.`,
  "term-parent-unknown": ({ value }) => `la voce da cui dipende «${value}» non c’è: caricata da sola.`,
  "address-no-street": ({ value }) => `«${value}» non dice la via. Se c’è, scrivi l’indirizzo completo.`,
  "id-repeated": ({ detail }) =>
    `l’identificativo è già alla riga ${detail}. Tieni una sola delle due righe.`,
  joined: ({ detail }) =>
    `unita alla riga ${detail}: stesso nome e stesso ente. Se sono cose diverse, dai a ogni riga un identificativo.`,
  "reference-unknown": ({ value }) =>
    `«${value}» non c’è né nei file né tra i dati caricati (o è stato lasciato fuori). Aggiungilo o correggi il riferimento.`,
  "reference-ambiguous": ({ value }) =>
    `più schede si chiamano «${value}». Indica l’identificativo invece del nome.`,
  "placement-unknown": ({ value }) =>
    `il luogo «${value}» non c’è: il servizio è caricato senza. Aggiungi il luogo o correggi il riferimento.`,
  "other-district": ({ value }) =>
    `«${value}» c’è già ed è di un altro distretto: resta com’è. Chiedi a quel distretto di cambiarla.`,
  "area-of-others": ({ value }) =>
    `«${value}» è di un altro distretto, o ne comincia uno nuovo: resta com’è. Se serve, lo carica chi amministra il sito.`,
  "feature-shape": () => "non è una Feature GeoJSON. Controlla «type», «properties» e «geometry».",
  "feature-code": () => "manca il codice. Aggiungi «istat» (o «code») alle proprietà.",
  "feature-name": () => "manca il nome. Aggiungi «name» alle proprietà.",
  "feature-kind": ({ value, detail }) => `il tipo «${value}» non esiste. Scegli fra: ${detail}.`,
  "feature-repeated": ({ value, detail }) =>
    `il codice ${value} è già alla posizione ${detail}. Tieni una sola delle due.`,
  "patron-day": ({ value }) => `«${value}» non è mese e giorno. Scrivi per esempio 12-09 per il 9 dicembre.`,
  "geometry-kind": ({ value }) =>
    `${value}: il confine non è un Polygon né un MultiPolygon con coordinate. Correggi la geometria.`,
  "ring-short": ({ value, detail }) =>
    `${value}: l’anello ${detail} ha meno di quattro punti. Ridisegna il confine.`,
  "ring-open": ({ value, detail }) =>
    `${value}: l’anello ${detail} non si chiude. L’ultimo punto deve essere uguale al primo.`,
  "ring-crosses": ({ value, detail }) =>
    `${value}: l’anello ${detail} incrocia sé stesso. Correggi il confine in quel punto.`,
  "ring-flat": ({ value, detail }) =>
    `${value}: l’anello ${detail} non racchiude nulla. Ridisegna il confine.`,
  "ring-range": ({ value, detail }) =>
    `${value}: l’anello ${detail} ha punti che non sono longitudine e latitudine in gradi (WGS84). Riproietta il file.`,
  "ring-swapped": ({ value, detail }) =>
    `${value}: nell’anello ${detail} latitudine e longitudine sembrano scambiate. In GeoJSON viene prima la longitudine.`,
  "merged-away": ({ value }) =>
    `«${value}» è stata unita a un’altra scheda: resta quella, e quello che la nomina ora nomina lei.`,
};
