// SPDX-License-Identifier: AGPL-3.0-or-later
// Every page for everybody: WCAG 2.2 AA in both languages, at 400 % zoom, on a phone, in the dark, with one's own colours.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { barriersOn } from "../browser.ts";
import { addHardRecords, hardPaths } from "./hard-records.ts";
import { openInstallation, visit, type Visit } from "./installation.ts";
import { inEnglish, keepSome, publicPages } from "./pages.ts";

const installation = await openInstallation(addHardRecords);
const { address, app } = installation;
const everyPage = { ...publicPages, ...hardPaths };
const visitors: Record<string, Visit> = { it: await aVisitor(), en: await aVisitor() };

async function aVisitor(): Promise<Visit> {
  const visitor = await visit(installation);
  await keepSome(visitor.context, address);
  return visitor;
}

/** 320 pixels are a screen of 1280 at 400 %. Axe looks first; what only a width can break is looked at in each. */
const looks = {
  it: { colorScheme: "light", widths: [320, 1280] },
  en: { colorScheme: "dark", widths: [1280, 360] },
} as const;

const walks = [
  ...Object.entries(everyPage).map(([name, path]) => ({ name, path, language: "it" as const })),
  ...Object.entries(publicPages).map(([name, path]) => ({
    name: `${name}, in English`,
    path: inEnglish(path),
    language: "en" as const,
  })),
];

test.each(walks)("has no barrier: $name", { timeout: 60_000 }, async ({ path, language }) => {
  const { page, go } = visitors[language]!;
  const { widths, colorScheme } = looks[language];
  await page.emulateMedia({ colorScheme, forcedColors: "none" });
  await page.setViewportSize({ width: widths[0], height: 640 });
  await go(path);
  const found = await barriersOn(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 });
    const flaws = [...(await flawsOf(page, language)), ...(isInside(path) ? [] : await flawsOfFrame(page))];
    found.push(...flaws.map((flaw) => `at ${width}: ${flaw}`));
  }
  expect(found).toEqual([]);
});

/** What stands inside somebody else's page has that page's title and ways to skip. */
function isInside(path: string): boolean {
  return /\/incorpora\/(?:cerca|agenda)/.test(path);
}

/** What axe does not ask of what a page is hung in: a title that says where one is, ways to skip. */
async function flawsOfFrame(page: Page): Promise<string[]> {
  const { title, skips } = await page.evaluate(() => ({
    title: document.title,
    skips: [...document.querySelectorAll(".skiplinks a")].map(
      (link) => document.querySelector(link.getAttribute("href") ?? "#") !== null,
    ),
  }));
  return [
    title.includes(" – ") || title.startsWith("Trama") ? "" : `title is «${title}»`,
    skips.length === 2 && skips.every(Boolean) ? "" : "skip links lead nowhere",
  ].filter(Boolean);
}

/** What axe does not ask: one heading that says where one is, its language, nothing to scroll sideways. */
async function flawsOf(page: Page, language: string): Promise<string[]> {
  const read = await page.evaluate(() => {
    const { scrollWidth, lang } = document.documentElement;
    const wide = [...document.querySelectorAll("body *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 1 && right > innerWidth + 1 && !element.closest(".table-responsive, trama-map, svg");
    });
    return {
      lang,
      headings: [...document.querySelectorAll("h1")].map((heading) => heading.textContent.trim()),
      isWide: scrollWidth > innerWidth,
      wide: wide.map((element) => element.outerHTML.slice(0, 100)),
    };
  });
  return [
    read.lang === language ? "" : `lang is ${read.lang}`,
    read.headings.length === 1 ? "" : `${read.headings.length} h1`,
    read.isWide ? "scrolls sideways" : "",
    ...read.wide.map((html) => `sticks out: ${html}`),
  ].filter(Boolean);
}

const meant = ["home", "services found", "nothing found", "a service", "the pinboard", "a sheet to print"];

test.each(meant)("shows in the reader's own colours, and wherever the focus is: %s", async (name) => {
  const { page, go } = visitors["it"]!;
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const forcedColors of ["none", "active"] as const) {
    await page.emulateMedia({ colorScheme: "light", forcedColors });
    await go(everyPage[name]!);
    expect(await barriersOn(page)).toEqual([]);
    expect(await unseenFocus(page)).toEqual([]);
  }
});

/** Everything that can be reached by Tab, focused as a keyboard does, where no outline of two pixels shows. */
async function unseenFocus(page: Page): Promise<string[]> {
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const reached = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary",
    );
    return [...reached].flatMap((element) => {
      if (!element.checkVisibility() || element.getAttribute("type") === "hidden") return [];
      element.focus();
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const isSeen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      return isSeen ? [] : [element.outerHTML.slice(0, 120)];
    });
  });
}

test("no page that a visitor can open is left out of this walk", async () => {
  const walked = Object.values(everyPage).map((path) => new URL(path, address).pathname);
  const left: string[] = [];
  for (const { method, path } of app.routes) {
    if (method !== "GET" || path.endsWith("*")) continue;
    const shape = new RegExp(`^${path.replaceAll(/:[^/]*/g, "[^/]+")}$`);
    if (walked.some((one) => shape.test(one))) continue;
    const answer = await fetch(address + path, { headers: { Accept: "text/html" }, redirect: "manual" });
    if (answer.status === 200 && answer.headers.get("content-type")?.startsWith("text/html")) left.push(path);
  }
  expect(left).toEqual([]);
});
