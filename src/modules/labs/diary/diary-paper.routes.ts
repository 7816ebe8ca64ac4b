// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { sheetAnswer } from "../../../web/sheet.ts";
import { personOf } from "../../../web/signed-in.ts";
import { openKeptLab, uuidPattern } from "../keeping/entering.routes.ts";
import { diaryMarkdown, diarySheet, printedSaid } from "./diary.page.ts";
import { listNotes } from "./diary.queries.ts";
import { filtersOf, notesShown, questionOf } from "./diary.routes.ts";
import { PrintedDiaryPage } from "./diary.view.tsx";
import { diaryWords } from "./diary.words.ts";

const diary = `/:id{${uuidPattern}}/diario` as const;
const mostOnPaper = 1_000;

/** The diary on paper and as a text: what a search found, the oldest first. Mounted at /redazione/laboratori, behind its door. */
export function diaryPaperRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`${diary}/stampa`, async (c) => {
    const { lab, notes, printed } = await paper(c);
    return c.html(PrintedDiaryPage({ frame: await frameOf(c, house), lab, notes, printed }));
  });

  web.get(`${diary}/diario.md`, async (c) => {
    const shown = await paper(c);
    return c.body(diaryMarkdown(shown), 200, {
      "Content-Type": "text/markdown; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName(c, house)}.md"`,
    });
  });

  web.get(`${diary}/diario.pdf`, async (c) => {
    const shown = await paper(c);
    return sheetAnswer(
      c,
      { template: "diary", data: diarySheet(shown), as: "pdf" },
      { name: fileName(c, house) },
    );
  });

  return web;

  async function paper(c: Context<Env>) {
    const lab = await openKeptLab(c, house);
    const language = c.get("language");
    const question = questionOf(c);
    const notes = await listNotes(
      db,
      { labId: lab.id, personId: personOf(c).id },
      { ...filtersOf(question), isWithoutPrivate: question.private === undefined, most: mostOnPaper },
    );
    return {
      lab,
      language,
      title: `${diaryWords[language].title}: ${lab.name}`,
      notes: (await notesShown(c, house, lab, notes)).toReversed(),
      printed: printedSaid(now(), language),
    };
  }
}

function fileName(c: Context<Env>, { now }: House): string {
  return c.get("language") === "it" ? `diario-${romeDate(now())}` : `diary-${romeDate(now())}`;
}
