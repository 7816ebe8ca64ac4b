// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac } from "node:crypto";

/**
 * The token of somebody's own page: made of the id of the registration with a key of the installation, so that every
 * letter can be written with the same link, and nobody without the key makes one.
 */
export function tokenOf(key: string, registrationId: string): string {
  return createHmac("sha256", key).update(`registration/${registrationId}`).digest("base64url");
}

/**
 * The token of the calendar with all dates of one e-mail. Only letters to that address tell it: whoever signs up with
 * the address of another sees their own registration, and nothing else of them.
 */
export function calendarTokenOf(key: string, email: string): string {
  return createHmac("sha256", key).update(`registration/calendar/${email}`).digest("base64url");
}

/** A calendar to follow: it holds what was registered later, too. */
export function ownCalendarPath(token: string): string {
  return `/iscrizioni/calendario/${token}/date.ics`;
}

/** Where somebody sees their registration; also `…/disdetta`, `…/date.ics`. */
export function registrationPath(token: string): string {
  return `/iscrizioni/${token}`;
}

/** Where the code of a registration opens its page, together with the e-mail or phone it was made with. */
export function codePath(code: string): string {
  return `/iscrizioni?codice=${code}`;
}

export function signUpPath(activityId: string, dateId?: string): string {
  return `/agenda/${activityId}/iscrizione${dateId === undefined ? "" : `?data=${dateId}`}`;
}

export function registeredPath(activityId: string): string {
  return `/redazione/agenda/${activityId}/iscritti`;
}

export const callsPath = "/redazione/agenda/da-chiamare";
