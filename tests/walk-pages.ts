// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Browser, BrowserContextOptions } from "playwright-core";

import { barriersOn, desktop, phone } from "./browser.ts";

/** Every page is walked twice: on a narrow phone in Italian, on a desktop in English. */
export const walks: [name: string, device: BrowserContextOptions, prefix: string][] = [
  ["phone, Italian", { ...phone, viewport: { width: 320, height: 640 } }, ""],
  ["desktop, English", desktop, "/en"],
];

type Walk = {
  browser: Browser;
  site: string;
  /** The cookies of who walks. */
  cookies: ReadonlyMap<string, string>;
  device: BrowserContextOptions;
  prefix: string;
};

/**
 * Opens each page and gives what is wrong, one line each: no answer, a barrier, a page that scrolls sideways, a fold that
 * does not say what is in it. With TRAMA_SHOTS set, a folder, it keeps what it sees.
 */
export async function walkPages(
  { browser, site, cookies, device, prefix }: Walk,
  paths: readonly string[],
): Promise<string[]> {
  const context = await browser.newContext({ ...device, reducedMotion: "reduce" });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: site })));
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of paths) {
    const answer = await page.goto(site + prefix + path);
    if (answer?.status() !== 200) found.push(`${path}: ${answer?.status() ?? "no answer"}`);
    found.push(...(await barriersOn(page)).map((barrier) => `${path}: ${barrier}`));
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (isWide) found.push(`${path}: scrolls sideways`);
    const isNameless = await page.evaluate(() =>
      [...document.querySelectorAll("main details:not(.fold-beside)")].some(
        (fold) =>
          fold.getClientRects().length > 0 &&
          !fold.querySelector(":scope > summary")?.getClientRects().length,
      ),
    );
    if (isNameless) found.push(`${path}: a fold without its name`);
    const shots = process.env["TRAMA_SHOTS"];
    const name = `${prefix.slice(1)}${path.replaceAll(/[/?&=:]/g, "_").slice(0, 60)}`;
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  }
  await context.close();
  return found;
}
