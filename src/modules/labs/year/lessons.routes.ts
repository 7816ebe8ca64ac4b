// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { openKeptLab, uuidPattern } from "../keeping/entering.routes.ts";
import { addLesson, removeLesson } from "./lesson.actions.ts";
import { LessonsPage } from "./lessons.view.tsx";
import { lessonForm, lessonsQuestion } from "./year.forms.ts";
import { listLessons, listYears } from "./year.queries.ts";
import { lessonsPath } from "./year.ts";
import { yearWords } from "./year.words.ts";

const one = `/:id{${uuidPattern}}/anno` as const;

type State = { year?: number | undefined; typed?: string | undefined; mistake?: string; notice?: string };

/** What a lab learned, year by year. Mounted at /redazione/laboratori. */
export function lessonsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(one, async (c) => page(c, { year: readQuery(c, lessonsQuestion).anno }));

  web.post(one, async (c) => {
    const lab = await openKeptLab(c, house);
    const read = await readForm(c, lessonForm);
    if (!read.ok) {
      const year = Number(read.typed["anno"]?.at(-1)) || undefined;
      const typed = read.typed["imparato"]?.at(-1);
      return page(c, { year, typed, mistake: read.mistakes["imparato"] ?? "lessonMissing" }, 422);
    }
    const { anno: year = romeDate(now()).year, imparato: said } = read.value;
    try {
      await addLesson(db, c.get("actor"), { labId: lab.id, year, said }, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      const { refusals } = yearWords[c.get("language")];
      return page(c, { year, typed: said, notice: refusals[error.refusal.because] ?? "" }, 409);
    }
    return back(c, year);
  });

  web.post(`${one}/:lezione{${uuidPattern}}/rimozione`, async (c) => {
    const read = await readForm(c, lessonsQuestion);
    const given = { labId: c.req.param("id"), lessonId: c.req.param("lezione") };
    await removeLesson(db, c.get("actor"), given);
    return back(c, (read.ok ? read.value.anno : undefined) ?? romeDate(now()).year);
  });

  return web;

  async function page(c: Context<Env>, state: State, status: 200 | 409 | 422 = 200) {
    const lab = await openKeptLab(c, house);
    const thisYear = romeDate(now()).year;
    const year = Math.min(state.year ?? thisYear, thisYear);
    return c.html(
      LessonsPage({
        frame: await frameOf(c, house),
        lab,
        year,
        years: await listYears(db, lab.territoryId, thisYear),
        lessons: await listLessons(db, { labId: lab.id, year }),
        typed: state.typed,
        mistake: state.mistake,
        notice: state.notice,
        isDone: c.req.query("fatto") === "1",
      }),
      status,
    );
  }
}

function back(c: Context<Env>, year: number) {
  const path = linkTo({ language: c.get("language") }, lessonsPath(c.req.param("id") ?? ""));
  return c.redirect(`${path}?anno=${year}&fatto=1`, 303);
}
