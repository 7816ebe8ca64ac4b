// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Attachment, Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { letterWords, type LetterFacts } from "./letter.words.ts";
import type { NoticeKind } from "./notice.ts";

/** After these there is no seat to show a code for, nor a date to write down. */
const withoutSeat = new Set<NoticeKind>(["lapsed", "cancelled", "removed", "activity-cancelled"]);
/** After these a calendar takes the date, or takes it away. */
const withDate = new Set<NoticeKind>(["confirmed", "accepted", "date-moved", "date-cancelled", "changed"]);
/** After these a code is of use at the door. */
const withCode = new Set<NoticeKind>(["confirmed", "accepted"]);

type ToWrite = {
  to: string;
  what: NoticeKind;
  language: Language;
  facts: LetterFacts;
  /** The date as a file, and the code as a picture; made by who calls. */
  files: { date: string; code: Uint8Array };
};

/** A letter about a registration: what happened, why, the facts, the page, the way to cancel. */
export function registrationLetter({ to, what, language, facts, files }: ToWrite): Letter {
  const words = letterWords[language];
  const hasSeat = !withoutSeat.has(what);
  const parts = [
    words.greeting,
    words.news[what](facts),
    facts.reason === null ? "" : words.reason(facts.reason),
    hasSeat && what !== "date-cancelled" ? words.facts(facts) : "",
    `${words.seePage}\n${facts.link}`,
    hasSeat ? `${words.cancel}\n${facts.link}/disdetta` : "",
    withDate.has(what) ? `${words.follow}\n${facts.calendar}` : "",
    words.closing(facts),
  ];
  const text = `${parts.filter(Boolean).join("\n\n")}\n`;
  const attachments: Attachment[] = [];
  if (withDate.has(what)) {
    const base64 = Buffer.from(files.date, "utf8").toString("base64");
    attachments.push({ name: words.fileName, type: "text/calendar; charset=utf-8; method=PUBLISH", base64 });
  }
  if (withCode.has(what)) {
    const base64 = Buffer.from(files.code).toString("base64");
    attachments.push({ name: words.codeFileName, type: "image/png", base64 });
  }
  return { to, subject: `${facts.site}: ${words.subjects[what]}`, text, attachments };
}
