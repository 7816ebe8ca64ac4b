// SPDX-License-Identifier: AGPL-3.0-or-later

/** Who acts. People with an account arrive with the accounts room. */
export type Actor =
  | { kind: "visitor" }
  /** Somebody at the command line of the installation: may load and change everything. */
  | { kind: "keeper" };

export const visitor: Actor = { kind: "visitor" };
export const keeper: Actor = { kind: "keeper" };
