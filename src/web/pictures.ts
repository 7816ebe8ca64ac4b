// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { findPictureCopy } from "../foundation/files/kept-picture.ts";
import { pictureWidths } from "../foundation/files/picture.ts";
import { found } from "../foundation/refusal.ts";
import type { Env, House } from "./house.ts";

/** Pictures by the hash of what they show: what is at an address never changes. Mounted at /immagini. */
export function pictureRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();

  web.get("/:file{[0-9a-f]{64}-[0-9]{3,4}\\.webp}", async (c) => {
    const [, hash = "", asked] = /^([0-9a-f]{64})-(\d+)/.exec(c.req.param("file")) ?? [];
    const width = found(pictureWidths.find((one) => String(one) === asked));
    const body = found(await findPictureCopy(house.db, hash, width));
    c.header("Cache-Control", "public, max-age=31536000, immutable");
    c.header("Content-Type", "image/webp");
    return c.body(new Uint8Array(body));
  });

  return web;
}
