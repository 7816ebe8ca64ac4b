// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One part that needs another: "modules/directory/search" → "web". */
export type Need = { from: string; to: string };

/** Which parts of the house need which, read from the imports of its files; each pair once, sorted. */
export function needsOf(root: string): { parts: string[]; needs: Need[] } {
  const files = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file));
  const pairs = new Set<string>();
  for (const file of files) {
    for (const imported of importsIn(readFileSync(join(root, file), "utf8"))) {
      const [from, to] = [partOf(file), partOf(join(dirname(file), imported))];
      if (from !== to) pairs.add(`${from} ${to}`);
    }
  }
  return {
    parts: [...new Set(files.map(partOf))].toSorted(),
    needs: [...pairs].toSorted().map((pair) => {
      const [from = "", to = ""] = pair.split(" ");
      return { from, to };
    }),
  };
}

/** The relative paths that a file imports, for types and later ones too. */
function importsIn(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)[^;"']*?(?:from )?"(\.[^"]+\.tsx?)"/gm);
  const later = text.matchAll(/\bimport\(\s*"(\.[^"]+\.tsx?)"/g);
  return [...statements, ...later].map(([, path = ""]) => path);
}

/** "src/modules/directory/search/place.ts" → "modules/directory/search"; "src/web/form.ts" → "web"; "src/app.ts" → "roof". */
function partOf(file: string): string {
  const [, layer = "", room, folder, ...deeper] = file.split("/");
  if (room === undefined) return "roof";
  if (layer !== "modules") return layer;
  return deeper.length > 0 ? `modules/${room}/${folder}` : `modules/${room}`;
}
