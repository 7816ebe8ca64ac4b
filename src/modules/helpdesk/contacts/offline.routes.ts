// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { frameWith } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { offlineWorker } from "../../../web/offline-worker.ts";
import { keptInEdition } from "../../directory/search/edition.queries.ts";
import { listTerms } from "../../directory/search/vocabulary.queries.ts";
import { listAreaNames } from "../../territories/area.queries.ts";
import { usualLockMinutes } from "../desks/desk.ts";
import { choicesOf } from "./contact-form.page.ts";
import { contactFormWords } from "./contact-form.words.ts";
import { newContactPath } from "./contact-path.ts";
import { OfflinePage } from "./offline.view.tsx";

/**
 * What a browser keeps for when there is no network: a form with nothing of anybody in it, and the worker that opens it.
 * Both are public: they are taken without cookies. Mounted at /sportello.
 */
export function offlineRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/senza-rete", async (c) => {
    const [site, terms, areaNames] = await Promise.all([
      house.site(),
      keptInEdition(db, "terms", () => listTerms(db)),
      keptInEdition(db, "area names", () => listAreaNames(db)),
    ]);
    const { own: _own, ...rest } = frameWith(c, house, site);
    // The screen can be hidden without network too; who works here the device knows from before.
    const label = contactFormWords[rest.language].title;
    const desk = { parts: [{ path: newContactPath, label }], lockMinutes: usualLockMinutes, who: "" };
    const frame = { ...rest, pinned: 0, desk };
    return c.html(OfflinePage({ frame, ...choicesOf(terms, frame), areaNames }));
  });

  web.get("/lavoratore.js", offlineWorker(house, "/sportello"));

  return web;
}
