// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { letterWords } from "./letter.words.ts";

type Facts = { to: string; called: string; lab: string; site: string; link: string; language: Language };

/** What who left an e-mail finds there: what is kept, and the page that is theirs. */
export function welcomeLetter({ to, language, ...facts }: Facts): Letter {
  const words = letterWords[language];
  return { to, subject: words.subject(facts.lab), text: words.text(facts) };
}
