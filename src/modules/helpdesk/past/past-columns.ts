// SPDX-License-Identifier: AGPL-3.0-or-later
import { plain } from "../../directory/import/gathering.ts";

/** What a column of a table of the past may hold. `key` tells rows apart, so that a later copy of the table is known. */
export const pastFields = [
  "day",
  "key",
  "channel",
  "age",
  "gender",
  "household",
  "area",
  "first",
  "language",
  "knew",
  "term",
  "target",
  "done",
  "fate",
] as const;
export type PastField = (typeof pastFields)[number];

/** Headers by which people call it: plain letters, words apart by a space; also when a header only begins so. */
const headers: Record<PastField, readonly string[]> = {
  day: ["data", "giorno", "data contatto", "data accesso", "quando", "date", "day"],
  key: ["id", "codice", "numero", "n", "progressivo", "numero scheda", "key"],
  channel: [
    "canale",
    "modalita",
    "modalita di accesso",
    "come",
    "tipo di accesso",
    "tipo contatto",
    "channel",
  ],
  age: ["eta", "anni", "fascia di eta", "fascia eta", "anno di nascita", "age", "age band"],
  gender: ["genere", "sesso", "gender", "sex"],
  household: ["nucleo", "nucleo familiare", "famiglia", "con chi vive", "household"],
  area: ["comune", "zona", "quartiere", "residenza", "comune di residenza", "area", "town"],
  first: ["prima volta", "primo accesso", "nuovo", "first time"],
  language: ["lingua", "lingua parlata", "language"],
  knew: [
    "come ha saputo",
    "come ci ha conosciuto",
    "canale di conoscenza",
    "conosciuto",
    "inviato da",
    "knew by",
  ],
  term: [
    "bisogno",
    "tipo di bisogno",
    "richiesta",
    "tipo richiesta",
    "argomento",
    "tema",
    "area di bisogno",
    "need",
  ],
  target: ["per chi", "target", "destinatario", "tipologia utenza"],
  done: ["risposta", "intervento", "che cosa e stato fatto", "azione", "attivita svolta", "done"],
  fate: ["esito", "risultato", "outcome"],
};

/** What a column is taken for; undefined is left out, and never kept. */
export type PastColumn = { index: number; header: string; field: PastField | undefined };

/** Proposes what each column holds, by its header; each field once, the first column that is called so. */
export function proposedColumns(header: readonly string[]): PastColumn[] {
  const taken = new Set<PastField>();
  return header.map((text, index) => {
    const called = plain(text);
    const exact = pastFields.find((field) => headers[field].includes(called));
    const close = pastFields.find((field) =>
      headers[field].some((name) => name.length > 3 && called.startsWith(`${name} `)),
    );
    const field = exact ?? close;
    if (field === undefined || taken.has(field)) return { index, header: text, field: undefined };
    taken.add(field);
    return { index, header: text, field };
  });
}

/** The columns as somebody chose them, one field a column; a field chosen twice stays with the first. */
export function chosenColumns(header: readonly string[], chosen: readonly string[]): PastColumn[] {
  const taken = new Set<string>();
  return header.map((text, index) => {
    const field = pastFields.find((one) => one === chosen[index] && !taken.has(one));
    if (field) taken.add(field);
    return { index, header: text, field };
  });
}
