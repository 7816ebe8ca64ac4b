// SPDX-License-Identifier: AGPL-3.0-or-later

/** How often codes may be tried at /filo, by one client (a library is one), and wrong ones by all of them together. */
export type CardLimits = { byClient: Limit; wrongByAll: Limit };
type Limit = { times: number; withinMinutes: number };

/**
 * Five hundred thousand million codes: with as many threads as a province has people, 400 wrong ones in a quarter of an hour,
 * day and night, would open one thread in some months; nobody gets that far, as one client stops at 20.
 */
export const usualCardLimits: CardLimits = {
  byClient: { times: 20, withinMinutes: 15 },
  wrongByAll: { times: 400, withinMinutes: 15 },
};
