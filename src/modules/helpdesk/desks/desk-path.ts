// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where desks are set up. */
export const desksPath = "/sportello/punti";

/** Who may receive people at a desk, one by one. */
export function operatorPath(deskId: string, personId: string): string {
  return `${desksPath}/${deskId}/persone/${personId}`;
}
