// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { askLetterWords } from "./ask-letter.words.ts";

/** Who writes, and in which language. `baseUrl` is without final slash. */
export type AskWriter = { site: string; baseUrl: string; language: Language };

export function askPath(token: string): string {
  return `/conferma/${token}`;
}

/** Asks whether records are still right: their names, and one link. */
export function askLetter(
  to: string,
  { names, token, isReminder }: { names: readonly string[]; token: string; isReminder: boolean },
  { site, baseUrl, language }: AskWriter,
): Letter {
  const words = askLetterWords[language];
  const link = `${baseUrl}${language === "it" ? "" : `/${language}`}${askPath(token)}`;
  const subject = isReminder ? words.reminderSubject(site) : words.subject(site);
  return { to, subject, text: words.text({ site, names, link, isReminder }) };
}
