// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { mistakesIn } from "../../../foundation/fields.ts";
import { readPicture } from "../../../foundation/files/picture.ts";
import { found, Refused, refuse } from "../../../foundation/refusal.ts";
import { typedIn } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn, formDataOf } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { openKeptLab, uuidPattern } from "../keeping/entering.routes.ts";
import type { Lab } from "../lab/lab.ts";
import { listDiaryLinks } from "./diary-links.queries.ts";
import { keptDiaryPath, type DiaryNote } from "./diary-note.ts";
import { changeNote, removeNote, withdrawNote } from "./diary.actions.ts";
import { noteForm } from "./diary.forms.ts";
import { revisionShown } from "./diary.page.ts";
import { mayRead } from "./diary.policy.ts";
import { findNote, listRevisions } from "./diary.queries.ts";
import { notesShown, questionOf } from "./diary.routes.ts";
import { keepingWords } from "./keeping.words.ts";
import { NotePage, type NotePageProps } from "./note-page.view.tsx";
import { addNotePicture, removeNotePicture } from "./picture.actions.ts";
import { contentOf, noteFormFor, type Writing } from "./writing.routes.ts";

const path = `/:id{${uuidPattern}}/diario/:nota{${uuidPattern}}` as const;

/** One note of a diary: read, changed, shown, withdrawn, erased. Mounted at /redazione/laboratori, behind its door. */
export function noteRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(path, async (c) => c.html(await page(c)));

  web.post(path, async (c) => {
    const { lab, note } = await open(c);
    if (note.writtenBy !== personOf(c).id) refuse({ kind: "not-allowed", because: "not-your-note" });
    const typed = await fieldsIn(c);
    if (typed["fai"] !== undefined) return c.html(await page(c, { writing: { typed } }));
    const read = noteForm.safeParse(typed);
    if (!read.success) {
      return c.html(await page(c, { writing: { typed, mistakes: mistakesIn(read.error) } }), 422);
    }
    const content = contentOf(read.data, await listDiaryLinks(db, lab, now()), note);
    const change = { labId: lab.id, id: note.id, content, revision: read.data.revisione };
    try {
      await changeNote(db, personOf(c), change, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      // What was typed stays, over what the note says now: saved again, it is the next edition.
      const anew = { ...typed, revisione: [String((await open(c)).note.revision)] };
      const notice = keepingWords[c.get("language")].changedMeanwhile;
      return c.html(await page(c, { writing: { typed: anew, notice } }), 409);
    }
    return c.redirect(to(c, "?fatto=cambiata"), 303);
  });

  web.post(`${path}/ritiro`, async (c) => {
    const { lab, note } = await open(c);
    await withdrawNote(db, personOf(c), { labId: lab.id, id: note.id }, now());
    return c.redirect(to(c, "?fatto=ritirata"), 303);
  });

  web.post(`${path}/cancellazione`, async (c) => {
    const { lab, note } = await open(c);
    await removeNote(db, personOf(c), { labId: lab.id, id: note.id });
    const diary = keptDiaryPath(lab.id, "?fatto=cancellata#note");
    return c.redirect(linkTo({ language: c.get("language") }, diary), 303);
  });

  web.post(`${path}/fotografia`, async (c) => {
    const { lab, note } = await open(c);
    const words = keepingWords[c.get("language")].photoMistakes;
    const fields = await formDataOf(c);
    const typed = textsOf([...fields].filter((one): one is [string, string] => typeof one[1] === "string"));
    const wrong = async (field: "file" | "alt" | "consenso", code: string) =>
      c.html(await page(c, { photo: { typed, mistake: { field, text: words[code] ?? code } } }), 422);
    const alt = typedIn(typed, "alt") ?? "";
    if (alt.length < 5 || alt.length > 300) return wrong("alt", "alt");
    if (typed["consenso"] === undefined) return wrong("consenso", "consent");
    const file = fields.get("file");
    if (!(file instanceof File)) return wrong("file", "empty");
    const read = await readPicture(new Uint8Array(await file.arrayBuffer()));
    if ("mistake" in read) return wrong("file", read.mistake);
    await addNotePicture(db, personOf(c), { labId: lab.id, id: note.id, picture: read.picture, alt }, now());
    return c.redirect(to(c, "?fatto=foto#fotografia"), 303);
  });

  web.post(`${path}/fotografia/rimozione`, async (c) => {
    const { lab, note } = await open(c);
    await removeNotePicture(db, personOf(c), { labId: lab.id, id: note.id }, now());
    return c.redirect(to(c, "?fatto=foto#fotografia"), 303);
  });

  return web;

  /** The lab and the note of the address, for who may read it; the others do not learn that it exists. */
  async function open(c: Context<Env>): Promise<{ lab: Lab; note: DiaryNote }> {
    const lab = await openKeptLab(c, house);
    const note = found(await findNote(db, c.req.param("nota") ?? ""));
    const isThere = note.labId === lab.id && mayRead(note, { personId: personOf(c).id, keepsLab: true });
    return isThere ? { lab, note } : refuse({ kind: "not-found" });
  }

  type Shown = { writing?: Writing; photo?: NotePageProps["photo"] };

  async function page(c: Context<Env>, { writing, photo = { typed: {} } }: Shown = {}) {
    const { lab, note } = await open(c);
    const [shown] = await notesShown(c, house, lab, [note]);
    const language = c.get("language");
    const history = shown!.isMine ? await listRevisions(db, note) : [];
    return NotePage({
      frame: await frameOf(c, house),
      lab,
      note: shown!,
      form: shown!.isMine ? await noteFormFor(c, house, lab, { note, writing }) : undefined,
      history: history.map((one) => revisionShown(one, language)),
      photo,
      done: questionOf(c).fatto,
    });
  }
}

function to(c: Context<Env>, then: string): string {
  const there = keptDiaryPath(c.req.param("id") ?? "", `/${c.req.param("nota") ?? ""}${then}`);
  return linkTo({ language: c.get("language") }, there);
}
