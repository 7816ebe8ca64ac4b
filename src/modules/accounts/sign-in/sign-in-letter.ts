// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { signInLetterWords } from "./sign-in-letter.words.ts";

/** Who writes, and in which language. `baseUrl` is without final slash. */
export type Writer = {
  site: string;
  baseUrl: string;
  language: Language;
  /** True where no mail server is: somebody reads it in the outbox and hands it over. */
  isHandedOver?: boolean;
};

/** Where a sign-in link leads. */
export function signInAddress(
  { baseUrl, language }: Pick<Writer, "baseUrl" | "language">,
  token: string,
): string {
  return `${baseUrl}${language === "it" ? "" : `/${language}`}/entra/${token}`;
}

export function signInLetter(to: string, token: string, writer: Writer): Letter {
  const words = signInLetterWords[writer.language];
  const { site, isHandedOver = false } = writer;
  const text = words.text({ site, link: signInAddress(writer, token), isHandedOver });
  return { to, subject: words.subject(site), text };
}

/** To an address that has no account: the page says the same to everybody, the mail says it to its reader alone. */
export function noAccountLetter(to: string, { site, language }: Writer): Letter {
  const words = signInLetterWords[language];
  return { to, subject: words.noAccountSubject(site), text: words.noAccountText(site) };
}
