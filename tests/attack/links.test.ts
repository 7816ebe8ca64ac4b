// SPDX-License-Identifier: AGPL-3.0-or-later
// Who is somebody by a cookie, a link, a code or a sealed form: none can be guessed, planted, changed or used again.
import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Actor } from "../../src/foundation/actor.ts";
import { newToken, tokenPattern } from "../../src/foundation/secrets/token.ts";
import { readSeal, sealForm } from "../../src/web/form-seal.ts";
import { openRegistrationStory } from "../calendar/registration-story.ts";
import { browserOf, type Browser } from "../cookies.ts";
import { addressTo, doorsOf } from "../doors.ts";
import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";

const story = await openRegistrationStory();
const { app, db } = story;
app.get("/prova/chi", (c) => c.json(c.get("actor")));

async function who(browser: Browser): Promise<string> {
  const actor = (await (await browser.get("/prova/chi")).json()) as Actor;
  return actor.kind === "person" ? actor.id : actor.kind;
}

/** Asks for a link with this browser and gives where the letter leads. */
async function linkFor(browser: Browser, email: string): Promise<string> {
  await browser.post("/entra", { email });
  const { text } = await db
    .selectFrom("foundation.mail")
    .select("text")
    .where("to_address", "=", email)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return /http:\/\/localhost(\S+)/.exec(text)![1]!;
}

test("a session that somebody planted beforehand never becomes that of who signs in", async () => {
  const [attacker, victim] = [await signIn(story), await signIn(story)];
  const browser = browserOf(story);
  for (const [name, value] of attacker.cookies) browser.cookies.set(name, value);
  const link = await linkFor(browser, victim.email);
  const asked = new Map(browser.cookies);
  expect((await browser.post(link)).status).toBe(303);

  expect(await who(browser)).toBe(victim.personId);
  for (const [name, value] of [...asked, ...attacker.cookies]) {
    const planted = browserOf(story);
    planted.cookies.set(name, value);
    expect(await who(planted)).not.toBe(victim.personId);
  }
});

test("a cookie that was copied opens nothing once its owner has left", async () => {
  const owner = await signIn(story);
  const copy = browserOf(story);
  for (const [name, value] of owner.cookies) copy.cookies.set(name, value);
  expect(await who(copy)).toBe(owner.personId);
  await owner.post("/esci");
  expect(await who(copy)).toBe("visitor");
});

const byLink = doorsOf(app).filter(({ path }) => /:(?:token|link|segreto)\b/.test(path));

test("every link is a secret of 256 bits", () => {
  expect(byLink.length).toBeGreaterThan(40);
  expect(byLink.filter(({ path }) => !path.includes(`:token{${tokenPattern}`))).toEqual([]);
});

test("a link that somebody made up opens no door and leaves nothing in the browser", async () => {
  const open: string[] = [];
  for (const { method, path } of byLink) {
    const browser = browserOf(story);
    const address = addressTo(path).replaceAll(/\/A{43}(?=\/|$)/g, () => `/${newToken()}`);
    const { status, headers } = method === "GET" ? await browser.get(address) : await browser.post(address);
    // Who is nobody may be sent to sign in, or to the page of the link, which says that it is none.
    const to = headers.get("location") ?? "";
    const isClosed = [401, 404, 409, 410].includes(status) || to.startsWith("/entra") || to === address;
    if (!isClosed) open.push(`${status} ${method} ${path}`);
    if ((await who(browser)) !== "visitor") open.push(`${method} ${path} makes somebody of a visitor`);
  }
  expect(open).toEqual([]);
});

test("the code of a registration is not guessed: after some tries one waits, also with the right one", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"]);
  const { path } = await story.signUp(id, { email: "", telefono: "0382 123456", data: dates[0]!.id });
  const page = (await (await story.get(path)).text()).replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  const codice = /Il tuo codice ([\w-]{7})/.exec(page)?.[1] ?? "";
  expect(codice).toMatch(/^\w{3}-\w{3}$/);
  const statuses: number[] = [];
  for (let time = 0; time < 40; time += 1) {
    statuses.push((await story.post("/iscrizioni", { codice, recapito: `0382 9${10_000 + time}` })).status);
  }
  expect(statuses[0]).toBe(422);
  expect(statuses.at(-1)).toBe(429);
  expect((await story.post("/iscrizioni", { codice, recapito: "0382 123456" })).status).toBe(429);
});

test("a sealed form that was changed by one sign, or sealed by another, is not ours", () => {
  const [key, other] = [newToken(), newToken()];
  const seal = sealForm(key, storyNow);
  expect(readSeal([other, key], seal)).toMatchObject({ key });
  expect(readSeal([other], seal)).toBeUndefined();
  const sign = fc.constantFrom(..."ABab09-_.".split(""));
  fc.assert(
    fc.property(fc.nat({ max: seal.length - 1 }), sign, (at, put) => {
      const changed = seal.slice(0, at) + put + seal.slice(at + 1);
      expect(readSeal([key], changed)).toEqual(changed === seal ? readSeal([key], seal) : undefined);
    }),
  );
});
