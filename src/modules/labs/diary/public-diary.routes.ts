// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { uuidPattern } from "../keeping/entering.routes.ts";
import { getLab } from "../lab/lab.queries.ts";
import { listLinkNames } from "./diary-links.queries.ts";
import { publicDiaryPath } from "./diary-note.ts";
import { noteShown } from "./diary.page.ts";
import { listPublicNotes } from "./diary.queries.ts";
import { questionOf } from "./diary.routes.ts";
import { PublicDiaryPage } from "./public-diary.view.tsx";

const notesAtOnce = 20;

/** The public pieces of a lab's diary. Mounted at /laboratori. */
export function publicDiaryRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`/:id{${uuidPattern}}/diario`, async (c) => {
    const lab = await getLab(db, c.req.param("id"));
    const language = c.get("language");
    const { etichetta: tag, pagina } = questionOf(c);
    const asked = { tag, most: notesAtOnce + 1, skip: (pagina - 1) * notesAtOnce };
    const found = await listPublicNotes(db, lab.id, asked);
    const notes = found.slice(0, notesAtOnce);
    const links = await listLinkNames(db, lab, notes, now());
    const page = (number: number) => {
      const query = new URLSearchParams({
        ...(tag !== undefined && { etichetta: tag }),
        pagina: String(number),
      });
      return linkTo({ language }, `${publicDiaryPath(lab.id)}?${query}`);
    };
    return c.html(
      PublicDiaryPage({
        frame: await frameOf(c, house),
        lab,
        notes: notes.map((note) => noteShown(note, { language, links })),
        tag,
        newer: pagina > 1 ? page(pagina - 1) : undefined,
        older: found.length > notesAtOnce ? page(pagina + 1) : undefined,
      }),
    );
  });

  return web;
}
