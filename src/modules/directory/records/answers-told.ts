// SPDX-License-Identifier: AGPL-3.0-or-later

/** How soon a service answers who is sent there: working days on average, over so many cases. */
export type AnswersTold = { workingDays: number; cases: number };

/** Asked of the room that keeps referrals, which stands on this one; undefined while too few cases are known. */
export type AnswersOf = (serviceId: string) => Promise<AnswersTold | undefined>;

/** How long one waits, as the service says it and as the desks have seen it. */
export function waits(
  answers: AnswersTold | undefined,
  waitTime: string | null,
  words: { wait: string; answers: string; answersIn: (days: number, cases: number) => string },
): { term: string; value: string }[] {
  return [
    ...(waitTime ? [{ term: words.wait, value: waitTime }] : []),
    ...(answers ? [{ term: words.answers, value: words.answersIn(answers.workingDays, answers.cases) }] : []),
  ];
}
