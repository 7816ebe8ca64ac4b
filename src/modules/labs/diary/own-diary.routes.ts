// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { found } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { listKeptLabs } from "../lab/lab.queries.ts";
import { labsReachOf } from "../lab/reach.ts";
import { ownDiaryPath } from "./diary-note.ts";
import { leavingForm } from "./diary.forms.ts";
import { diaryMarkdown, noteShown, printedSaid } from "./diary.page.ts";
import { listOwnNotes, listWishes } from "./diary.queries.ts";
import { leaveDiary, sayWish } from "./leaving.actions.ts";
import { OwnDiaryPage } from "./own-diary.view.tsx";
import { publicWords } from "./public.words.ts";

/** One's own notes in every lab, also those that one keeps no more. Mounted at /io/diario. */
export function ownDiaryRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  web.use(mustSignIn(house));

  web.get("/", async (c) => {
    const person = personOf(c);
    const [notes, wishes, kept] = await Promise.all([
      listOwnNotes(db, person.id),
      listWishes(db, person.id),
      listKeptLabs(db, labsReachOf(person)),
    ]);
    const keeps = new Set(kept.map(({ id }) => id));
    const diaries = [...Map.groupBy(notes, ({ labId }) => labId)].map(([labId, own]) => ({
      labId,
      labName: own[0]!.labName,
      notes: own.length,
      secret: own.filter(({ visibility }) => visibility === "private").length,
      leavesToTeam: wishes.get(labId) ?? false,
      keepsLab: keeps.has(labId),
    }));
    return c.html(OwnDiaryPage({ frame: await frameOf(c, house), diaries, done: c.req.query("fatto") }));
  });

  web.get("/diario.md", async (c) => {
    const language = c.get("language");
    const notes = await listOwnNotes(db, personOf(c).id);
    const shown = notes
      .toReversed()
      .map((note) =>
        Object.assign(noteShown(note, { language, links: new Map() }), { day: dayIn(note, language) }),
      );
    const title = publicWords[language].own;
    return c.body(
      diaryMarkdown({ title, language, notes: shown, printed: printedSaid(now(), language) }),
      200,
      {
        "Content-Type": "text/markdown; charset=utf-8",
        "Content-Disposition": 'attachment; filename="diario.md"',
      },
    );
  });

  web.post("/scelta", async (c) => {
    const { laboratorio, che_fine } = await choiceIn(c);
    await sayWish(db, personOf(c), { labId: laboratorio, leavesToTeam: che_fine === "team" }, now());
    return c.redirect(linkTo({ language: c.get("language") }, `${ownDiaryPath}?fatto=scelta`), 303);
  });

  web.post("/uscita", async (c) => {
    const { laboratorio, che_fine } = await choiceIn(c);
    await leaveDiary(db, personOf(c), { labId: laboratorio, leavesToTeam: che_fine === "team" });
    const done = che_fine === "team" ? "gruppo" : "cancellate";
    return c.redirect(linkTo({ language: c.get("language") }, `${ownDiaryPath}?fatto=${done}`), 303);
  });

  return web;
}

async function choiceIn(c: Context<Env>) {
  const read = leavingForm.safeParse(await fieldsIn(c));
  return found(read.success ? read.data : undefined);
}

/** "9 dicembre 2026, In Scala": of notes of several labs together. */
function dayIn(note: Awaited<ReturnType<typeof listOwnNotes>>[number], language: "it" | "en"): string {
  return `${noteShown(note, { language, links: new Map() }).day}, ${note.labName}`;
}
