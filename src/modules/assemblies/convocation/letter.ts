// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { convocationWords, type MeetingSaid } from "./letter.words.ts";
import type { NoticeKind } from "./notice.ts";

type Of = { what: NoticeKind; language: Language; said: MeetingSaid; file: string };

/** A letter about a meeting, with the date for the reader's own calendar. */
export function meetingLetter(to: string, { what, language, said, file }: Of): Letter {
  const words = convocationWords[language];
  return {
    to,
    subject: words.subjects[what](said.assembly, said.when),
    text: words.text(words.first[what](said.assembly), said, what === "cancelled"),
    attachments: [
      {
        name: language === "it" ? "riunione.ics" : "meeting.ics",
        type: "text/calendar; charset=utf-8; method=PUBLISH",
        base64: Buffer.from(file, "utf8").toString("base64"),
      },
    ],
  };
}
