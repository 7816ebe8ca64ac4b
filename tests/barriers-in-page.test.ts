// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { barriersOn, desktop, openBrowser } from "./browser.ts";

const browser = await openBrowser();
const page = await browser.newPage(desktop);

async function found(inMain: string): Promise<string[]> {
  await page.setContent(
    `<!doctype html><html lang="it"><title>Prova</title><body style="background: white"><main><h1>Prova</h1>${inMain}</main>`,
  );
  return (await barriersOn(page)).map((barrier) => barrier.split(": ")[0]!);
}

const grey = (text: string) => `<p style="color: rgb(112, 112, 112)">${text}</p>`;

test("a contrast that was good once is bad again wherever something else is behind it, over it or in it", async () => {
  expect(await found(grey("Si legge"))).toEqual([]);
  expect(await found(grey("Si legge ancora"))).toEqual([]);
  expect(await found(`<div style="background: rgb(200, 200, 200)">${grey("Non più")}</div>`)).toEqual([
    "color-contrast",
  ]);
  expect(await found(`<div style="opacity: 0.5">${grey("Non più")}</div>`)).toEqual(["color-contrast"]);
  expect(
    await found(
      `<div style="position: relative"><div style="position: absolute; inset: 0; background: rgb(60, 60, 60)"></div><div style="position: relative">${grey("Non più")}</div></div>`,
    ),
  ).toEqual(["color-contrast"]);
  expect(
    await found(
      `<div style="background: black; height: 9rem"></div><div style="position: relative; top: -6rem">${grey("Non più")}</div>`,
    ),
  ).toEqual(["color-contrast"]);
  expect(await found(`<p style="color: rgb(160, 160, 160)">Mai</p>`)).toEqual(["color-contrast"]);
  expect(await found(`<p style="color: rgb(160, 160, 160)">Mai</p>`)).toEqual(["color-contrast"]);
  expect(await found(grey("Si legge"))).toEqual([]);
});

test("what is not of colours is looked at on every page", async () => {
  expect(await found(`${grey("Si legge")}<img src="data:,">`)).toEqual(["image-alt"]);
  expect(await found(`${grey("Si legge")}<input>`)).toEqual(["label"]);
});
