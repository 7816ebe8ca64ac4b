// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { frameWith } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { offlineWorker } from "../../../web/offline-worker.ts";
import { OfflinePresencePage } from "./offline-presence.view.tsx";
import { offlineScope } from "./participation-path.ts";

/**
 * What a telephone keeps for when there is no network: forms to count with and nothing of anybody in them, and the worker
 * that opens them. Both are public: they are taken without cookies. Mounted at /redazione/laboratori.
 */
export function offlinePresenceRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();

  web.get("/senza-rete", async (c) => {
    const { own: _own, ...rest } = frameWith(c, house, await house.site());
    return c.html(OfflinePresencePage({ frame: { ...rest, pinned: 0 } }));
  });

  web.get("/lavoratore.js", offlineWorker(house, offlineScope));

  return web;
}
