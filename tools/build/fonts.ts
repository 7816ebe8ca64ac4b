// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";

import { writeAsset } from "./files.ts";
import type { Manifest } from "./files.ts";

const source = "node_modules/@fontsource/titillium-web/files/titillium-web";

/** Text, labels, titles. The extended alphabet travels only to pages that use it (unicode-range in fonts.scss). */
const weights = [400, 600, 700];
const alphabets = { latin: "titillium", "latin-ext": "titillium-ext" };

/** "titillium-400.woff2" and its likes. */
export async function buildFonts(folder: string): Promise<Manifest> {
  const manifest: Manifest = {};
  for (const [alphabet, name] of Object.entries(alphabets)) {
    for (const weight of weights) {
      const font = await readFile(`${source}-${alphabet}-${weight}-normal.woff2`);
      manifest[`${name}-${weight}.woff2`] = await writeAsset(folder, `${name}-${weight}.woff2`, font);
    }
  }
  return manifest;
}
