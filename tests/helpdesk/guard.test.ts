// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";

import type { Hono } from "hono";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect, test, vi } from "vitest";

import { createApp } from "../../src/app.ts";
import { installedFolder } from "../../src/foundation/installed.ts";
import { openAssets } from "../../src/ui/assets.ts";
import type { Env, House } from "../../src/web/house.ts";
import { barriersOn, desktop, listen, openBrowser, phone } from "../browser.ts";
import { signIn, type SignedInBrowser } from "../people.ts";
import { openDeskStory } from "./desk-story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const story = await openDeskStory();
const { desks, operator, supervisor } = story;
const dist = join(installedFolder(), "dist");
let app: Hono<Env>;
const address = await listen({ fetch: (request, env) => app.fetch(request, env) });
const house: House = {
  ...story.house,
  baseUrl: address,
  assets: openAssets(dist),
  assetsFolder: join(dist, "assets"),
};
const often = { requests: 1_000_000, withinSeconds: 1 };
app = createApp(house, { limits: { reading: often, changing: often } });
const browser = await openBrowser();

/** A browser in which somebody is signed in. */
async function contextOf(
  { cookies }: SignedInBrowser,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: address })));
  return context;
}

const diary = `${address}/sportello/diario`;
const seenOn = (page: Page) => page.evaluate(() => document.body.innerText);

test("Esc pressed twice hides everything at once, in every tab and without network, and gives back what was typed", async () => {
  const me = await signIn(story, { email: operator.email });
  const context = await contextOf(me, desktop);
  const [page, other] = [await context.newPage(), await context.newPage()];
  await other.goto(`${address}/sportello/turni`);
  await page.goto(diary);
  await page.getByLabel("Nota", { exact: true }).fill("Parole a metà");
  await context.setOffline(true);
  await page.keyboard.press("Escape");
  expect(await seenOn(page)).toContain("Diario");
  await page.waitForTimeout(900);
  await page.keyboard.press("Escape");
  expect(await seenOn(page)).toContain("Diario");
  await page.keyboard.press("Escape");

  for (const tab of [page, other]) {
    await tab.getByRole("heading", { name: "Orari e luoghi" }).waitFor();
    expect(await seenOn(tab)).not.toMatch(/Diario|Turni|Sportello|Punto Comunità/);
    expect(await tab.title()).toBe("Orari e luoghi – Ambito di prova");
    expect(await barriersOn(tab)).toEqual([]);
  }
  await page.getByRole("button", { name: "Continua" }).click();
  expect(await page.getByLabel("Nota", { exact: true }).inputValue()).toBe("Parole a metà");
  expect(await page.title()).toContain("Diario");
  await context.close();
});

test("the button hides the screen too, and a screen that stays hidden locks", async () => {
  const me = await signIn(story, { email: operator.email });
  const context = await contextOf(me, desktop);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(diary);
  await page.getByRole("button", { name: "Nascondi schermo" }).click();
  expect(await seenOn(page)).not.toContain("Diario");
  const locked = page.waitForResponse((answer) => answer.url().endsWith("/blocca"));
  await page.clock.fastForward("02:10");
  await locked;
  await page.getByRole("button", { name: "Continua" }).click();
  await page.getByRole("heading", { name: "Schermo bloccato" }).waitFor();
  expect(await seenOn(page)).not.toContain("Diario");
  expect((await me.get("/sportello")).status).toBe(302);
  await context.close();
});

test("a screen that nobody uses locks, and opens to the same person only, with what was typed", async () => {
  const me = await signIn(story, { email: operator.email });
  const context = await contextOf(me, desktop);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(diary);
  await page.getByLabel("Nota", { exact: true }).fill("Parole a metà");
  await page.clock.fastForward("09:00");
  expect(await seenOn(page)).toContain("Diario");
  await page.getByLabel("Nota", { exact: true }).press("End");
  await page.clock.fastForward("09:00");
  expect(await seenOn(page)).toContain("Diario");
  const locked = page.waitForResponse((answer) => answer.url().endsWith("/blocca"));
  await page.clock.fastForward("02:00");
  await locked;
  expect(await seenOn(page)).not.toContain("Diario");

  const resume = page.getByRole("button", { name: "Continua" });
  await resume.click();
  await page.getByRole("link", { name: /Entra di nuovo/ }).waitFor();
  expect(await barriersOn(page)).toEqual([]);

  const somebody = await signIn(story, { email: supervisor.email });
  await context.addCookies([...somebody.cookies].map(([name, value]) => ({ name, value, url: address })));
  await resume.click();
  await page.getByText("È entrata un’altra persona").waitFor();
  const again = await signIn(story, { email: operator.email });
  await context.addCookies([...again.cookies].map(([name, value]) => ({ name, value, url: address })));
  await resume.click();
  expect(await page.getByLabel("Nota", { exact: true }).inputValue()).toBe("Parole a metà");
  await context.close();
});

test("the page that a device keeps for when there is no network hides too, and proposes nobody’s words to others", async () => {
  const context = await browser.newContext(desktop);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${address}/sportello/senza-rete`);
  await context.setOffline(true);
  const asked = page.locator("textarea").first();
  await asked.fill("Parole a metà");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Orari e luoghi" }).waitFor();
  await page.getByRole("button", { name: "Continua" }).click();
  await page.clock.fastForward("11:00");
  await page.getByRole("heading", { name: "Orari e luoghi" }).waitFor();
  await page.getByRole("button", { name: "Continua" }).click();
  expect(await asked.inputValue()).toBe("Parole a metà");
  expect(await page.evaluate(() => [...document.forms].every((form) => form.autocomplete === "off"))).toBe(
    true,
  );
  await context.close();
});

test.each([
  ["phone", phone],
  ["desktop", desktop],
])(
  "the pages of the desk have no barriers, and none is wider than the screen: %s",
  async (_name, options) => {
    const shift = { sportello: desks.first.id, giorno: "2026-12-09", dalle: "13:00", alle: "15:00" };
    await operator.post("/sportello/turni", shift);
    await operator.post("/sportello/turni", { ...shift, settimanale: "1", persona: operator.personId });
    const note = {
      sportello: desks.first.id,
      giorno: "2026-12-09",
      nota: "Una nota lunga ".repeat(20),
      passa: "1",
    };
    await operator.post("/sportello/diario", note);
    const desk = `/sportello/punti/${desks.first.id}`;
    const visits: [SignedInBrowser, string[]][] = [
      [operator, ["/sportello", "/sportello/turni", "/en/sportello/diario"]],
      [
        supervisor,
        [
          "/sportello",
          "/sportello/punti",
          "/sportello/punti/nuovo",
          desk,
          `${desk}/modifica`,
          `${desk}/persone/${operator.personId}`,
        ],
      ],
    ];
    for (const [who, paths] of visits) {
      const context = await contextOf(await signIn(story, { email: who.email }), options);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      for (const path of paths) {
        await page.goto(address + path);
        expect({ path, barriers: await barriersOn(page) }).toEqual({ path, barriers: [] });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect({ path, wider: wider > 0 }).toEqual({ path, wider: false });
        const shots = process.env["DESK_SHOTS"];
        if (shots)
          await page.screenshot({
            path: join(shots, `${_name}_${who.personId.slice(-4)}${path.replaceAll(/[/-]/g, "_")}.png`),
            fullPage: true,
          });
      }
      expect(complaints).toEqual([]);
      await context.close();
    }
  },
);
