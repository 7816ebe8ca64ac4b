// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Fillings } from "./addresses.ts";

const nothing = ["00000000-0000-7000-8000-000000000000"];
const noToken = ["A".repeat(43)];

/**
 * Doors behind which this walk made nothing: they are opened all the same, in vain. What a desk is shown of the directory
 * comes from findings and public records, which the rest of the walk looks into.
 */
export const inVain: Fillings = {
  temi: nothing,
  inviti: nothing,
  seguo: nothing,
  allegati: nothing,
  carica: nothing,
  campagne: nothing,
  unioni: nothing,
  ricevuta: nothing,
  richieste: nothing,
  contatti: nothing,
  bisogni: nothing,
  invii: nothing,
  ricontatti: nothing,
  risposte: nothing,
  punti: nothing,
  calendari: nothing,
  relazione: ["2026-12"],
  agora: ["2026"],
  "proposte token": noToken,
  "partecipo token": noToken,
  "conferma token": noToken,
  "entra token": noToken,
  "inviti token": noToken,
  "indirizzo token": noToken,
  "invii token": noToken,
  "come-va token": noToken,
};
