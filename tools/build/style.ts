// SPDX-License-Identifier: AGPL-3.0-or-later
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";
import { compileAsync } from "sass-embedded";

import { writeAsset } from "./files.ts";
import type { Manifest } from "./files.ts";

/** Chrome 109 is the last for Windows 7, Safari 15.4 and Firefox 97 the first with cascade layers. */
const targets = { chrome: 99 << 16, firefox: 97 << 16, safari: (15 << 16) | (4 << 8) };

/**
 * Sass, then only what our views name, then small. Font addresses are those of `fonts`. Sass is the compiled program, in a
 * process of its own: in JavaScript the same sheet takes ten times as long, at the first start of all.
 */
export async function buildStyle(folder: string, fonts: Manifest): Promise<Manifest> {
  const { css } = await compileAsync("src/ui/style/trama.scss", {
    loadPaths: ["node_modules/bootstrap-italia/src/scss"],
    // Bootstrap Italia 2 still speaks the Sass of Bootstrap 5; ours does not.
    quietDeps: true,
    silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
  });
  const code = Buffer.from(withFonts(await purge(css), fonts));
  const small = transform({ filename: "trama.css", code, minify: true, targets });
  return { "trama.css": await writeAsset(folder, "trama.css", small.code) };
}

/** Drops every rule whose classes no view and no island mentions. */
async function purge(css: string): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: ["src/**/*.tsx", "src/islands/**/*.ts"],
    css: [{ raw: css }],
    variables: true,
    keyframes: true,
    // Island elements draw what no view writes: they keep their own prefix.
    safelist: { greedy: [/^trama-/, /^leaflet-/] },
  });
  if (result === undefined) throw new Error("The stylesheet came out empty");
  return result.css;
}

function withFonts(css: string, fonts: Manifest): string {
  return css.replaceAll(/font:([a-z0-9-]+\.woff2)/g, (_, name: string) => {
    const url = fonts[name];
    if (url === undefined)
      throw new Error(`The stylesheet asks for ${name}, which tools/build/fonts.ts does not make`);
    return url;
  });
}
