// SPDX-License-Identifier: AGPL-3.0-or-later
import { fetchPublic, type Fetched } from "./fetch-public.ts";

/** A calendar of two thousand events; what is larger is a mistake, or somebody's joke. */
export const heaviestCalendarBytes = 2 * 1024 * 1024;

/** Asks an address for a calendar, as a stranger on the internet would. */
export function fetchCalendar(url: string): Promise<Fetched> {
  return fetchPublic(url, { mostBytes: heaviestCalendarBytes });
}
