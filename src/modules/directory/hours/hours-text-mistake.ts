// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HoursTextProblem } from "./hours-text.words.ts";

/** Carries a mistake out of the reader, which turns it into a value: it never leaves hours-text.ts. */
export class NotUnderstood extends Error {
  readonly problem: HoursTextProblem;
  readonly from: number;
  readonly to: number;

  constructor(problem: HoursTextProblem, { from, to }: { from: number; to: number }) {
    super(problem);
    this.name = "NotUnderstood";
    this.problem = problem;
    this.from = from;
    this.to = to;
  }
}

/** Stops reading: these letters of the text were not understood. */
export function refuseText(problem: HoursTextProblem, where: { from: number; to: number }): never {
  throw new NotUnderstood(problem, where);
}
