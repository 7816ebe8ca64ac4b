// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who keeps a desk, week by week. */
export const shiftsPath = "/sportello/turni";

/** The week of a desk that begins on a Monday (YYYY-MM-DD). */
export function weekPath(deskId: string, monday: string): string {
  return `${shiftsPath}?sportello=${deskId}&settimana=${monday}`;
}
