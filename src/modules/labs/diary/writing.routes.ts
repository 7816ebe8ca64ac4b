// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { romeDate, romeTime } from "../../../foundation/time/rome.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { daySaid, momentSaid } from "../../accounts/said.ts";
import { hourSpoken } from "../../calendar/registrations/date-said.ts";
import type { Lab } from "../lab/lab.ts";
import { listDiaryLinks, type DiaryLinks } from "./diary-links.queries.ts";
import { nextPrompt, prompts, type DiaryNote, type NoteContent, type Prompt } from "./diary-note.ts";
import type { NoteTyped } from "./diary.forms.ts";
import { findDraft } from "./diary.queries.ts";
import type { NoteFormProps } from "./note-form.view.tsx";

export type Writing = {
  typed?: Typed;
  mistakes?: Record<string, string>;
  notice?: string;
};

/** What the form of a note shows: what was typed, a draft, the note itself, or a new page. */
export async function noteFormFor(
  c: Context<Env>,
  { db, now }: House,
  lab: Lab,
  { note, writing = {} }: { note?: DiaryNote; writing?: Writing | undefined },
): Promise<Omit<NoteFormProps, "frame" | "labId">> {
  const language = c.get("language");
  const person = personOf(c);
  const today = romeDate(now());
  const asked = { labId: lab.id, personId: person.id, ...(note && { noteId: note.id }) };
  const draft = writing.typed ? undefined : await findDraft(db, asked);
  const fresh = { giorno: [today.toString()], chi_legge: ["private"] };
  const typed: Typed = writing.typed ?? draft?.typed ?? (note ? typedOf(note) : fresh);
  const links = await listDiaryLinks(db, lab, now());
  return {
    noteId: note?.id ?? typed["nota"]?.at(-1) ?? draft?.noteId ?? newId(),
    isNew: note === undefined,
    typed: { ...typed, revisione: typed["revisione"] ?? [String(note?.revision ?? 0)] },
    mistakes: writing.mistakes ?? {},
    notice: writing.notice,
    prompt: promptOf(typed, today),
    choices: choicesOf(links, language),
    draftOf: draft && momentSaid(draft.savedAt, language),
  };
}

/** The question of a form: the one it was sent with, none when it was skipped, the day's when it is new. */
function promptOf(typed: Typed, today: Temporal.PlainDate): Prompt | null {
  const code = typed["domanda"]?.at(-1);
  const asked = prompts.find((one) => one === code) ?? null;
  if (typed["fai"]?.at(-1) === "domanda") return nextPrompt(asked, today);
  if (typed["fai"]?.at(-1) === "senza") return null;
  return code === undefined ? nextPrompt(null, today) : asked;
}

/** What was typed as the note says it; what it is about must be of this lab. */
export function contentOf(typed: NoteTyped, links: DiaryLinks, before?: DiaryNote): NoteContent {
  const reflection = typed.riflessione === "" || typed.domanda === null ? null : typed.riflessione;
  return {
    aboutDay: typed.giorno,
    visibility: typed.chi_legge,
    // Without its question an answer is a thought like the others.
    body:
      typed.domanda === null ? [typed.testo, typed.riflessione].filter(Boolean).join("\n\n") : typed.testo,
    prompt: reflection === null ? null : typed.domanda,
    reflection,
    who: typed.chi,
    tags: typed.etichette,
    occurrenceId: known(typed.data, links.occurrences, before?.occurrenceId),
    meetingId: known(typed.riunione, links.meetings, before?.meetingId),
    decisionId: known(typed.decisione, links.decisions, before?.decisionId),
  };
}

function typedOf(note: DiaryNote): Typed {
  return {
    testo: [note.body],
    giorno: [note.aboutDay],
    domanda: [note.prompt ?? "senza"],
    riflessione: [note.reflection ?? ""],
    chi: note.who,
    etichette: [note.tags.join(", ")],
    chi_legge: [note.visibility],
    data: [note.occurrenceId ?? ""],
    riunione: [note.meetingId ?? ""],
    decisione: [note.decisionId ?? ""],
    revisione: [String(note.revision)],
  };
}

function choicesOf({ occurrences, meetings, decisions }: DiaryLinks, language: "it" | "en") {
  const dayOf = (moment: Temporal.Instant) => daySaid(romeTime(moment).toPlainDate().toString(), language);
  return {
    occurrences: occurrences.map(({ id, name, startsAt }) => ({
      value: id,
      label: `${dayOf(startsAt)}, ${hourSpoken(startsAt)} – ${name}`,
    })),
    meetings: meetings.map(({ id, name, startsAt }) => ({
      value: id,
      label: [dayOf(startsAt), name].filter(Boolean).join(" – "),
    })),
    decisions: decisions.map(({ id, what, metAt }) => ({
      value: id,
      label: `${dayOf(metAt)} – ${what.slice(0, 80)}`,
    })),
  };
}

/** What was chosen, when it is of this lab, or was there before. */
function known(id: string | null, ones: readonly { id: string }[], was?: string | null): string | null {
  return id !== null && (id === was || ones.some((one) => one.id === id)) ? id : null;
}
