// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { proposalStatusPath } from "./proposal.ts";
import { proposalWords } from "./proposal.words.ts";

/** It arrived: where to read what becomes of it. What was written is not repeated: anybody may have typed this address. */
export function receiptLetter(
  to: string,
  token: string,
  { language, writer: { site, baseUrl } }: { language: Language; writer: Writer },
): Letter {
  const { letters } = proposalWords[language];
  const address = baseUrl + inLanguage(language, proposalStatusPath(token));
  return { to, subject: letters.receiptSubject(site), text: letters.receipt({ site, address }) };
}

type ForHost = { id: string; name: string; writer: Writer };

/** To a host: something waits for their answer. Who proposed it and how to answer them are on the page. */
export function toHostLetter(
  { email: to, language }: { email: string; language: Language },
  { id, name, writer: { site, baseUrl } }: ForHost,
): Letter {
  const { letters } = proposalWords[language];
  const page = baseUrl + inLanguage(language, `/redazione/agenda/${id}`);
  return { to, subject: letters.hostSubject(site), text: letters.host({ site, name, page }) };
}

type Answer = {
  language: Language;
  activityId: string;
  isAccepted: boolean;
  answer: string | null;
  writer: Writer;
};

/** A host decided. */
export function answerLetter(
  to: string,
  { language, activityId, isAccepted, answer, writer: { site, baseUrl } }: Answer,
): Letter {
  const { letters } = proposalWords[language];
  const page = isAccepted ? baseUrl + inLanguage(language, `/agenda/${activityId}`) : undefined;
  return { to, subject: letters.answerSubject(site), text: letters.answer({ site, page, answer }) };
}

function inLanguage(language: Language, path: string): string {
  return language === "it" ? path : `/${language}${path}`;
}
