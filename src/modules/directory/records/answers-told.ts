// SPDX-License-Identifier: AGPL-3.0-or-later

/** How soon a service answers who is sent there: working days on average, over so many cases. */
export type AnswersTold = { workingDays: number; cases: number };

/** Asked of the room that keeps referrals, which stands on this one; undefined while too few cases are known. */
export type AnswersOf = (serviceId: string) => Promise<AnswersTold | undefined>;
