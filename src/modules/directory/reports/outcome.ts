// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Acceptance, Rejection, Report } from "./report.ts";
import { reportWords } from "./report.words.ts";

/** What became of a report that somebody decided, in one sentence. */
export function outcomeSaid(
  { state, outcome }: Pick<Report, "state" | "outcome">,
  language: Language,
): string {
  const { accepted, rejected } = reportWords[language];
  if (state === "accepted") return accepted[(outcome ?? "changed") as Acceptance];
  return rejected[(outcome ?? "other") as Rejection];
}
