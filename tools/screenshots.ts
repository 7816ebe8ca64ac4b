// SPDX-License-Identifier: AGPL-3.0-or-later
// Takes the pictures of docs/screenshots: `npm run screenshots [-- NAME…]`. The product runs as it is, over an empty
// folder with the demonstration, and is asked again by a clock that stands at the coming Wednesday, ten in the
// morning in Rome, when doors are open: the same pictures at any hour of the week.
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";

import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";

import { serve } from "./bench/processes.ts";
import { startProduct } from "./screenshots/product.ts";
import { scenes, type Scene } from "./screenshots/scenes.ts";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "docs/screenshots");
const screens = {
  "360": { viewport: { width: 360, height: 760 }, isMobile: true, hasTouch: true },
  "1280": { viewport: { width: 1280, height: 900 } },
} satisfies Record<string, BrowserContextOptions>;
/** A4 at 96 dots an inch. */
const sheet = { width: 794, height: 1123 };
const quiet = [
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const wanted = process.argv.slice(2);
const taken = scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const product = await startProduct(root);
const served = await serve(product.dataFolder, comingWednesday());
const browser = await chromium.launch({
  executablePath: systemChromium(),
  chromiumSandbox: false,
  args: quiet,
});
try {
  mkdirSync(folder, { recursive: true });
  await takeAll(browser, "360");
  await takeAll(browser, "1280");
} finally {
  await browser.close();
  await served.stop();
  await product.stop();
}

/** One person, one screen, every scene in order: what is kept in one is there in the next. */
async function takeAll(opened: Browser, width: keyof typeof screens): Promise<void> {
  const context = await opened.newContext({ ...screens[width], locale: "it-IT", timezoneId: "Europe/Rome" });
  for (const scene of taken) {
    if (scene.onPaper && width === "360") continue;
    const file = join(folder, `${scene.name}-${scene.onPaper ? "a4" : width}.png`);
    const page = await context.newPage();
    await page.emulateMedia({
      colorScheme: scene.dark ? "dark" : "light",
      media: scene.onPaper ? "print" : "screen",
      reducedMotion: "reduce",
    });
    await page.goto(served.baseUrl + scene.path, { waitUntil: "networkidle" });
    await scene.prepare?.(page);
    // A window as tall as the picture: to photograph beyond the window the browser forgets that the screen is touched.
    const { width: wide, height } = await framing(page, scene);
    await page.setViewportSize({ width: wide, height });
    await page.waitForTimeout(200);
    await page.screenshot({ path: file });
    await page.close();
    console.log(`${relative(root, file)} ${Math.round(statSync(file).size / 1024)} KB`);
  }
  await context.close();
}

/** From the top, so many pixels: as many screens as the scene scrolls and the page has. */
async function framing(page: Page, { onPaper, screens: scrolled = 1 }: Scene) {
  if (onPaper) await page.setViewportSize(sheet);
  const { width, height } = page.viewportSize() ?? sheet;
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  return { width, height: Math.min(whole, height * scrolled) };
}

function comingWednesday(): string {
  const today = Temporal.Now.zonedDateTimeISO("Europe/Rome");
  const ahead = (3 - today.dayOfWeek + 7) % 7;
  return today.add({ days: ahead }).withPlainTime("10:00").toInstant().toString();
}

function systemChromium(): string {
  const places = [
    process.env["CHROMIUM"],
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
  ];
  const found = places.find((place) => place && existsSync(place));
  if (!found)
    throw new Error("No Chromium: apt-get install chromium-headless-shell, or say where it is in CHROMIUM");
  return found;
}
