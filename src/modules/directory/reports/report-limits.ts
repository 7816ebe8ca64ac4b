// SPDX-License-Identifier: AGPL-3.0-or-later

/** How often reports may be sent: by one client (a school or a library is one), and with one address for the answer. */
export type ReportLimits = { byClient: Limit; withAddress: Limit };
type Limit = { times: number; withinMinutes: number };

/** Enough for a class that looks over its neighbourhood together; an address gets no more letters than this. */
export const usualReportLimits: ReportLimits = {
  byClient: { times: 30, withinMinutes: 15 },
  withAddress: { times: 6, withinMinutes: 60 },
};

/** Nobody reads and presses sooner than this: what comes faster may be a program. */
export const readingSeconds = 2;
/** A form left open for longer than this is given out again, with what was typed. */
export const formHours = 48;
