// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { freshDatabase } from "../../../tests/database.ts";
import { closeBox } from "../../islands/desk/sealed-box.ts";
import { boxKey, openBox } from "./sealed-box.ts";
import { openText, sealText } from "./sealed-text.ts";

const { db } = await freshDatabase();
const now = Temporal.Instant.from("2026-12-09T10:00:00+01:00");

test("a sealed text says nothing of what is in it, is never the same twice, and opens with an older key too", async () => {
  const words = "Cerca una badante per la nonna, perché torna dall’ospedale";
  const [one, other] = [await sealText(db, words, now), await sealText(db, words, now)];
  expect(one).not.toBe(other);
  expect(Buffer.from(one.split(".")[1]!, "base64url").toString("utf8")).not.toContain("badante");
  expect(await openText(db, one, now)).toBe(words);
});

test("a sealed text that was changed is not opened", async () => {
  const sealed = await sealText(db, "abc", now);
  const changed = sealed.slice(0, -2) + (sealed.endsWith("AA") ? "BB" : "AA");
  await expect(openText(db, changed, now)).rejects.toThrow();
  await expect(openText(db, "9.abcd", now)).rejects.toThrow(/key is not here/);
});

test("what a browser closes opens here, under its own name only", async () => {
  const key = await boxKey(db, now);
  expect(await boxKey(db, now)).toBe(key);
  const written = await closeBox(key, "a", JSON.stringify({ asked: "una casa" }));
  expect(written).not.toContain("casa");
  expect(await openBox(db, { name: "a", written }, now)).toBe('{"asked":"una casa"}');
  expect(await openBox(db, { name: "b", written }, now)).toBeUndefined();
  expect(await openBox(db, { name: "a", written: "{}" }, now)).toBeUndefined();
  expect(await openBox(db, { name: "a", written: "no" }, now)).toBeUndefined();

  await db.deleteFrom("foundation.setting").where("key", "=", "secrets.boxes").execute();
  await boxKey(db, now);
  expect(await openBox(db, { name: "a", written }, now)).toBeUndefined();
});
