// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Assets } from "./frame.ts";

/**
 * Reads once what the build left in `distFolder`/assets/manifest.json.
 * Throws, naming the command that mends it, when nothing was built or a name is unknown.
 */
export function openAssets(distFolder: string): Assets {
  const file = join(distFolder, "assets", "manifest.json");
  const urls = new Map(Object.entries(readManifest(file)));

  return {
    url(name) {
      const url = urls.get(name);
      if (url === undefined)
        throw new Error(`No built file is called "${name}" in ${file}: run npm run build`);
      return url;
    },
  };
}

function readManifest(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`The built files are missing or unreadable (${file}): run npm run build`, { cause });
  }
}
