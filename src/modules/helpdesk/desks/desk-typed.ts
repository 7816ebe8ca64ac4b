// SPDX-License-Identifier: AGPL-3.0-or-later
/** A desk as it is typed: all texts, so that a mistake loses none. */
export type DeskTyped = Record<
  "distretto" | "nome" | "luogo" | "organizzazione" | "orari" | "ore" | "blocco",
  string
>;
