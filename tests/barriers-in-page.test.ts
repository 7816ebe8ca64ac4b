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

const small = (style = "") =>
  `<button style="width: 16px; height: 16px; padding: 0; border: 0; ${style}">x</button>`;

test("targets are too small where others are near, or too little of them can be pressed", async () => {
  expect(await found(small())).toEqual([]);
  expect(await found(`${small()} <p>Si legge</p> ${small("margin-top: 40px")}`)).toEqual([]);
  expect(await found(small() + small())).toEqual(["target-size", "target-size"]);
  expect(await found(small() + small("width: 60px"))).toEqual(["target-size"]);
  const [large, over] = [
    "width: 60px; height: 40px",
    "width: 60px; height: 40px; position: relative; top: -30px",
  ];
  expect(await found(`<button style="${large}">x</button><br><button style="${large}">y</button>`)).toEqual(
    [],
  );
  expect(
    await found(
      `<div style="width: 70px"><button style="${large}">x</button><button style="${over}">y</button></div>`,
    ),
  ).toEqual(["target-size"]);
});

const words = (link: string) =>
  `<p style="color: black">Si legge qui sotto, e poi <a href="/x" style="color: rgb(60, 0, 0); ${link}">di là</a>.</p>`;

test("a link among words is told from them by more than a little colour", async () => {
  expect(await found(words("text-decoration: underline"))).toEqual([]);
  expect(await found(words("text-decoration: none"))).toEqual(["link-in-text-block"]);
  expect(
    await found(`<div style="text-decoration: underline">${words("text-decoration: none")}</div>`),
  ).toEqual(["link-in-text-block"]);
});

test("shadows are looked into", async () => {
  const host = `<div id="host"></div><script>
    document.querySelector("#host").attachShadow({ mode: "open" }).innerHTML = \`${small()}${small()}\`;
  </script>`;
  expect(await found(host)).toEqual(["target-size", "target-size"]);
});
