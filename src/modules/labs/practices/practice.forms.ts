// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { last, maybe, maybeText, mistakesIn } from "../../../foundation/fields.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { licences, tagsIn, type PracticeContent } from "./practice.ts";

const maybeDay = last(
  z.iso
    .date("dayWrong")
    .optional()
    .transform((text) => (text === undefined ? null : Temporal.PlainDate.from(text))),
);
const maybeId = maybe(z.uuid().optional().catch(undefined));

const storyForm = z
  .object({
    uno: last(z.uuid().optional().catch(undefined)),
    da: maybeId,
    titolo: last(z.string("titleMissing").max(160, "tooLong")),
    riga: maybeText(240),
    chi: maybeText(1000),
    cosa: maybeText(6000),
    costo: maybeText(1000),
    passi: maybeText(6000),
    persone: maybeText(1500),
    cose: maybeText(1500),
    andata: maybeText(6000),
    evitare: maybeText(3000),
    cambiato: maybeText(3000),
    temi: maybeText(300),
    licenza: last(z.enum(licences).catch("CC-BY-4.0")),
    dal: maybeDay,
    al: maybeDay,
    rete: maybeId,
    perche: maybeText(300),
    revisione: last(z.coerce.number().int().catch(0)),
  })
  .refine(({ dal, al }) => dal === null || al === null || Temporal.PlainDate.compare(dal, al) <= 0, {
    path: ["al"],
    message: "endsBefore",
  });

/** A story as it was typed. */
export type StoryTyped = {
  content: PracticeContent;
  id: string | undefined;
  copiedFrom: string | null;
  why: string | null;
  basedOn: number;
};

export function readStory(typed: Typed): { story: StoryTyped } | { mistakes: Record<string, string> } {
  const read = storyForm.safeParse(typed);
  if (!read.success) return { mistakes: mistakesIn(read.error) };
  const form = read.data;
  return {
    story: {
      id: form.uno,
      copiedFrom: form.da,
      why: form.perche,
      basedOn: form.revisione,
      content: {
        title: form.titolo,
        line: form.riga,
        who: form.chi,
        what: form.cosa,
        cost: form.costo,
        steps: stepsIn(form.passi ?? ""),
        peopleNeeded: form.persone,
        thingsNeeded: form.cose,
        howItWent: form.andata,
        toAvoid: form.evitare,
        whatChanged: form.cambiato,
        tags: tagsIn(form.temi ?? ""),
        licence: form.licenza,
        figuresFrom: form.dal,
        figuresUntil: form.al,
        networkId: form.rete,
      },
    },
  };
}

/** One step a line; numbers and dashes in front of them are how people write lists. */
function stepsIn(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\d+[.)]|[-•*–])\s*/u, "").trim())
    .filter(Boolean)
    .slice(0, 30);
}

/** "L'abbiamo copiata". */
export const copyForm = z.object({
  gruppo: last(z.string("groupMissing").max(160, "tooLong")),
  dove: last(z.string("placeMissing").max(160, "tooLong")),
  link: maybe(z.url({ protocol: /^https?$/, error: "urlWrong" }).max(500, "tooLong")),
  cambiato: maybeText(2000),
  dal: maybeDay,
  email: maybe(
    z
      .email("emailWrong")
      .max(254)
      .transform((typed) => typed.toLowerCase()),
  ),
});

export const answerForm = z.object({
  esito: last(z.enum(["published", "declined"])),
  risposta: maybeText(1000),
});
export const stepForm = z.object({ passo: last(z.enum(["publish", "withdraw"])) });

/** What somebody looks for among practices. */
export const practicesQuestion = z.object({
  q: last(z.string().max(120).optional().catch(undefined)),
  tema: last(z.string().max(80).optional().catch(undefined)),
});
