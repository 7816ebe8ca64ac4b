// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { frameOf } from "../../web/frame.ts";
import type { Env, House } from "../../web/house.ts";
import { purposes } from "./purposes.ts";
import { RegisterPage } from "./purposes.view.tsx";

/** The register of purposes. Mounted at /registro, open to anyone. */
export function purposesRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.get("/", async (c) => c.html(RegisterPage({ frame: await frameOf(c, house), purposes })));
  return web;
}
