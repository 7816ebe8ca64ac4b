// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { ownPagePath } from "./following.ts";
import { letterWords } from "./letter.words.ts";
import type { NewsOfLab, NewsOfTheme } from "./news.ts";

type Writing = { language: Language; site: string; baseUrl: string };

function addressOf(path: string, { language, baseUrl }: Writing): string {
  return baseUrl + (language === "it" ? path : `/${language}${path}`);
}

/** Asks whoever reads the address whether they want it: what was typed is not repeated, anybody may have typed it. */
export function confirmLetter(to: string, token: string, writing: Writing): Letter {
  const words = letterWords[writing.language];
  const page = addressOf(ownPagePath(token), writing);
  return {
    to,
    subject: words.confirmSubject(writing.site),
    text: words.confirm(writing.site, page),
    forget: true,
  };
}

type News = { labs: readonly NewsOfLab[]; themes: readonly NewsOfTheme[]; isQuiet: boolean };

/**
 * The letter of the week, with the pages of its reader: one a district. The subject says nothing of what is followed: it
 * may be read on a locked screen.
 */
export function newsLetter(
  to: string,
  tokens: readonly string[],
  { labs, themes, isQuiet }: News,
  writing: Writing,
): Letter {
  const words = letterWords[writing.language];
  const link = (path: string) => addressOf(path, writing);
  const parts = [
    words.greeting,
    ...labs.map(({ name, path, dates, pieces, decisions }) =>
      [
        `## ${name}`,
        ...dates.map((line) => `- ${line}`),
        ...pieces.map(({ day, excerpt }) => words.piece(day, excerpt)),
        ...decisions.map((what) => words.decision(what)),
        link(path),
      ].join("\n"),
    ),
    ...themes.map(({ name, dates, path }) =>
      [`## ${words.theme(name)}`, ...dates.map((line) => `- ${line}`), link(path)].join("\n"),
    ),
    ...(isQuiet ? [words.quiet] : []),
    words.why(tokens.map((token) => link(ownPagePath(token))).join("\n")),
    writing.site,
  ];
  return {
    to,
    subject: words.newsSubject,
    text: `${parts.join("\n\n")}\n`,
    forget: true,
    leaveUrl: addressOf(ownPagePath(tokens[0] ?? "", "/basta"), writing),
  };
}

type Invited = { labName: string; body: string; invitationId: string };

/** An invitation of a lab, which does not learn who reads it. */
export function invitationLetter(
  to: string,
  token: string,
  { labName, body, invitationId }: Invited,
  writing: Writing,
): Letter {
  const words = letterWords[writing.language];
  const answer = addressOf(ownPagePath(token, `/inviti/${invitationId}`), writing);
  const page = addressOf(ownPagePath(token), writing);
  return {
    to,
    subject: words.invitationSubject,
    text: words.invitation({ labName, body, answer, page, site: writing.site }),
    forget: true,
    leaveUrl: addressOf(ownPagePath(token, "/basta"), writing),
  };
}
