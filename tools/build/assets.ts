// SPDX-License-Identifier: AGPL-3.0-or-later
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Manifest } from "./files.ts";
import { buildFonts } from "./fonts.ts";
import { buildIcons } from "./icons.ts";
import { buildIslands } from "./islands.ts";
import { buildStyle } from "./style.ts";

/**
 * Everything a browser fetches, and the list of it. Made beside and put in place at the end: a build that fails leaves the
 * last good one, and the folder is always exactly one build.
 */
export async function buildAssets(dist: string): Promise<Manifest> {
  const folder = join(dist, "assets-next");
  await rm(folder, { recursive: true, force: true });

  const fonts = await buildFonts(folder);
  const [icons, islands, style] = await Promise.all([
    buildIcons(folder),
    buildIslands(folder),
    buildStyle(folder, fonts),
  ]);
  const manifest = { ...fonts, ...icons, ...islands, ...style };
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);

  await rm(join(dist, "assets"), { recursive: true, force: true });
  await rename(folder, join(dist, "assets"));
  return manifest;
}
