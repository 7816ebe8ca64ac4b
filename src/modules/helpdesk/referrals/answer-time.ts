// SPDX-License-Identifier: AGPL-3.0-or-later

/** How long a provider takes to say yes, no or elsewhere, on average, and over how many referrals. */
export type AnswerTime = { workingDays: number; cases: number };

/** With fewer cases nothing is said: one slow answer would be the whole figure. */
export const fewestCases = 5;
