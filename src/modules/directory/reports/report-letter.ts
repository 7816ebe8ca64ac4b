// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import { publicPath } from "../editing/editable.ts";
import { outcomeSaid } from "./outcome.ts";
import { reportLetterWords } from "./report-letter.words.ts";
import { reportPath, statusPath } from "./report-path.ts";
import type { Report } from "./report.ts";

/** Who writes. `baseUrl` is without final slash; `name` is how the record is called, undefined when nobody may know. */
export type ReportWriter = { site: string; baseUrl: string };

type About = Pick<Report, "kind" | "recordId" | "language" | "what">;

/** It arrived: where to read what becomes of it. What was written is not repeated: anybody may have typed this address. */
export function receiptLetter(
  to: string,
  token: string,
  { language }: Pick<About, "language">,
  { site, baseUrl }: ReportWriter,
): Letter {
  const words = reportLetterWords[language];
  const link = baseUrl + inLanguage(language, statusPath(token));
  return { to, subject: words.receiptSubject(site), text: words.receipt({ site, link }) };
}

/** What became of it. */
export function answerLetter(
  to: string,
  report: About & Pick<Report, "state" | "outcome">,
  answer: string | null,
  { site, baseUrl }: ReportWriter,
): Letter {
  const { language, kind, recordId, what } = report;
  const words = reportLetterWords[language];
  const isThere = what !== "missing" || report.state === "accepted";
  const text = words.answer({
    site,
    outcome: outcomeSaid(report, language),
    answer,
    page: isThere ? baseUrl + inLanguage(language, publicPath(kind, recordId)) : undefined,
    again: isThere ? baseUrl + inLanguage(language, reportPath(kind, recordId)) : undefined,
  });
  return { to, subject: words.answerSubject(site), text };
}

function inLanguage(language: Report["language"], path: string): string {
  return language === "it" ? path : `/${language}${path}`;
}
