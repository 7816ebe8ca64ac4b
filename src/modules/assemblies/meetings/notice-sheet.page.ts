// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { assemblyWords } from "../assembly/assembly.words.ts";
import type { Item } from "../proposals/item.ts";
import type { Meeting } from "./meeting.ts";
import { meetingWords } from "./meeting.words.ts";

type Shown = {
  meeting: Meeting;
  assembly: Assembly;
  when: string;
  facts: readonly { term: string; value: string }[];
  agenda: readonly Item[];
  /** Of the page, for who reads, and the drawing of it. */
  address: string;
  code: string;
  language: Language;
};

/** The product's own green: an assembly is of several, none of whom gives it its colour. */
const look = { colour: "#00665f", onColour: "#ffffff", logo: null };

/** What the notice for the door says (paper/meeting.typ). */
export function noticeSheet({ meeting, assembly, when, facts, agenda, address, code, language }: Shown) {
  const words = meetingWords[language];
  return {
    look,
    language,
    author: assembly.name,
    kicker: assemblyWords[language].kinds[assembly.kind],
    title: meeting.name === null ? assembly.name : `${assembly.name}: ${meeting.name}`,
    when,
    warning: meeting.status === "cancelled" ? words.cancelled(meeting.statusReason ?? "") : null,
    facts,
    agendaTitle: words.agenda,
    agendaEmpty: words.agendaEmpty,
    agenda: agenda.map(({ title, body }) => ({ title, body })),
    propose: words.noticePropose,
    address,
    code,
    codeSaid: address,
  };
}
