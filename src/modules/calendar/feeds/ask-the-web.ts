// SPDX-License-Identifier: AGPL-3.0-or-later
import { fetchPublic, type Fetched } from "../../../foundation/fetching/fetch-public.ts";
import { heaviestCalendarBytes } from "./calendar-entry.ts";

/** Asks an address for a calendar, as a stranger on the internet would. */
export function askTheWeb(url: string): Promise<Fetched> {
  return fetchPublic(url, { mostBytes: heaviestCalendarBytes });
}
