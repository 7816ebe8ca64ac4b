// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { assemblyPath, keptAssemblyPath, type Assembly } from "../assembly/assembly.ts";
import { memberLetterWords } from "./letter.words.ts";
import { memberPath } from "./link.ts";
import type { Member } from "./member.ts";

type Of = {
  assembly: Pick<Assembly, "id" | "name">;
  member: Pick<Member, "language" | "called">;
  writer: Writer;
};

/** To who keeps it: somebody asks to belong. Who, and what they wrote, is on the page. */
export function askedLetter(
  { email: to, language }: { email: string; language: Language },
  { assembly, writer }: Pick<Of, "assembly" | "writer">,
): Letter {
  const words = memberLetterWords[language];
  const page = writer.baseUrl + inLanguage(language, `${keptAssemblyPath(assembly.id)}/membri`);
  const text = words.asked({ site: writer.site, assembly: assembly.name, page });
  return { to, subject: words.askedSubject(assembly.name), text };
}

/** They belong now: where their own page is. */
export function welcomeLetter(
  to: string,
  { assembly, member, token, writer }: Of & { token: string },
): Letter {
  const words = memberLetterWords[member.language];
  const page = writer.baseUrl + inLanguage(member.language, memberPath(token));
  const said = { site: writer.site, called: member.called ?? "", assembly: assembly.name, page };
  return { to, subject: words.welcomeSubject(assembly.name), text: words.welcome(said) };
}

/** They do not belong, and why. */
export function declinedLetter(
  to: string,
  { assembly, member, answer, writer }: Of & { answer: string },
): Letter {
  const words = memberLetterWords[member.language];
  const page = writer.baseUrl + inLanguage(member.language, assemblyPath(assembly.id));
  const said = { site: writer.site, called: member.called ?? "", assembly: assembly.name, page, answer };
  return { to, subject: words.declinedSubject(assembly.name), text: words.declined(said), forget: true };
}

/** An address of ours in a language: "/en/…" for English. */
export function inLanguage(language: Language, path: string): string {
  return language === "it" ? path : `/${language}${path}`;
}
