// SPDX-License-Identifier: AGPL-3.0-or-later

/** The pages of a lab's back office, by the end of their address, as one looks for them: what is daily comes first. */
export const labParts = {
  week: ["presenze", "attivita", "diario", "porte"],
  grown: ["fasi", "reti", "pratiche", "patti", "numeri"],
  others: ["seguito", "scambi", "anno"],
  about: ["modifica", "luoghi", "insieme", "fotografie", "punti"],
} as const;

export type PartGroup = keyof typeof labParts;
export type PartEnd = (typeof labParts)[PartGroup][number];
