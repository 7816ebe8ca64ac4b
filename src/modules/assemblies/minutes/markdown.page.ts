// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { DecisionShown } from "../decisions/decision.page.ts";
import { voteWords } from "../votes/vote.words.ts";
import type { CorrectionShown, ItemShown, MinutesShown } from "./minutes.page.ts";
import { minutesWords } from "./minutes.words.ts";

/** Minutes as plain text that other programs read too (CommonMark). What people wrote never becomes a mark of its own. */
export function minutesAsMarkdown(shown: MinutesShown, language: Language): string {
  const words = minutesWords[language];
  const facts = [
    { term: words.when, value: shown.when },
    { term: words.where, value: shown.where },
    { term: words.presence, value: shown.there },
  ];
  const parts = [
    `# ${plain(shown.title)}`,
    `**${shown.status}.** ${plain(shown.note ?? "")}`.trim(),
    facts
      .filter(({ value }) => value !== "")
      .map(({ term, value }) => `- ${term}: ${plain(value)}`)
      .join("\n"),
    ...shown.items.flatMap((item) => itemText(item, language)),
    ...shown.corrections.flatMap(correctionText),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function itemText(item: ItemShown, language: Language): string[] {
  const words = voteWords[language];
  return [
    `## ${item.number}. ${plain(item.title)}`,
    item.body === null ? "" : quoted(item.body),
    item.text === null ? "" : paragraphs(item.text),
    item.note ?? "",
    ...item.decisions.flatMap(decisionText),
    ...item.votes.map(({ question, when, result, needs }) =>
      [`**${words.title}: ${plain(question)}**`, `${when} ${result ?? needs}`].join("  \n"),
    ),
    ...item.corrections.flatMap(correctionText),
  ];
}

function decisionText({ number, what, lines, status, outcome, late }: DecisionShown): string[] {
  const facts = [...lines, late ?? ""].filter(Boolean).map((line) => `- ${plain(line)}`);
  return [
    `**${number} (${status}): ${plain(what)}**`,
    facts.join("\n"),
    outcome === null ? "" : paragraphs(outcome),
  ];
}

function correctionText({ head, text }: CorrectionShown): string[] {
  return [`*${plain(head)}*`, paragraphs(text)];
}

/** On one line, without signs that would be marks. */
function plain(text: string): string {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return lines.join(" ").replaceAll(/([\\`*_[\]<>])/g, "\\$1");
}

/** Lines stay lines; none begins with a mark of a heading, a list or a quotation. */
function paragraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => plain(line).replace(/^(\s*)([#+\-=|~]|\d+[.)])/, "$1\\$2"))
    .join("  \n");
}

function quoted(text: string): string {
  return paragraphs(text)
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}
