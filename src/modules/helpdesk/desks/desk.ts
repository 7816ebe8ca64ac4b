// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Timetable } from "../../directory/hours/timetable.ts";

/** Where people who come to a community point are received (sportello). */
export type Desk = {
  territoryId: string;
  id: string;
  name: string;
  locationId: string | null;
  organizationId: string | null;
  /** A week; a community point promises at least 6. */
  promisedHours: number;
  /** Its own hours; null follows the place. */
  hours: Timetable | null;
  /** After how many minutes without use the screens of who works there are locked. */
  lockMinutes: number;
  /** YYYY-MM-DD: from that day nobody is received there. */
  closedOn: string | null;
};

/** What a community point promises (Punto Comunità, Brescia): open at least so many hours a week. */
export const fewestPromisedHours = 6;

export const usualLockMinutes = 10;

/** Whether people are received there on that day (YYYY-MM-DD). */
export function isInUse({ closedOn }: Pick<Desk, "closedOn">, day: string): boolean {
  return closedOn === null || day < closedOn;
}
