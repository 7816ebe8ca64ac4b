// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import { agreementLetterWords } from "./agreement-letter.words.ts";
import { keptAgreementPath, signPath } from "./agreement-path.ts";
import type { Agreement } from "./agreement.ts";

/** Who writes: the site's name, and the address that links begin with. */
export type AgreementWriter = { site: string; baseUrl: string };
export type AgreementNews = "to-sign" | "review";

/** A letter to who signs for a party, or to who keeps an agreement. */
export function agreementLetter(
  news: AgreementNews,
  { id, title, reviewOn }: Pick<Agreement, "id" | "title" | "reviewOn">,
  { to, language, writer }: { to: string; language: Language; writer: AgreementWriter },
): Letter {
  const words = agreementLetterWords[language];
  const path = news === "to-sign" ? signPath(id) : keptAgreementPath(id);
  const link = writer.baseUrl + (language === "it" ? path : `/en${path}`);
  const day = reviewOn === null ? "" : daySaid(reviewOn, language);
  const blocks = [words.hello, words.lead[news](title, day), link, writer.site];
  return { to, subject: words.subject[news](title), text: `${blocks.join("\n\n")}\n` };
}
