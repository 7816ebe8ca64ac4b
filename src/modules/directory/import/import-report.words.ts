// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import { duplicatesWords } from "../duplicates/duplicates.words.ts";
import type { CountedKind, Count, LikelyDuplicate } from "./report.ts";

type ReportWords = {
  kinds: Record<CountedKind, string>;
  count: (what: string, count: Count) => string;
  row: (row: number) => string;
  place: (row: number) => string;
  column: (name: string) => string;
  alike: (more: number) => string;
  leftOut: (rows: number) => string;
  remarks: (many: number) => string;
  duplicates: (many: number) => string;
  duplicate: (one: LikelyDuplicate) => string;
  withoutArea: (places: number) => string;
  withoutSource: (boundaries: number) => string;
  nothing: string;
  dryRun: string;
  written: string;
};

export const reportWords = inBothLanguages<ReportWords>({
  it: {
    kinds: {
      areas: "Zone",
      taxonomies: "Vocabolari",
      terms: "Voci",
      synonyms: "Sinonimi",
      organizations: "Organizzazioni",
      locations: "Luoghi",
      services: "Servizi",
      assets: "Risorse",
    },
    count: (what, { added, changed, unchanged }) => {
      const end = /^(Vocabolari|Sinonimi|Luoghi|Servizi)$/.test(what) ? "i" : "e";
      return `${what}: ${added} nuov${end}, ${changed} cambiat${end}, ${unchanged} invariat${end}`;
    },
    row: (row) => `riga ${row}`,
    place: (row) => `posizione ${row}`,
    column: (name) => `colonna «${name}»`,
    alike: (more) => `… e altre ${more} simili`,
    leftOut: (rows) => `Non caricati: ${rows}. Correggi e importa di nuovo: il resto non cambia.`,
    remarks: (many) => `Da guardare (${many}): schede caricate, con qualcosa da controllare.`,
    duplicates: (many) => `Forse la stessa cosa due volte (${many}): niente è stato unito.`,
    duplicate: ({ kind, reasons, names }) =>
      `${{ organization: "organizzazione", location: "luogo", service: "servizio", asset: "risorsa" }[kind]}: ${names.join(" · ")} (${reasons.map((reason) => duplicatesWords.it.reasons[reason]).join(", ")})`,
    withoutArea: (places) => `${places} luoghi senza comune: mancano i confini o la posizione.`,
    withoutSource: (boundaries) =>
      `Confini senza fonte (${boundaries}): sotto la mappa non si legge di chi sono, e molte licenze lo chiedono.\n` +
      '  Per scriverlo importa di nuovo lo stesso file con --source, per esempio: --source "© ISTAT, CC BY 4.0".',
    nothing: "Niente da caricare.",
    dryRun: "Prova: niente è stato scritto.",
    written: "Caricato.",
  },
  en: {
    kinds: {
      areas: "Areas",
      taxonomies: "Taxonomies",
      terms: "Terms",
      synonyms: "Synonyms",
      organizations: "Organizations",
      locations: "Locations",
      services: "Services",
      assets: "Assets",
    },
    count: (what, { added, changed, unchanged }) =>
      `${what}: ${added} new, ${changed} changed, ${unchanged} unchanged`,
    row: (row) => `row ${row}`,
    place: (row) => `position ${row}`,
    column: (name) => `column “${name}”`,
    alike: (more) => `… and ${more} more like this`,
    leftOut: (rows) => `Left out: ${rows}. Correct and import again: the rest will not change.`,
    remarks: (many) => `To look at (${many}): loaded, with something to check.`,
    duplicates: (many) => `Perhaps the same thing twice (${many}): nothing was merged.`,
    duplicate: ({ kind, reasons, names }) =>
      `${kind}: ${names.join(" · ")} (${reasons.map((reason) => duplicatesWords.en.reasons[reason]).join(", ")})`,
    withoutArea: (places) =>
      `${places} locations without a municipality: boundaries or positions are missing.`,
    withoutSource: (boundaries) =>
      `Boundaries without a source (${boundaries}): the map will not say whose they are, and many licences ask for it.\n` +
      '  To say it import the same file again with --source, for instance: --source "© ISTAT, CC BY 4.0".',
    nothing: "Nothing to load.",
    dryRun: "Dry run: nothing was written.",
    written: "Loaded.",
  },
});
