// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import type { Actor, Person } from "../../src/foundation/actor.ts";
import { renewCookieKeys } from "../../src/foundation/secrets/cookie-keys.ts";
import { getSetting } from "../../src/foundation/setting.ts";
import {
  endOtherSessions,
  endSession,
  sweepSessions,
} from "../../src/modules/accounts/sign-in/session.actions.ts";
import { listSessions } from "../../src/modules/accounts/sign-in/session.queries.ts";
import { deviceOf, usualSessionLimits as limits } from "../../src/modules/accounts/sign-in/session.ts";
import { mustSignIn } from "../../src/web/signed-in.ts";
import type { Browser } from "../cookies.ts";
import { signIn } from "../people.ts";
import { openStory, storyNow, storyOver } from "../story.ts";

const story = await openStory();
const { house, setNow, app } = story;
const { db } = house;
app.get("/prova/chi", (c) => c.json(c.get("actor")));
app.use("/prova/privata", mustSignIn(house));
app.get("/prova/privata", (c) => c.text("private"));
app.post("/prova/privata", (c) => c.text("saved"));

async function who(browser: Browser): Promise<Actor> {
  return (await (await browser.get("/prova/chi")).json()) as Actor;
}

test("a cookie is its person, with the roles that hold today", async () => {
  const one = await signIn(story, { roles: [{ role: "administrator" }], name: "Ada" });
  expect(await who(one)).toEqual({
    kind: "person",
    id: one.personId,
    name: "Ada",
    sessionId: one.sessionId,
    roles: [{ role: "administrator", of: { kind: "installation", id: null } }],
  });
});

test("a cookie that was changed, or signed by somebody else, is nobody's", async () => {
  const one = await signIn(story);
  const cookie = one.cookies.get("accesso")!;
  const other = await signIn(story);
  const swapped = other.cookies.get("accesso")!.split(".")[0]! + cookie.slice(cookie.indexOf("."));
  for (const forged of [swapped, cookie.slice(0, 43), `${cookie}x`, "%E0%A4%A", "x".repeat(3000)]) {
    one.cookies.set("accesso", forged);
    expect((await who(one)).kind, forged).toBe("visitor");
  }
});

test("it ends after twelve hours without use, and after thirty days in any case", async () => {
  const idle = await signIn(story);
  const busy = await signIn(story);
  for (let hours = 0; hours < 30 * 24; hours += 11) {
    setNow(storyNow.add({ hours }));
    expect((await who(busy)).kind, `${hours}`).toBe("person");
  }
  expect((await who(idle)).kind).toBe("visitor");
  setNow(storyNow.add({ hours: 30 * 24 }));
  expect((await who(busy)).kind).toBe("visitor");
  setNow(storyNow);
});

test("clocks that go back end nothing", async () => {
  const one = await signIn(story);
  setNow(storyNow.add({ minutes: 5 }));
  await who(one);
  setNow(storyNow.subtract({ minutes: 5 }));
  expect((await who(one)).kind).toBe("person");
  setNow(storyNow);
});

test("each sees their own browsers and signs them out, at once", async () => {
  const here = await signIn(story);
  const there = await signIn(story, { email: here.email });
  const stranger = await signIn(story);
  const person = (await who(here)) as Person;
  const now = house.now();
  const ids = (await listSessions(db, person, { now, limits })).map(({ id }) => id);
  expect(new Set(ids)).toEqual(new Set([here.sessionId, there.sessionId]));

  await expect(endSession(db, person, { sessionId: stranger.sessionId, now })).rejects.toThrow("not-found");
  expect(await endOtherSessions(db, person, { now })).toBe(1);
  expect([(await who(there)).kind, (await who(here)).kind, (await who(stranger)).kind]).toEqual([
    "visitor",
    "person",
    "person",
  ]);
  await endSession(db, person, { sessionId: here.sessionId, now });
  expect((await who(here)).kind).toBe("visitor");
});

test("keys are renewed, old ones believed for as long as cookies last, and then forgotten", async () => {
  const one = await signIn(story);
  const keysAt = async (days: number) => {
    await renewCookieKeys(db, storyNow.add({ hours: days * 24 }));
    return (await getSetting(db, "secrets.cookies")).length;
  };
  expect([await keysAt(1), await keysAt(91)]).toEqual([1, 2]);
  // Another process, which has only the settings to go by.
  const restarted = storyOver({ db });
  restarted.app.get("/prova/chi", (c) => c.json(c.get("actor")));
  expect((await who(one)).kind).toBe("person");
  expect([await keysAt(182), await keysAt(273)]).toEqual([2, 2]);
});

test("behind TLS the cookie is secure, and its name forbids neighbours to plant it", async () => {
  const tls = storyOver({ db, baseUrl: "https://welfare.example.org" });
  tls.app.get("/prova/chi", (c) => c.json(c.get("actor")));
  const one = await signIn(tls);
  expect([...one.cookies.keys()]).toEqual(["__Host-accesso"]);
  expect((await who(one)).kind).toBe("person");
  const answer = await one.post("/entra", { email: one.email });
  expect(answer.headers.get("set-cookie")).toMatch(
    /^__Host-richiesta=.*Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});

test("a private page leads to signing in; a form that comes too late gives its words back", async () => {
  const one = await signIn(story);
  const page = await one.get("/prova/privata");
  expect([await page.text(), page.headers.get("cache-control")]).toEqual(["private", "no-store"]);

  const person = (await who(one)) as Person;
  await endSession(db, person, { sessionId: one.sessionId, now: house.now() });
  expect((await one.get("/prova/privata?x=1")).headers.get("location")).toBe(
    "/entra?torna=%2Fprova%2Fprivata%3Fx%3D1",
  );
  const answer = await one.post("/prova/privata", { nome: "Sportello <nuovo> 😀", vuoto: "" });
  expect(answer.status).toBe(401);
  const text = await answer.text();
  expect(text).toContain("Sportello &lt;nuovo&gt; 😀");
  expect(text).toContain('href="/entra?torna=');
});

test("sessions are forgotten a month after they ended", async () => {
  const one = await signIn(story);
  await endSession(db, (await who(one)) as Person, { sessionId: one.sessionId, now: storyNow });
  expect(await sweepSessions(db, storyNow.add({ hours: 29 * 24 }))).toBe(0);
  expect(await sweepSessions(db, storyNow.add({ hours: 30 * 24 + 1 }))).toBeGreaterThan(0);
});

test.each([
  ["Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0", "Firefox, Android"],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0",
    "Edge, Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1 Version/18.1 Safari/604.1",
    "Safari, iPhone",
  ],
  ["curl/8", ""],
])("%s is %s", (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
