// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";

import type { Handler } from "hono";

import { found } from "../foundation/refusal.ts";
import { linkTo } from "../ui/frame.ts";
import type { Env, House } from "./house.ts";

/**
 * The script by which a browser opens the pages under `scope` without network: it keeps `scope`/senza-rete. Served at an
 * address of its own under `scope`, which never changes; it may answer for that part of the site and for nothing else.
 */
export function offlineWorker(
  { assets, assetsFolder }: Pick<House, "assets" | "assetsFolder">,
  scope: string,
): Handler<Env> {
  return async (c) => {
    const file = join(assetsFolder, basename(assets.url("offline-worker.js")));
    const script = found(await readFile(file, "utf8").catch(() => undefined));
    c.header("Content-Type", "text/javascript; charset=utf-8");
    c.header("Cache-Control", "no-cache");
    c.header("Service-Worker-Allowed", linkTo({ language: c.get("language") }, scope));
    return c.body(script);
  };
}
