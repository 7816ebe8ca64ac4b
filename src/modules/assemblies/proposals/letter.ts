// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { keptAssemblyPath, type Assembly } from "../assembly/assembly.ts";
import { inLanguage } from "../members/letter.ts";
import { itemLetterWords } from "./letter.words.ts";

/** Where the proposer of a point reads what became of it. */
export function itemStatusPath(token: string): string {
  return `/assemblee/proposte/${token}`;
}

type Receipt = { language: Language; assembly: Pick<Assembly, "name">; token: string; writer: Writer };

/** It arrived: where to read what becomes of it. What was written is not repeated: anybody may have typed this address. */
export function receiptLetter(to: string, { language, assembly, token, writer }: Receipt): Letter {
  const words = itemLetterWords[language];
  const address = writer.baseUrl + inLanguage(language, itemStatusPath(token));
  const said = { site: writer.site, assembly: assembly.name, address };
  return { to, subject: words.receiptSubject(assembly.name), text: words.receipt(said) };
}

type ForKeeper = { assembly: Pick<Assembly, "id" | "name">; id: string; title: string; writer: Writer };

/** To who keeps the assembly: a point waits for their answer. Who proposed it and how to reach them are on the page. */
export function toKeeperLetter(
  { email: to, language }: { email: string; language: Language },
  { assembly, id, title, writer: { site, baseUrl } }: ForKeeper,
): Letter {
  const words = itemLetterWords[language];
  const page = baseUrl + inLanguage(language, `${keptAssemblyPath(assembly.id)}/proposte/${id}`);
  const text = words.toKeeper({ site, assembly: assembly.name, title, page });
  return { to, subject: words.toKeeperSubject(assembly.name), text };
}

export type ItemNews =
  | { kind: "accepted" | "joined" | "postponed"; answer: string | null }
  | { kind: "declined"; answer: string | null }
  /** On the agenda of a meeting; `when` as it is spoken, `page` its path when it is open. */
  | { kind: "placed"; when: string; page: string | null }
  /** The meeting talked about it, and decided this; `page` its path when it is open. */
  | { kind: "discussed"; decided: readonly string[]; page: string | null };

type Told = {
  language: Language;
  title: string;
  assembly: Pick<Assembly, "name">;
  news: ItemNews;
  writer: Writer;
};

/** What happened to the point, to who proposed it. */
export function itemNewsLetter(to: string, { language, title, assembly, news, writer }: Told): Letter {
  const words = itemLetterWords[language];
  const path = "page" in news ? news.page : null;
  const said = {
    site: writer.site,
    assembly: assembly.name,
    title,
    what: whatHappened(news, language),
    answer: "answer" in news ? news.answer : null,
    page: path === null ? undefined : writer.baseUrl + inLanguage(language, path),
  };
  return { to, subject: words.newsSubject(assembly.name), text: words.newsText(said) };
}

function whatHappened(news: ItemNews, language: Language): string {
  const words = itemLetterWords[language];
  if (news.kind === "placed") return words.placed(news.when);
  return news.kind === "discussed" ? words.discussed(news.decided) : words.news[news.kind];
}
