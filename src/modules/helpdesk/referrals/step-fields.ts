// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonStep } from "./steps.ts";

/** Each step is a noun in an address: to accept is to create an acceptance. */
export const nounOf = {
  "ask-room": "domanda",
  "answer-room": "posto",
  request: "richiesta",
  accept: "accettazione",
  reject: "rifiuto",
  redirect: "rinvio",
  "make-contact": "contatto",
  start: "avvio",
  complete: "conclusione",
  cancel: "ritiro",
} as const satisfies Record<PersonStep, string>;

const personSteps = Object.keys(nounOf) as PersonStep[];
export const nounPattern = `(?:${Object.values(nounOf).join("|")})`;

export function stepCalled(noun: string | undefined): PersonStep | undefined {
  return personSteps.find((step) => nounOf[step] === noun);
}

/** The names of the fields of these forms. */
export const stepFields = {
  revision: "versione",
  reason: "motivo",
  room: "posto",
  outcome: "esito",
  note: "nota",
  way: "ricontatto",
  day: "giorno",
} as const;

/** What the person chooses not to have. */
export const noFollowUp = "no";

export type StepMistake = "reason" | "room" | "followUp" | "day" | "note" | "where";
export type StepTyped = Record<string, string[]>;

export const longestNote = 1000;
