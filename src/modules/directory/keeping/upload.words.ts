// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { UploadState } from "./upload.ts";

/** What the pages of the import say. */
export const uploadWords = inBothLanguages({
  it: {
    title: "Carica dati",
    lead: "Un file CSV, HSDS JSON o GeoJSON con i confini. Prima vedi che cosa succede, poi decidi.",
    file: "File",
    fileHint: "Al massimo 20 MB. Un foglio di calcolo va prima salvato come «CSV UTF-8».",
    read: "Leggi il file",
    before: "File caricati",
    none: "Ancora nessuno.",
    when: "Quando",
    stateOf: "Stato",
    states: {
      trying: "si sta leggendo",
      tried: "da confermare",
      loading: "si sta caricando",
      loaded: "caricato",
      failed: "interrotto da un errore",
      dropped: "lasciato",
    } as Record<UploadState, string>,
    interrupted: "Il lavoro si è interrotto. Niente è stato scritto a metà: puoi ricominciare.",
    failed: "Qualcosa da noi non ha funzionato: niente è stato scritto. Riprova.",
    dropped: "Il file è stato lasciato: non c’è più.",
    tryingNow: "Stiamo leggendo il file. Questa pagina si aggiorna da sola.",
    loadingNow: (written: number, all: number) =>
      all === 0 ? "Stiamo caricando." : `Stiamo caricando: ${written} righe scritte.`,
    refresh: "Aggiorna la pagina",
    tryAgain: "Leggi di nuovo",
    mapping: "Che cosa c’è in ogni colonna",
    rowsAre: "Ogni riga è",
    kindUnclear: "Che cosa c’è in questo file?",
    kindUnclearHint: "Né il nome né le colonne lo dicono. Scegli tu: poi vedi che cosa succede.",
    readSo: "Leggi così",
    tables: {
      organizations: "un’organizzazione",
      locations: "un luogo",
      services: "un servizio",
      assets: "una risorsa",
    } as Record<string, string>,
    column: (header: string) => `Colonna «${header}»`,
    aside: "– (conservata con la scheda, non mostrata)",
    leftOut: "Lascia fuori",
    remap: "Leggi con queste colonne",
    preview: "Che cosa succede se lo carichi",
    report: "Che cosa è successo",
    what: "Che cosa",
    added: "Nuove",
    changed: "Cambiate",
    unchanged: "Già così",
    nothing: "Questo file non porta niente di nuovo.",
    leftOutRows: (rows: number) =>
      rows === 0
        ? "Tutte le righe sono buone."
        : rows === 1
          ? "Una riga resta fuori. Correggila e carica di nuovo il file: il resto non cambia."
          : `${rows} righe restano fuori. Correggile e carica di nuovo il file: il resto non cambia.`,
    problems: "Riga per riga",
    problemsShown: (shown: number, all: number) => `Mostrate ${shown} di ${all}.`,
    row: "Riga",
    problem: "Che cosa non va",
    lost: "Effetto",
    losses: {
      file: "file lasciato fuori",
      row: "riga lasciata fuori",
      value: "valore lasciato fuori",
      nothing: "da guardare",
    },
    duplicates: "Forse la stessa cosa due volte",
    withoutArea: (places: number) => `${places} luoghi senza comune: mancano i confini o la posizione.`,
    source: "Di chi sono i confini?",
    sourceHint:
      "Per esempio: © ISTAT, CC BY 4.0. Si legge sotto la mappa. Molte licenze lo chiedono; se li hai disegnati tu, scrivi chi sei.",
    withoutSource: (boundaries: number, isDryRun: boolean) =>
      isDryRun
        ? `Di ${boundaries} confini il file non dice di chi sono: scrivilo qui sopra prima di caricare.`
        : `Di ${boundaries} confini non si sa di chi sono, e sotto la mappa non si legge. Per scriverlo carica di nuovo lo stesso file.`,
    load: "Carica",
    drop: "Lascia perdere",
    done: "Caricato: si trova già.",
    missing: "Scegli un file.",
    tooBig: "Il file supera 20 MB. Dividilo in più file.",
    kilobytes: (bytes: number) => `${new Intl.NumberFormat("it").format(Math.ceil(bytes / 1024))} kB`,
  },
  en: {
    title: "Load data",
    lead: "A CSV, HSDS JSON or GeoJSON (boundaries) file. First you see what happens, then you decide.",
    file: "File",
    fileHint: "20 MB at most. A spreadsheet must first be saved as “CSV UTF-8”.",
    read: "Read the file",
    before: "Files loaded",
    none: "None yet.",
    when: "When",
    stateOf: "Status",
    states: {
      trying: "being read",
      tried: "to be confirmed",
      loading: "being loaded",
      loaded: "loaded",
      failed: "stopped by a fault",
      dropped: "given up",
    },
    interrupted: "The work was interrupted. Nothing was written by halves: you can begin again.",
    failed: "Something of ours did not work: nothing was written. Try again.",
    dropped: "The file was given up: it is no longer here.",
    tryingNow: "We are reading the file. This page refreshes by itself.",
    loadingNow: (written: number, all: number) =>
      all === 0 ? "We are loading." : `We are loading: ${written} rows written.`,
    refresh: "Refresh the page",
    tryAgain: "Read it again",
    mapping: "What each column holds",
    rowsAre: "Each row is",
    kindUnclear: "What is in this file?",
    kindUnclearHint: "Neither its name nor its columns tell. Choose: then you see what happens.",
    readSo: "Read it so",
    tables: {
      organizations: "an organization",
      locations: "a location",
      services: "a service",
      assets: "an asset",
    },
    column: (header: string) => `Column “${header}”`,
    aside: "– (kept with the record, not shown)",
    leftOut: "Leave out",
    remap: "Read with these columns",
    preview: "What happens if you load it",
    report: "What happened",
    what: "What",
    added: "New",
    changed: "Changed",
    unchanged: "Already so",
    nothing: "This file brings nothing new.",
    leftOutRows: (rows: number) =>
      rows === 0
        ? "All rows are good."
        : rows === 1
          ? "One row is left out. Correct it and load the file again: the rest will not change."
          : `${rows} rows are left out. Correct them and load the file again: the rest will not change.`,
    problems: "Row by row",
    problemsShown: (shown: number, all: number) => `${shown} of ${all} are shown.`,
    row: "Row",
    problem: "What is wrong",
    lost: "Effect",
    losses: { file: "file left out", row: "row left out", value: "value left out", nothing: "to look at" },
    duplicates: "Perhaps the same thing twice",
    withoutArea: (places: number) =>
      `${places} locations without a municipality: boundaries or positions are missing.`,
    source: "Whose are the boundaries?",
    sourceHint:
      "For instance: © ISTAT, CC BY 4.0. It is read below the map. Many licences ask for it; if you drew them, say who you are.",
    withoutSource: (boundaries: number, isDryRun: boolean) =>
      isDryRun
        ? `The file does not say whose ${boundaries} boundaries are: write it above before you load.`
        : `Nobody said whose ${boundaries} boundaries are, and the map does not say it. To say it load the same file again.`,
    load: "Load",
    drop: "Give up",
    done: "Loaded: it can be found already.",
    missing: "Choose a file.",
    tooBig: "The file is larger than 20 MB. Divide it.",
    kilobytes: (bytes: number) => `${new Intl.NumberFormat("en").format(Math.ceil(bytes / 1024))} kB`,
  },
});
