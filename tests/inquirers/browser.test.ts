// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test, vi } from "vitest";

import { barriersOn, desktop, phone } from "../browser.ts";
import { makeDesk, makeDistrict, operatorOf } from "../helpdesk/desk-story.ts";
import { openInstallation } from "../journeys/installation.ts";
import { recordsOf } from "../records.ts";
import { makeReferral, makeThread } from "./inquirers-world.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const installation = await openInstallation();
const { app, house, address, browser } = installation;
const { db } = house;
const { id: territoryId } = await makeDistrict(db, "Ambito del filo");
const desk = { territoryId, name: "Punto Comunità Ticino", id: "" };
desk.id = await makeDesk(db, desk);
const organizationId = await recordsOf(db).organization({ name: "Auser Ticino" });
const operator = await operatorOf({ app, house }, desk, { name: "Ada" });

async function pageOf(options: BrowserContextOptions, isSignedIn: boolean) {
  const context = await browser.newContext(options);
  if (isSignedIn) {
    const cookies = [...operator.cookies].map(([name, value]) => ({ name, value, url: address }));
    await context.addCookies(cookies);
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  return { page, complaints };
}

async function look(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/g, "…");
  expect(await barriersOn(page), path).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
}

const screens = [
  ["phone", phone],
  ["desktop", desktop],
] as const;

async function someone() {
  const made = await makeThread(db, desk, {
    said: { name: "Maria Prova", phone: "0382 123456", address: "via Roma 1", notes: "sente poco" },
    word: "girasole",
  });
  await makeReferral(db, made, { desk, organizationId });
  return made;
}

test.each(screens)(
  "the person's own pages have no barriers and fit the screen: %s",
  async (_name, options) => {
    const { code } = await someone();
    const { page, complaints } = await pageOf(options, false);
    // As the square on the card leads there: the code comes after the #, and goes from the address at once.
    await page.goto(`${address}/filo#${code}`);
    await look(page);
    expect(page.url()).toBe(`${address}/filo`);
    expect(await page.getByLabel("Codice della tessera").inputValue()).toBe(
      `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`,
    );
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Il mio filo" }).waitFor();
    await page.waitForURL("**/filo/mio");
    await look(page);
    for (const path of ["/filo/mio/dati", "/filo/mio/copia", "/filo/mio/cancella"]) {
      await page.goto(address + path);
      await look(page);
    }
    await page.getByLabel("Scrivi CANCELLA per confermare").fill("no");
    await page.getByRole("button", { name: "Cancella per sempre" }).click();
    await page.getByText("Scrivi la parola CANCELLA.").first().waitFor();
    await look(page);
    await page.getByLabel("Scrivi CANCELLA per confermare").fill("cancella");
    await page.getByRole("button", { name: "Cancella per sempre" }).click();
    await page.getByRole("heading", { level: 1, name: "Prova di cancellazione" }).waitFor();
    await look(page);
    expect(complaints.filter((complaint) => !complaint.includes("422"))).toEqual([]);
  },
);

test.each(screens)(
  "the desk's pages of people have no barriers and fit the screen: %s",
  async (_name, options) => {
    const { inquirerId } = await someone();
    const { page, complaints } = await pageOf(options, true);
    const one = `/sportello/persone/${inquirerId}`;
    const ends = ["", "/dati?perche=contact", "/riconosci", "/copia", "/cancella"];
    for (const path of ["/sportello/persone", "/sportello/persone/nuovo", ...ends.map((end) => one + end)]) {
      await page.goto(address + path);
      await look(page);
    }
    await page.goto(`${address}/sportello/persone`);
    await page.getByLabel("Codice della tessera").fill("222");
    await page.getByRole("button", { name: "Apri il filo" }).click();
    await page.getByText("non apre nessun filo").first().waitFor();
    await look(page);

    await page.goto(`${address}/sportello/persone/nuovo`);
    await page.getByRole("button", { name: "Comincia", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "La tessera" }).waitFor();
    await look(page);
    expect(await page.title()).not.toContain("Maria");
    expect(complaints.filter((complaint) => !complaint.includes("422"))).toEqual([]);
  },
);
