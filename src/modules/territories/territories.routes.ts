// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

import { Hono } from "hono";

import type { Database } from "../../foundation/database/database.ts";
import type { Env, House } from "../../web/house.ts";
import { findAreasVersion, listDrawnAreas } from "./basemap.queries.ts";
import { drawBasemap } from "./basemap.ts";

/** The boundaries as they are sent: JSON text and the tag by which a browser asks whether it changed. */
type Sheet = { text: string; tag: string };

/** Mounted at /territorio. */
export function territoriesRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const drawn = drawnOnce(house.db);

  // TopoJSON of the municipalities and neighbourhoods of this installation: the map's only background.
  web.get("/confini.json", async (c) => {
    const { text, tag } = await drawn();
    c.header("ETag", tag);
    c.header("Cache-Control", "public, max-age=3600, stale-while-revalidate=604800");
    c.header("Content-Language", "it");
    if (c.req.header("If-None-Match")?.includes(tag)) return c.body(null, 304);
    return c.body(text, 200, { "Content-Type": "application/json; charset=utf-8" });
  });

  return web;
}

/** Draws again only when the areas have changed. Who comes while it is being drawn waits for the same drawing. */
function drawnOnce(db: Database): () => Promise<Sheet> {
  let kept: { version: string; sheet: Promise<Sheet> } | undefined;

  return async () => {
    const version = await findAreasVersion(db);
    if (kept?.version === version) return kept.sheet;

    const sheet = draw(db);
    kept = { version, sheet };
    // A drawing that failed is not kept: the next request tries again.
    sheet.catch(() => {
      if (kept?.sheet === sheet) kept = undefined;
    });
    return sheet;
  };
}

async function draw(db: Database): Promise<Sheet> {
  const text = JSON.stringify(drawBasemap(await listDrawnAreas(db)));
  // Weak, because the web layer may compress it on the way.
  return { text, tag: `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"` };
}
