// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import { momentSpoken } from "../../calendar/registrations/date-said.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { inLanguage } from "../members/letter.ts";
import { memberPath } from "../members/link.ts";
import type { Member } from "../members/member.ts";
import { voteLetterWords } from "./letter.words.ts";
import { votePath, type Vote } from "./vote.ts";

type ToWrite = {
  to: string;
  member: Pick<Member, "called" | "language">;
  token: string;
  assembly: { name: string };
  vote: Vote;
  writer: Writer;
};

/** A vote waits for them, until when, and where. */
export function voteLetter({ to, member, token, assembly, vote, writer }: ToWrite): Letter {
  const words = voteLetterWords[member.language];
  const said = {
    site: writer.site,
    called: member.called ?? "",
    assembly: assembly.name,
    question: vote.question,
    until: momentSpoken(vote.closesAt, member.language),
    page: writer.baseUrl + inLanguage(member.language, `${memberPath(token)}${votePath(vote)}`),
  };
  return { to, subject: words.subject(assembly.name), text: words.text(said) };
}
