// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";

import { icons } from "../../src/ui/icons.ts";
import { writeAsset } from "./files.ts";
import type { Manifest } from "./files.ts";

const sprites = "node_modules/bootstrap-italia/dist/svg/sprites.svg";
const mark = "src/ui/style/trama.svg";

/** "icons.svg", with only the drawings we name, and "trama.svg", the site's sign. */
export async function buildIcons(folder: string): Promise<Manifest> {
  const all = await readFile(sprites, "utf8");
  const symbols = Object.entries(icons).map(([name, drawing]) => symbol(all, name, drawing));
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;

  return {
    "icons.svg": await writeAsset(folder, "icons.svg", Buffer.from(sprite)),
    "trama.svg": await writeAsset(folder, "trama.svg", await readFile(mark)),
  };
}

/** One drawing of the whole sprite under our name. Throws when a new version has dropped it. */
function symbol(all: string, name: string, drawing: string): string {
  const found = new RegExp(`<(?:symbol|svg)[^>]*\\bid="${drawing}"[^>]*>([\\s\\S]*?)</(?:symbol|svg)>`).exec(
    all,
  );
  const viewBox = found && /viewBox="([^"]+)"/.exec(found[0]);
  if (!found || !viewBox) throw new Error(`Bootstrap Italia has no icon ${drawing} (src/ui/icons.ts)`);
  return `<symbol id="${name}" viewBox="${viewBox[1]}">${found[1]?.trim()}</symbol>`;
}
