// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { exchangeLetterWords } from "./exchange-letter.words.ts";
import { exchangesPath } from "./exchange-path.ts";
import type { LabNamed } from "./exchange.ts";

/** Who writes: the site's name, and the address that links begin with. */
export type ExchangeWriter = { site: string; baseUrl: string };
export type ExchangeNews = "asked" | "answered";

type About = { to: string; language: Language; lab: LabNamed; other: LabNamed; writer: ExchangeWriter };

/** A letter to a lab's contact: another lab asks, or answered. What it is about is on the page. */
export function askedLetter(news: ExchangeNews, { to, language, lab, other, writer }: About): Letter {
  const words = exchangeLetterWords[language];
  const link = writer.baseUrl + (language === "it" ? "" : "/en") + exchangesPath(lab.id);
  const text = [words.hello, words.lead[news](other.name, lab.name), link, writer.site].join("\n\n");
  return { to, subject: words.subject[news](other.name), text: `${text}\n` };
}
