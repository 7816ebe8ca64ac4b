// SPDX-License-Identifier: AGPL-3.0-or-later
// What a page costs who pays by the megabyte, how much of it is the design system of public services, how hard it reads.
import { readFileSync } from "node:fs";

import type { CDPSession } from "playwright-core";
import { expect, test, vi } from "vitest";

import { phone } from "../browser.ts";
import { signIn } from "../people.ts";
import { known, openInstallation, visit } from "./installation.ts";
import { keepSome, publicPages } from "./pages.ts";

const kilobyte = 1024;
const installation = await openInstallation();

type Weight = { all: number; scripts: number };

/** What came over the wire until nothing more came: headers and bodies, as compressed as the server sends them. */
async function weightOf(
  path: string,
  { untilThere, cookies = new Map() }: { untilThere?: string; cookies?: Map<string, string> } = {},
): Promise<Weight> {
  const { context, page, go } = await visit(installation, phone);
  await keepSome(context, installation.address);
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: installation.address })));
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const kinds = new Map<string, string>();
  const weight: Weight = { all: 0, scripts: 0 };
  const line = lineOf(session);
  session.on("Network.responseReceived", ({ requestId, type }) => void kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength;
    if (kinds.get(requestId) === "Script") weight.scripts += encodedDataLength;
  });

  await go(path);
  if (untilThere) await page.locator(untilThere).first().waitFor();
  await line.silent();
  await context.close();
  return weight;
}

/** Silent is who asked for nothing for half a second, and waits for nothing; what never came is told by its address. */
function lineOf(session: CDPSession): { silent: () => Promise<void> } {
  const asked = new Map<string, string>();
  let lastAt = performance.now();
  const ended = ({ requestId }: { requestId: string }) => {
    asked.delete(requestId);
    lastAt = performance.now();
  };
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    asked.set(requestId, request.url);
    lastAt = performance.now();
  });
  session.on("Network.loadingFinished", ended);
  session.on("Network.loadingFailed", ended);
  const isSilent = () => asked.size === 0 && performance.now() - lastAt > 500;
  return {
    silent: async () => {
      const isSo = await vi.waitUntil(isSilent, { timeout: 15_000, interval: 50 }).catch(() => false);
      if (!isSo)
        throw new Error(
          `The line is not silent; it waits for ${[...asked.values()].join(", ") || "nothing"}`,
        );
    },
  };
}

/** The pages where people arrive, and those with most on them. */
const arrivals = [
  "home",
  "services found",
  "nothing found",
  "places",
  "organizations",
  "assets",
  "a service",
  "a place",
  "an organization",
  "an asset",
  "the pinboard",
  "a sheet to print",
  "territory",
  "open data",
  "the search for other sites",
  "notes",
];

// Each waits until the line has been silent for half a second: they wait together.
test.concurrent.each(arrivals)("a first visit to %s is 100 KB at most, 30 KB of scripts", async (name) => {
  const weight = await weightOf(publicPages[name]!);
  // The font alone is more than this: less means that nothing was weighed.
  expect(weight.all).toBeGreaterThan(30 * kilobyte);
  expect(weight.all).toBeLessThanOrEqual(100 * kilobyte);
  expect(weight.scripts).toBeLessThanOrEqual(30 * kilobyte);
});

test("with the map open it is 300 KB at most", async () => {
  const weight = await weightOf(publicPages["services on a map"]!, {
    untilThere: ".trama-map-marker",
  });
  expect(weight.scripts).toBeGreaterThan(30 * kilobyte);
  expect(weight.all).toBeLessThanOrEqual(300 * kilobyte);
});

test.concurrent.each(["service", "place", "organization", "asset"] as const)(
  "the form in which a %s is written is 150 KB at most at the first view",
  async (kind) => {
    const { cookies } = await signIn(installation, { roles: [{ role: "administrator" }] });
    const weight = await weightOf(`/redazione${known[kind]}`, { untilThere: "form#modulo", cookies });
    expect(weight.all).toBeGreaterThan(50 * kilobyte);
    expect(weight.all).toBeLessThanOrEqual(150 * kilobyte);
  },
);

test("of the classes that pages use, a third and more are Bootstrap Italia's", async () => {
  const css = readFileSync("node_modules/bootstrap-italia/dist/css/bootstrap-italia.min.css", "utf8");
  const theirs = new Set([...css.matchAll(/\.(-?[_a-z][\w-]*)/gi)].map(([, name]) => name));
  const used = new Set<string>();
  for (const path of Object.values(publicPages)) {
    const html = await (await fetch(installation.address + path)).text();
    for (const [, names = ""] of html.matchAll(/ class="([^"]*)"/g))
      for (const name of names.split(/\s+/).filter(Boolean)) used.add(name);
  }
  const shared = [...used].filter((name) => theirs.has(name));
  expect(used.size).toBeGreaterThan(30);
  expect(shared.length / used.size).toBeGreaterThanOrEqual(0.3);
});

test.each(["home", "services found", "nothing found", "a service", "the pinboard", "notes"])(
  "a tired person can read %s: Gulpease 60 and more",
  async (name) => {
    const { context, page, go } = await visit(installation, phone);
    await go(publicPages[name]!);
    const sentences = await page.evaluate(sentencesOfMain);
    await context.close();
    expect(sentences.length).toBeGreaterThan(5);
    expect(gulpease(sentences)).toBeGreaterThanOrEqual(60);
  },
);

/** What stands in blocks of text, each cut at full stops; names of things and lists of facts are no sentences. */
function sentencesOfMain(): string[] {
  const blocks = document.querySelectorAll<HTMLElement>(
    "main :is(h1, h2, h3, p, li, dd, label, legend, summary)",
  );
  return [...blocks]
    .filter((block) => !block.querySelector("p, li, h2, h3, label") && block.checkVisibility())
    .flatMap((block) => block.innerText.split(/[.!?:;…](?=\s|$)/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** Gulpease index (Lucisano and Piemontese, 1988): 89 + (300 × sentences − 10 × letters) / words; 100 is easiest. */
function gulpease(sentences: readonly string[]): number {
  const text = sentences.join(" ");
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 1;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return 89 + (300 * sentences.length - 10 * letters) / words;
}
