// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { practicePath, type Practice } from "./practice.ts";
import { practiceWords } from "./practice.words.ts";

/** Who writes letters. `baseUrl` is without final slash. */
export type Writer = { site: string; baseUrl: string };

/** What became of a copy, to who left an address. */
export function copyLetter(
  { to, language }: { to: string; language: Language },
  {
    practice,
    status,
    answer,
  }: { practice: Practice; status: "published" | "declined"; answer: string | null },
  { site, baseUrl }: Writer,
): Letter {
  const words = practiceWords[language].letter;
  const page = `${baseUrl}${language === "en" ? "/en" : ""}${practicePath(practice.id)}`;
  return {
    to,
    subject: words.subject(practice.title),
    text: words.text({ said: words.said[status], answer, page, site }),
    forget: true,
  };
}
