// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../foundation/words/words.ts";

export const mapWords = inBothLanguages({
  it: {
    withoutScript:
      "La mappa ha bisogno di JavaScript. Nell’elenco trovi comunque tutto quello che la mappa mostra.",
    /** What the script says; "{…}" is filled by it. */
    island: {
      open: "Apri la mappa",
      loading: "La mappa si sta aprendo…",
      failed: "La mappa non si è aperta. Scusaci. Nell’elenco trovi comunque tutto.",
      retry: "Riprova",
      map: "Mappa dei risultati",
      howTo:
        "Con la tastiera: Tab o le frecce per passare da un punto all’altro, Invio per aprirlo, Esc per chiuderlo, + e − per ingrandire e ridurre.",
      zoomIn: "Ingrandisci",
      zoomOut: "Riduci",
      showAll: "Tutti i risultati",
      searchHere: "Cerca qui",
      close: "Chiudi",
      nothing: "Nessuno di questi risultati ha un indirizzo da mostrare sulla mappa. Li trovi nell’elenco.",
      shown: { one: "1 risultato sulla mappa.", many: "{count} risultati sulla mappa." },
      truncated: "Sulla mappa ci sono i primi {count} risultati: aggiungi un filtro per vederne meno.",
      unplaced: {
        one: "1 altro è solo nell’elenco: non ha un indirizzo da mostrare.",
        many: "Altri {count} sono solo nell’elenco: non hanno un indirizzo da mostrare.",
      },
      cluster: { one: "1 risultato", many: "{count} risultati vicini tra loro" },
      together: { one: "1 risultato in questo punto", many: "{count} risultati in questo punto" },
      boundaries: "Confini: {sources}.",
      sketch: "Confini schematici della dimostrazione: non sono quelli veri.",
    },
    position: {
      locate: "Usa la mia posizione",
      privacy: "La posizione è arrotondata a 500 metri.",
      remember: "Ricorda il posto",
      use: "Usa il posto ricordato:",
      forget: "Dimentica il posto",
      locating: "Cerco dove sei…",
      denied: "Il browser non dà la posizione a questo sito. Scrivi il comune o il quartiere nel campo.",
      unknown: "Non riesco a sapere dove sei. Scrivi il comune o il quartiere nel campo.",
      remembered: "Fatto: questo dispositivo ricorda il posto.",
      notRemembered: "Questo dispositivo non permette di ricordare il posto.",
      forgotten: "Fatto: il posto è dimenticato.",
    },
    print: "Stampa",
  },
  en: {
    withoutScript: "The map needs JavaScript. The list has everything that the map shows.",
    island: {
      open: "Open the map",
      loading: "The map is opening…",
      failed: "The map did not open. Sorry. The list still has everything.",
      retry: "Try again",
      map: "Map of the results",
      howTo:
        "By keyboard: Tab or the arrows to go from point to point, Enter to open one, Esc to close it, + and − to zoom.",
      zoomIn: "Zoom in",
      zoomOut: "Zoom out",
      showAll: "All results",
      searchHere: "Search here",
      close: "Close",
      nothing: "None of these results has an address to show on the map. They are in the list.",
      shown: { one: "1 result on the map.", many: "{count} results on the map." },
      truncated: "The map shows the first {count} results: add a filter to see fewer.",
      unplaced: {
        one: "1 more is only in the list: it has no address to show.",
        many: "{count} more are only in the list: they have no address to show.",
      },
      cluster: { one: "1 result", many: "{count} results close together" },
      together: { one: "1 result at this point", many: "{count} results at this point" },
      boundaries: "Boundaries: {sources}.",
      sketch: "Schematic boundaries of the demonstration: not the real ones.",
    },
    position: {
      locate: "Use my position",
      privacy: "Your position is rounded to 500 metres.",
      remember: "Remember it",
      use: "Use the remembered place:",
      forget: "Forget the place",
      locating: "Finding where you are…",
      denied:
        "The browser does not give this site your position. Write the town or neighbourhood in the field.",
      unknown: "Your position cannot be found. Write the town or neighbourhood in the field.",
      remembered: "Done: this device remembers the place.",
      notRemembered: "This device does not allow the place to be remembered.",
      forgotten: "Done: the place is forgotten.",
    },
    print: "Print",
  },
});
