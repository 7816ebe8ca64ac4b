// SPDX-License-Identifier: AGPL-3.0-or-later
// From a need to a sheet of paper, as people do it: on a phone, at a desk, without scripts, without a mouse.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { desktop, phone } from "../browser.ts";
import { known, openInstallation, visit } from "./installation.ts";
import { textOfPdf } from "./pdf-text.ts";

const installation = await openInstallation();
const service = `a[href$="${known.service}"]`;
const board = '.it-header-slim-wrapper a[href$="/bacheca"]';

test.each([
  { on: "a phone", screen: phone, scripts: true },
  { on: "a desktop", screen: desktop, scripts: true },
  { on: "a phone without scripts", screen: phone, scripts: false },
  { on: "a desktop without scripts", screen: desktop, scripts: false },
])("on $on a need becomes a sheet of paper", { timeout: 60_000 }, async ({ screen, scripts }) => {
  const { context, page, troubles, go } = await visit(installation, {
    ...screen,
    javaScriptEnabled: scripts,
  });

  await go("/");
  await page.getByLabel("Scrivilo con parole tue").fill("non riesco a pagare la bolletta");
  await page.getByLabel("Dove?").fill("Pavia");
  await page.getByRole("button", { name: "Cerca", exact: true }).click();
  await page.locator(service).first().waitFor();

  await applyFree(page);
  const filtered = page.url();
  expect(new URL(filtered).searchParams.get("gratis")).toBe("1");

  if (scripts) await lookAtTheMap(page, filtered);

  await page.locator(service).first().click();
  await page.getByRole("heading", { level: 1, name: "Aiuto per le bollette" }).waitFor();
  expect(new URL(page.url()).pathname).toBe(known.service);

  await page.getByRole("button", { name: "Tieni in bacheca" }).first().click();
  await page.getByRole("button", { name: "Togli dalla bacheca" }).first().waitFor();
  expect(await page.locator(board).innerText()).toContain("1");

  await goBackTo(page, filtered);
  expect(await page.getByRole("link", { name: "Togli il filtro" }).count()).toBeGreaterThan(0);
  await page.locator(service).first().waitFor();

  await page.locator(board).click();
  await page.locator(service).waitFor();
  await page.getByLabel("Una nota da stampare sul foglio").fill("Ti aspettano giovedì alle 10");
  await page.getByRole("button", { name: "Prepara il foglio" }).click();
  await page.getByRole("heading", { level: 1, name: "Il tuo foglio" }).waitFor();
  await expectASheet(page);

  expect(troubles).toEqual([]);
  await context.close();
});

/** Opens the filters, where they are folded, and asks for what is free. */
async function applyFree(page: Page): Promise<void> {
  const free = page.getByRole("checkbox", { name: /Gratis/ });
  if (!(await free.isVisible())) await page.locator("summary", { hasText: "Filtri" }).click();
  await free.check();
  await page.getByRole("button", { name: "Mostra i risultati" }).click();
  await page.waitForURL(/gratis=1/);
}

async function lookAtTheMap(page: Page, filtered: string): Promise<void> {
  await page.getByRole("link", { name: "Mappa", exact: true }).click();
  await page.locator(".trama-map-marker").first().waitFor();
  expect(new URL(page.url()).searchParams.get("gratis")).toBe("1");
  await page.goBack();
  expect(page.url()).toBe(filtered);
}

/** By the browser's own button, as often as the page was left for itself (a form without scripts does). */
async function goBackTo(page: Page, address: string): Promise<void> {
  for (let steps = 0; page.url() !== address && steps < 3; steps++) await page.goBack();
  expect(page.url()).toBe(address);
}

/** On paper: name, phone, note and code are there, and nothing to press. */
async function expectASheet(page: Page): Promise<void> {
  const words = textOfPdf(await page.pdf({ format: "A4", tagged: true }));
  for (const wanted of ["Aiutoperlebollette", "0382000057", "Tiaspettanogiovedìalle10", "Portaconte"])
    expect(words).toContain(wanted);
  for (const useless of ["Preparailfoglio", "Tornaallabacheca", "Tieniinbacheca", "Trovaaiuto"])
    expect(words).not.toContain(useless);

  await page.emulateMedia({ media: "print" });
  const code = await page.locator(".qr svg").boundingBox();
  // 24 pixels to a quarter of an inch: phones read a code of 25 millimetres from an arm's length.
  expect(code?.width).toBeGreaterThanOrEqual(95);
  expect(code?.height).toBe(code?.width);
  await page.emulateMedia({ media: "screen" });
}

test(
  "with a keyboard alone the same can be done, and the focus is always seen",
  { timeout: 60_000 },
  async () => {
    const { context, page, troubles, go } = await visit(installation, desktop);
    await go("/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#contenuto");
    await page.keyboard.press("Enter");

    await tabTo(page, "#campo-q");
    await page.keyboard.type("bolletta");
    await tabTo(page, "#campo-vicino");
    await page.keyboard.type("Pavia");
    await page.keyboard.press("Enter");
    await page.locator(service).first().waitFor();

    await tabTo(page, service);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Aiuto per le bollette" }).waitFor();

    await tabTo(page, "form#tieni button");
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Togli dalla bacheca" }).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest("form")?.getAttribute("id"))).toBe(
      "tieni",
    );

    await tabTo(page, board, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.locator(service).waitFor();
    await tabTo(page, "#campo-grande");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Il tuo foglio" }).waitFor();
    expect(await page.locator(".handout-large").count()).toBe(1);

    expect(troubles).toEqual([]);
    await context.close();
  },
);

/** Presses Tab until the wanted element has the focus; every stop on the way must show where one is. */
async function tabTo(page: Page, wanted: string, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate((selector) => {
      const element = document.activeElement;
      if (!element) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const isSeen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && width > 1 && height > 1;
      return { isThere: element.matches(selector), isSeen, html: element.outerHTML.slice(0, 120) };
    }, wanted);
    if (stop && stop.html.startsWith("<body")) continue;
    expect(stop?.isSeen, `the focus is not seen on ${stop?.html}`).toBe(true);
    if (stop?.isThere) return;
    passed.push(stop?.html ?? "nothing");
  }
  throw new Error(`${wanted} was not reached by ${key}; passed: ${passed.slice(-20).join("\n")}`);
}
