// SPDX-License-Identifier: AGPL-3.0-or-later
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Manifest } from "./files.ts";
import { buildFonts } from "./fonts.ts";
import { buildIcons } from "./icons.ts";
import { buildIslands } from "./islands.ts";
import { buildStyle } from "./style.ts";

/** Everything a browser fetches, and the list of it. Older files go, so that the folder is exactly this build. */
export async function buildAssets(dist: string): Promise<Manifest> {
  const folder = join(dist, "assets");
  await rm(folder, { recursive: true, force: true });

  const fonts = await buildFonts(folder);
  const [icons, islands, style] = await Promise.all([
    buildIcons(folder),
    buildIslands(folder),
    buildStyle(folder, fonts),
  ]);
  const manifest = { ...fonts, ...icons, ...islands, ...style };
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
