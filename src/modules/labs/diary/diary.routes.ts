// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { mistakesIn } from "../../../foundation/fields.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { openKeptLab, uuidPattern } from "../keeping/entering.routes.ts";
import type { Lab } from "../lab/lab.ts";
import { listDiaryLinks, listLinkNames } from "./diary-links.queries.ts";
import { keptDiaryPath, type DiaryNote } from "./diary-note.ts";
import { writeNote } from "./diary.actions.ts";
import { diaryQuestion, noteForm, type DiaryQuestion } from "./diary.forms.ts";
import { noteShown, type NoteShown } from "./diary.page.ts";
import { listNotes, listTags, type NoteFilters } from "./diary.queries.ts";
import { DiaryPage, type Asked } from "./diary.view.tsx";
import { dropDraft, saveDraft } from "./draft.actions.ts";
import { contentOf, noteFormFor, type Writing } from "./writing.routes.ts";

const id = `/:id{${uuidPattern}}` as const;
const notesAtOnce = 30;

/** The diary of a lab for who keeps it. Mounted at /redazione/laboratori, behind its door. */
export function diaryRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`${id}/diario`, async (c) => c.html(await page(c, await openKeptLab(c, house))));

  web.post(`${id}/diario`, async (c) => {
    const lab = await openKeptLab(c, house);
    const typed = await fieldsIn(c);
    if (typed["fai"] !== undefined) return c.html(await page(c, lab, { typed }));
    const read = noteForm.safeParse(typed);
    if (!read.success) return c.html(await page(c, lab, { typed, mistakes: mistakesIn(read.error) }), 422);
    const content = contentOf(read.data, await listDiaryLinks(db, lab, now()));
    await writeNote(db, personOf(c), { labId: lab.id, id: read.data.nota, content }, now());
    return c.redirect(
      linkTo({ language: c.get("language") }, keptDiaryPath(lab.id, "?fatto=scritta#note")),
      303,
    );
  });

  web.post(`${id}/diario/bozza`, async (c) => {
    const lab = await openKeptLab(c, house);
    const typed = await fieldsIn(c);
    const noteId = noteForm.shape.nota.safeParse(typed["nota"]);
    if (!noteId.success) return c.json({ understood: {} }, 422);
    await saveDraft(db, personOf(c), { labId: lab.id, noteId: noteId.data, typed: kept(typed) }, now());
    return c.json({ understood: {} });
  });

  web.post(`${id}/diario/bozza/rimozione`, async (c) => {
    const lab = await openKeptLab(c, house);
    const noteId = noteForm.shape.nota.safeParse((await fieldsIn(c))["nota"]);
    if (noteId.success) await dropDraft(db, personOf(c), { labId: lab.id, noteId: noteId.data });
    return c.redirect(linkTo({ language: c.get("language") }, keptDiaryPath(lab.id)), 303);
  });

  return web;

  async function page(c: Context<Env>, lab: Lab, writing?: Writing) {
    const question = questionOf(c);
    const personId = personOf(c).id;
    const skip = (question.pagina - 1) * notesAtOnce;
    const reader = { labId: lab.id, personId };
    const [found, tags, form] = await Promise.all([
      listNotes(db, reader, { ...filtersOf(question), most: notesAtOnce + 1, skip }),
      listTags(db, reader),
      noteFormFor(c, house, lab, { writing }),
    ]);
    const asked = askedOf(question);
    return DiaryPage({
      frame: await frameOf(c, house),
      lab,
      form,
      notes: await notesShown(c, house, lab, found.slice(0, notesAtOnce)),
      tags: tags.map(({ tag }) => tag),
      asked,
      isAsked: Object.values(asked).some((text) => text !== ""),
      newer: question.pagina > 1 ? pageLink(c, lab, asked, question.pagina - 1) : undefined,
      older: found.length > notesAtOnce ? pageLink(c, lab, asked, question.pagina + 1) : undefined,
      done: question.fatto,
    });
  }
}

/** Notes as the back office shows them to who asks. */
export async function notesShown(
  c: Context<Env>,
  { db, now }: House,
  lab: Lab,
  notes: readonly DiaryNote[],
): Promise<NoteShown[]> {
  const [links, names] = await Promise.all([
    listLinkNames(db, lab, notes, now()),
    listPersonNames(
      db,
      notes.map(({ writtenBy }) => writtenBy),
    ),
  ]);
  const reader = { personId: personOf(c).id, names };
  return notes.map((note) => noteShown(note, { language: c.get("language"), links, reader }));
}

export function questionOf(c: Context<Env>): DiaryQuestion {
  return diaryQuestion.parse(textsOf(new URL(c.req.url).searchParams));
}

export function filtersOf({ q, etichetta, dal, al, quali }: DiaryQuestion): NoteFilters {
  return { words: q, tag: etichetta, from: dal, to: al, which: quali };
}

function askedOf({ q = "", etichetta = "", dal = "", al = "", quali }: DiaryQuestion): Asked {
  return { q, etichetta, dal, al, quali: quali ?? "" };
}

function pageLink(c: Context<Env>, lab: Lab, asked: Asked, number: number): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== ""));
  query.set("pagina", String(number));
  return linkTo({ language: c.get("language") }, keptDiaryPath(lab.id, `?${query}#note`));
}

/** What of a form goes into a draft: its fields, not its buttons. */
function kept({ fai: _button, ...typed }: Typed): Typed {
  return typed;
}
