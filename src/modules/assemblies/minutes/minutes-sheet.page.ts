// SPDX-License-Identifier: AGPL-3.0-or-later
import { toString as codeOf } from "qrcode";
import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import { voteWords } from "../votes/vote.words.ts";
import type { MinutesShown } from "./minutes.page.ts";
import { minutesWords } from "./minutes.words.ts";

type On = { language: Language; address: string; site: string; today: Temporal.PlainDate };

/** Minutes as paper/minutes.typ reads them. */
export async function minutesSheet(shown: MinutesShown, { language, address, site, today }: On) {
  const words = minutesWords[language];
  const facts = [
    { term: words.when, value: shown.when },
    { term: words.where, value: shown.where },
    { term: words.presence, value: shown.there },
  ];
  return {
    title: shown.title,
    author: site,
    language,
    second: language === "it" ? "en" : "it",
    look: { colour: "#00665f", onColour: "#ffffff", logo: null },
    code: await codeOf(address, { type: "svg", margin: 0 }),
    codeSaid: address.replace(/^https?:\/\//, ""),
    status: shown.status,
    note: shown.note ?? "",
    facts: facts.filter(({ value }) => value !== ""),
    items: shown.items.map((item) => ({
      title: `${item.number}. ${item.title}`,
      body: lines(item.body),
      text: lines(item.text),
      note: item.note ?? "",
      decisions: item.decisions.map(({ number, what, lines: said, status, outcome, late }) => ({
        head: `${number} – ${status}`,
        what,
        lines: [...said, late ?? ""].filter(Boolean),
        outcome: lines(outcome),
      })),
      votes: item.votes.map(({ question, when, result, needs }) => ({
        head: `${voteWords[language].title}: ${question}`,
        text: `${when} ${result ?? needs}`,
      })),
      corrections: item.corrections.map(({ head, text }) => ({ head, text: lines(text) })),
    })),
    corrections: shown.corrections.map(({ head, text }) => ({ head, text: lines(text) })),
    made: words.madeOn(daySaid(today.toString(), language)),
    page: words.page("{1}", "{2}"),
  };
}

/** The lines that say something. */
function lines(text: string | null): string[] {
  return (text ?? "").split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
}
