// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { welcomePerson } from "../../src/modules/accounts/person.actions.ts";
import { makeKeeperLink } from "../../src/modules/accounts/sign-in/sign-in.actions.ts";
import { browserOf, type Browser } from "../cookies.ts";
import { signIn, someAddress } from "../people.ts";
import { openStory, storyNow } from "../story.ts";

const story = await openStory();
const { house, setNow, faults } = story;
const { db } = house;

async function somebody(): Promise<string> {
  const email = someAddress();
  await welcomePerson(db, keeper, { email, now: house.now() });
  return email;
}

async function lettersTo(email: string) {
  return db.selectFrom("foundation.mail").selectAll().where("to_address", "=", email).orderBy("id").execute();
}

/** The path of the link in the last letter to an address. */
async function linkTo(email: string): Promise<string> {
  const letter = (await lettersTo(email)).at(-1)!;
  return /http:\/\/localhost(\S+)/.exec(letter.text)![1]!;
}

async function askFor(email: string, fields: Record<string, string> = {}): Promise<Browser> {
  const browser = browserOf(story);
  const answer = await browser.post("/entra", { email, ...fields });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/entra/inviato"]);
  return browser;
}

async function isIn(browser: Browser): Promise<boolean> {
  return (await (await browser.get("/")).text()).includes('action="/esci"');
}

test("ask, read the letter, press the button, be led back; and leave", async () => {
  const email = await somebody();
  const browser = await askFor(` ${email.toUpperCase()} `, { torna: "/servizi?q=casa" });
  const [letter] = await lettersTo(email);
  expect(letter).toMatchObject({ subject: "Entra in Ambito di prova" });
  expect(letter!.text).toContain("Vale un giorno, una volta sola");

  const link = await linkTo(email);
  const page = await browser.get(link);
  expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(await page.text()).toContain("Premi il pulsante");

  const answer = await browser.post(link);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/servizi?q=casa"]);
  expect(answer.headers.get("set-cookie")).toMatch(
    /^accesso=\S+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect(await isIn(browser)).toBe(true);

  const left = await browser.post("/esci");
  expect([left.status, left.headers.get("clear-site-data")]).toEqual([303, '"cache"']);
  expect(browser.cookies.has("accesso")).toBe(false);
  expect(await isIn(browser)).toBe(false);
  expect(await (await browser.get("/esci")).text()).toContain("Il tuo accesso è chiuso");
});

test("a mail program that opens the link in advance, many times, uses nothing up", async () => {
  const email = await somebody();
  const browser = await askFor(email);
  const link = await linkTo(email);
  for (let time = 0; time < 3; time += 1) {
    const guard = await story.get(link);
    expect(guard.status).toBe(409);
    expect(guard.headers.getSetCookie()).toEqual([]);
    await browser.get(link);
  }
  expect((await browser.post(link)).status).toBe(303);
});

test("a forwarded link opens in no other browser, which may ask for its own", async () => {
  const email = await somebody();
  const asker = await askFor(email);
  const link = await linkTo(email);
  const other = browserOf(story);
  const answer = await other.post(link);
  expect(answer.status).toBe(409);
  const text = await answer.text();
  expect(text).toContain("Questo link è di un altro browser");
  expect(text).not.toContain(email);
  expect(await isIn(other)).toBe(false);

  const anotherAsker = await askFor(await somebody());
  expect((await anotherAsker.post(link)).status).toBe(409);
  expect((await asker.post(link)).status).toBe(303);
});

test("used once; a second tap of who is in leads where the first did, others are told", async () => {
  const email = await somebody();
  const browser = await askFor(email, { torna: "/luoghi" });
  const link = await linkTo(email);
  const answers = await Promise.all(Array.from({ length: 8 }, () => browser.post(link)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410, 410, 410, 410, 410, 410, 410]);
  expect((await browser.get(link)).headers.get("location")).toBe("/luoghi");

  await browser.post("/esci");
  const again = await browser.post(link);
  expect(again.status).toBe(410);
  expect(await again.text()).toContain("già stato usato");
});

test("an expired link says so, whatever clock the browser has; so does one cut in copying", async () => {
  const email = await somebody();
  const browser = await askFor(email);
  const link = await linkTo(email);
  // No mail server here: it is handed over, and lasts a day (by mail, 15 minutes: mail.test.ts).
  setNow(storyNow.add({ hours: 24 }));
  const late = await browser.get(link);
  expect(late.status).toBe(410);
  expect(await late.text()).toContain("Questo link è scaduto");
  expect((await browser.post(link)).status).toBe(410);
  // Another process whose clock is behind: a link from its future is good.
  setNow(storyNow.subtract({ minutes: 10 }));
  expect((await browser.post(link)).status).toBe(303);
  setNow(storyNow);

  expect((await browser.get(`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`)).status).toBe(404);
  expect((await browser.get(link.slice(0, -5))).status).toBe(404);
});

test("nobody learns who has an account: the answers are alike, the letters are not", async () => {
  const known = await somebody();
  const unknown = someAddress();
  const answers = await Promise.all(
    [known, unknown].map(async (email) => {
      const browser = browserOf(story);
      const answer = await browser.post("/entra", { email });
      const page = await browser.get(answer.headers.get("location")!);
      return { status: answer.status, headers: [...answer.headers.keys()], page: await page.text() };
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  const [letter] = await lettersTo(unknown);
  expect(letter!.subject).toMatch(/^Non c’è un accesso/);
  expect(letter!.text).not.toMatch(/https?:/);
  expect(await db.selectFrom("accounts.person").select("id").where("email", "=", unknown).execute()).toEqual(
    [],
  );
});

test("after signing in one goes only to our own pages, and never round in a circle", async () => {
  const email = await somebody();
  for (const torna of [
    "//evil.example",
    "https://evil.example/",
    "/\\evil.example",
    "/entra?torna=/x",
    "/en/esci",
  ]) {
    const browser = await askFor(email, { torna });
    const { headers } = await browser.post(await linkTo(email));
    expect(headers.get("location"), torna).toMatch(/^\/(io)?$/);
    await db.deleteFrom("foundation.mail").execute();
  }
});

test("what is no address is told beside the field, and kept", async () => {
  const wrong = await browserOf(story).post("/entra", { email: "ada(at)example" });
  expect(wrong.status).toBe(422);
  const text = await wrong.text();
  expect(text).toContain("Questo non sembra un indirizzo e-mail");
  expect(text).toContain('value="ada(at)example"');
  for (const email of ["", "a".repeat(300) + "@example.org", "‮eda@example.org", "a@b\u0000.it"]) {
    expect((await browserOf(story).post("/entra", { email })).status).toBe(422);
  }
  expect((await browserOf(story).get("/en/entra")).status).toBe(200);
});

test("asking again and again is slowed down, for addresses that nobody has too", async () => {
  const limits = { ofAddress: { times: 2, withinMinutes: 15 }, byClient: { times: 100, withinMinutes: 15 } };
  const { createApp } = await import("../../src/app.ts");
  const slow = { house, app: createApp(house, { signInLimits: limits }) };
  for (const email of [await somebody(), someAddress()]) {
    const browser = browserOf(slow);
    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await browser.post("/entra", { email })).status);
    expect(statuses).toEqual([303, 303, 429]);
    const no = await browser.post("/entra", { email });
    expect(no.headers.get("retry-after")).toBe("900");
    expect(await no.text()).toContain("Aspetta 15 minuti");
    expect(await lettersTo(email)).toHaveLength(2);
  }
});

test("the keeper's link opens in any browser, once, within an hour", async () => {
  const email = await somebody();
  const link = `/entra/${await makeKeeperLink(db, { email, now: house.now() })}`;
  const browser = browserOf(story);
  expect((await browser.get(link)).status).toBe(200);
  expect((await browser.post(link)).status).toBe(303);
  expect(await isIn(browser)).toBe(true);
  expect((await browserOf(story).post(link)).status).toBe(410);
});

test("a locked screen shows nobody, and is taken up again by a link of the same person", async () => {
  const ada = await signIn(story, { name: "Ada Lovelace" });
  const locked = await ada.post("/blocca", { torna: "/servizi" });
  expect(locked.headers.get("location")).toBe("/entra?torna=%2Fservizi");
  const page = await (await ada.get("/entra?torna=%2Fservizi")).text();
  expect(page).toContain("Schermo bloccato");
  expect(page).not.toMatch(/Ada|example\.org|action="\/esci"[^]*Esci<\/button>[^]*<main/);
  expect((await ada.get("/posta")).headers.get("location")).toMatch(/^\/entra/);

  expect((await ada.post("/entra/sblocco", { torna: "/servizi" })).headers.get("location")).toBe(
    "/entra/inviato",
  );
  const answer = await ada.post(await linkTo(ada.email));
  expect(answer.headers.get("location")).toBe("/servizi");
  expect(await isIn(ada)).toBe(true);
});

test("without a mail server an administrator reads the letters, nobody else does", async () => {
  const email = await somebody();
  await askFor(email);
  const administrator = await signIn(story, { roles: [{ role: "administrator" }] });
  const page = await administrator.get("/posta");
  expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(await page.text()).toContain(`href="http://localhost${await linkTo(email)}"`);
  expect((await (await signIn(story)).get("/posta")).status).toBe(404);
  expect((await story.get("/posta")).headers.get("location")).toBe("/entra?torna=%2Fposta");
  expect(faults).toEqual([]);
});
