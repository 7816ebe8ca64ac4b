// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { NotesPage } from "./notes.view.tsx";

/** Accessibility, privacy, legal notes, source code. Mounted at /note. */
export function notesRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.get("/", async (c) => c.html(NotesPage({ frame: await frameOf(c, house) })));
  return web;
}
