// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";

import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn } from "../../../web/signed-in.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { momentSaid } from "../../accounts/said.ts";
import { writerOf } from "../entering.routes.ts";
import { getMeetingToKeep } from "../meetings/meeting.queries.ts";
import { answerComment, correctMinutes } from "./after.actions.ts";
import { ConflictPage, WritingsPage } from "./conflict.view.tsx";
import { decidedRoutes } from "./decided.routes.ts";
import { shareMinutes, takeBackMinutes } from "./life.actions.ts";
import { mergeTexts } from "./merge.ts";
import { getItemOf, listWritingsOf } from "./minutes.queries.ts";
import { writingPath } from "./minutes.ts";
import { backTo, gently, mistakesSaid, saidAfter, typedOnce, writingPage } from "./writing-page.routes.ts";
import { addItem, writeItem } from "./writing.actions.ts";
import { answerForm, correctionForm, itemForm, newItemForm } from "./writing.forms.ts";
import { writingWords } from "./writing.words.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const item = `/punti/:punto{${uuid}}` as const;

/** Where minutes are written. Mounted at /redazione/riunioni/:id/verbale. */
export function writingRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  web.use(mustSignIn(house));
  web.route("/", decidedRoutes(house));

  web.get("/", (c) => writingPage(c, house, { said: saidAfter(c) }));

  web.post(item, async (c) => {
    const [meetingId, itemId] = [meetingOf(c), c.req.param("punto")];
    const read = await readForm(c, itemForm);
    if (!read.ok) return wrong(c, { itemId, form: "text" as const, ...read });
    const { testo: text = "", esito: fate, revisione: basedOn } = read.value;
    const typed = { testo: text };
    return gently(
      c,
      house,
      async () => {
        const saved = await writeItem(
          db,
          c.get("actor"),
          { meetingId, itemId, text: text.replaceAll("\r\n", "\n"), fate, basedOn },
          now(),
        );
        if (saved.isSaved) return backTo(c, meetingId, "salvato", itemId);
        return conflict(c, { mine: text, fate, saved: saved.now });
      },
      { itemId, form: "text", typed, mistakes: {} },
    );
  });

  web.get(`${item}/versioni`, async (c) => {
    const { meeting } = await getMeetingToKeep(db, c.get("actor"), meetingOf(c), now());
    const one = await getItemOf(db, meeting, c.req.param("punto"));
    const writings = await listWritingsOf(db, meeting, one.id);
    const names = await listPersonNames(
      db,
      writings.map(({ writtenBy }) => writtenBy),
    );
    const language = c.get("language");
    return c.html(
      WritingsPage({
        frame: await frameOf(c, house),
        title: one.title,
        back: `${writingPath(meeting.id)}#punto-${one.id}`,
        writings: writings.map(({ text, writtenBy, writtenAt }) => ({
          head: writingWords[language].writtenBy(
            names.get(writtenBy ?? "") ?? "–",
            momentSaid(writtenAt, language),
          ),
          text,
        })),
      }),
    );
  });

  web.post("/punti", async (c) => {
    const meetingId = meetingOf(c);
    const read = await readForm(c, newItemForm);
    if (!read.ok) return wrong(c, { itemId: undefined, form: "item" as const, ...read });
    return gently(c, house, async () => {
      const { id, titolo: title } = read.value;
      await addItem(db, c.get("actor"), { meetingId, id, title }, now());
      return backTo(c, meetingId, "aggiunto", id);
    });
  });

  web.post("/lettura", async (c) =>
    gently(c, house, async () => {
      const shared = { meetingId: meetingOf(c), writer: await writerOf(house) };
      await shareMinutes(db, c.get("actor"), shared, now());
      await house.mail?.wake();
      return backTo(c, meetingOf(c), "letto");
    }),
  );

  web.post("/bozza", async (c) =>
    gently(c, house, async () => {
      await takeBackMinutes(db, c.get("actor"), meetingOf(c), now());
      return backTo(c, meetingOf(c), "bozza");
    }),
  );

  web.post("/correzioni", async (c) => {
    const meetingId = meetingOf(c);
    const read = await readForm(c, correctionForm);
    if (!read.ok) {
      return wrong(c, { itemId: read.typed["punto"]?.at(-1), form: "correction" as const, ...read });
    }
    const { id, punto, correzione: correction, perche: reason } = read.value;
    return gently(c, house, async () => {
      const made = { meetingId, id, itemId: punto ?? null, correction, reason };
      await correctMinutes(db, c.get("actor"), made, now());
      return backTo(c, meetingId, "corretto", punto);
    });
  });

  web.post(`/commenti/:commento{${uuid}}/risposta`, async (c) => {
    const meetingId = meetingOf(c);
    const read = await readForm(c, answerForm);
    if (!read.ok) return wrong(c, { itemId: undefined, form: "answer" as const, ...read });
    const answered = { meetingId, id: c.req.param("commento"), answer: read.value.risposta };
    await answerComment(db, c.get("actor"), answered, now());
    return backTo(c, meetingId, "risposto");
  });

  type ReadWrong = {
    itemId: string | undefined;
    form: "text" | "item" | "correction" | "answer";
    mistakes: Record<string, string>;
    typed: Record<string, string[]>;
  };

  /** The page again, with what is wrong in one of its forms; who may see it is asked by the page. */
  function wrong(c: Context<Env>, { itemId, form, mistakes, typed }: ReadWrong) {
    if (mistakes["id"] !== undefined || mistakes["revisione"] !== undefined) throw new HTTPException(400);
    const said = { itemId, form, typed: typedOnce(typed), mistakes: mistakesSaid(c, mistakes) };
    return writingPage(c, house, { wrong: said, status: 422 });
  }

  type Conflict = {
    mine: string;
    fate: string;
    saved: { id: string; title: string; text: string | null; revision: number };
  };

  async function conflict(c: Context<Env>, { mine, fate, saved }: Conflict) {
    return c.html(
      ConflictPage({
        frame: await frameOf(c, house),
        title: saved.title,
        action: linkTo({ language: c.get("language") }, `${writingPath(meetingOf(c))}/punti/${saved.id}`),
        back: `${writingPath(meetingOf(c))}#punto-${saved.id}`,
        saved: saved.text ?? "",
        mine,
        merged: mergeTexts(saved.text ?? "", mine.replaceAll("\r\n", "\n")),
        fate,
        revision: saved.revision,
      }),
      409,
    );
  }

  return web;
}

function meetingOf(c: Context<Env>): string {
  return c.req.param("id") ?? "";
}
