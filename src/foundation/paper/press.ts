// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parentPort } from "node:worker_threads";

import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import sharp from "sharp";

import { installedFolder } from "../installed.ts";
import type { Sheet } from "./sheet.ts";

/** Pixels: what pages that show a link to ours ask for. */
const pictureWidth = 1200;

// Runs in a thread of its own (typesetter.ts starts it): setting a page takes the processor for a while.

/** A sheet to set, with a number by which its answer is told apart. */
export type Order = { number: number; sheet: Sheet };
export type Delivery = { number: number; paper?: Uint8Array; error?: string };

const fonts = dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/titillium-web/package.json"),
);
const weights = ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"];
const workspace = join(installedFolder(), "paper");
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontPaths: weights.map((weight) => join(fonts, weight)) }],
});

parentPort?.on("message", ({ number, sheet }: Order) => {
  void deliver(number, sheet);
});

async function deliver(number: number, sheet: Sheet): Promise<void> {
  const delivery: Delivery = await set(sheet).then(
    (paper) => ({ number, paper }),
    (error: unknown) => ({ number, error: told(error) }),
  );
  parentPort?.postMessage(delivery, []);
}

async function set({ template, data, pictures = {}, as }: Sheet): Promise<Uint8Array> {
  const shown = Object.entries(pictures).map(([name, body]) => [join(workspace, name), body] as const);
  for (const [path, body] of shown) compiler.mapShadow(path, Buffer.from(body));
  const mainFilePath = join(workspace, `${template}.typ`);
  const withText = (text: string) => ({ mainFilePath, inputs: { data: text } });
  const text = JSON.stringify(data);
  try {
    if (as === "pdf") return printable(text, (said) => compiler.pdf(withText(said), { pdfStandard: "ua-1" }));
    const drawn = compiler.plainSvg(withText(text));
    return await sharp(Buffer.from(drawn), { density: 96 }).resize({ width: pictureWidth }).png().toBuffer();
  } finally {
    for (const [path] of shown) compiler.unmapShadow(path);
    // What was not used in the last sheets is forgotten: memory stays flat.
    compiler.evictCache(3);
  }
}

/**
 * UA-1 is enforced: what cannot be read aloud is refused. So is a sign that no typeface here has: it is named, and left
 * out of the second try. A machine with more typefaces (fonts-noto-cjk) leaves out less.
 */
function printable(text: string, print: (text: string) => Uint8Array): Uint8Array {
  try {
    return print(text);
  } catch (error) {
    const signs = [...told(error).matchAll(/`([^`]+)` could not be displayed/g)].map(([, sign]) =>
      sign!.replaceAll(/["\\]/g, ""),
    );
    if (signs.length === 0) throw error;
    return print(signs.reduce((left, sign) => left.replaceAll(sign, ""), text));
  }
}

/** The typesetter's own words, that quote what stood in the sheet: for who writes a template, never for a log. */
function told(error: unknown): string {
  const { shortDiagnostics } = error as { shortDiagnostics?: { message?: string }[] };
  return shortDiagnostics?.map(({ message }) => message).join("; ") ?? String(error);
}
