// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Writer } from "../booking/writer.ts";
import type { Idea, IdeaCall } from "./site.ts";
import { siteWords } from "./site.words.ts";

/** What became of an idea, to who left an address. */
export function ideaLetter(to: string, idea: Idea, call: IdeaCall, { site }: Writer): Letter {
  const words = siteWords[idea.language];
  const state = words.ideaStates[idea.status];
  return {
    to,
    subject: words.letterSubject(site),
    text: words.letter({ call: call.title, state, answer: idea.answer, site }),
  };
}
