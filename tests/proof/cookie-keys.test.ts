// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { openDatabase } from "../../src/foundation/database/database.ts";
import { cookieKeys, rotateCookieKeys } from "../../src/foundation/secrets/cookie-keys.ts";
import { browserOf } from "../cookies.ts";
import { freshDatabase } from "../database.ts";
import { signIn } from "../people.ts";
import { storyNow, storyOver } from "../story.ts";

const { db, connection } = await freshDatabase();
const roles = [{ role: "administrator" }] as const;

test("a new key signs after a minute, when every process knows it, and nobody is signed out", async () => {
  const story = storyOver({ db });
  const ada = await signIn(story, { roles });
  const [old] = await cookieKeys(db, storyNow);
  await rotateCookieKeys(db, { forgetOld: false, now: storyNow });

  // Another process, that begins now: it knows both, and signs with the old one for a minute.
  const other = openDatabase(connection);
  const soon = await cookieKeys(other.db, storyNow.add({ seconds: 30 }));
  expect(soon).toHaveLength(2);
  expect(soon[0]).toBe(old);
  const later = await cookieKeys(other.db, storyNow.add({ seconds: 61 }));
  expect(later[1]).toBe(old);
  expect(later[0]).not.toBe(old);

  expect((await ada.get("/io")).status).toBe(200);
  const there = storyOver({ db: other.db });
  const same = browserOf(there);
  for (const [name, value] of ada.cookies) same.cookies.set(name, value);
  expect((await same.get("/io")).status).toBe(200);
  await other.close();
});

test("when the old keys are to be forgotten, everybody signs in again", async () => {
  const ada = await signIn(storyOver({ db }), { roles });
  await rotateCookieKeys(db, { forgetOld: true, now: storyNow });
  const restarted = openDatabase(connection);
  const browser = browserOf(storyOver({ db: restarted.db }));
  for (const [name, value] of ada.cookies) browser.cookies.set(name, value);
  expect((await browser.get("/io")).status).toBe(302);
  await restarted.close();
});
