// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import { behindWall } from "../../src/foundation/database/wall.ts";
import { shareFor } from "../../src/modules/inquirers/shares/share.actions.ts";
import { eraseThread, forgetOldThreads } from "../../src/modules/inquirers/threads/erase.actions.ts";
import { findErasure } from "../../src/modules/inquirers/threads/erasure.queries.ts";
import { noteUse } from "../../src/modules/inquirers/threads/thread.actions.ts";
import { findCard, findThread } from "../../src/modules/inquirers/threads/thread.queries.ts";
import type { ThreadKey } from "../../src/modules/inquirers/threads/thread.ts";
import { openDeskStory } from "../helpdesk/desk-story.ts";
import { storyNow } from "../story.ts";
import { actorOf, at, makeReferral, makeThread } from "./inquirers-world.ts";

const story = await openDeskStory();
const { db, desks, organizationId } = story;
const ada = actorOf(story.operator);
const forget = async () => ({ words: 3 });
const nobodyIsBusy = async () => [];

const ofThread = [
  "inquirers.detail",
  "inquirers.mandate",
  "inquirers.person_key",
  "inquirers.share",
  "inquirers.objection",
  "inquirers.view",
  "inquirers.known_at",
] as const;

async function rowsOf({ inquirerId }: ThreadKey): Promise<number> {
  const counts = await Promise.all(
    ofThread.map((table) =>
      db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as("rows"))
        .where("inquirer_id", "=", inquirerId)
        .executeTakeFirstOrThrow(),
    ),
  );
  return counts.reduce((sum, { rows }) => sum + rows, 0);
}

test("an erased person is nowhere, and the proof says when, how much, and which key was destroyed", async () => {
  const { code, ...key } = await makeThread(db, desks.first, {
    said: { name: "Maria Rossi", phone: "0382 123456" },
    word: "girasole",
  });
  const { referralId } = await makeReferral(db, key, { desk: desks.first, organizationId });
  await at(db, desks.first, (tx) =>
    shareFor(
      tx,
      ada,
      key,
      { referralId, recipient: { organizationId, called: "Auser" }, fields: ["name"], agreed: "spoken" },
      storyNow,
    ),
  );
  const { wrapped } = await db
    .selectFrom("inquirers.person_key")
    .select("wrapped")
    .where("inquirer_id", "=", key.inquirerId)
    .executeTakeFirstOrThrow();

  const proof = await at(db, desks.first, (tx) =>
    eraseThread(tx, ada, key, { asked: "person", forget }, storyNow),
  );
  expect(proof).toMatchObject({
    asked: "person",
    what: { detail: 2, person_key: 1, share: 1, known_at: 1, words: 3 },
    keyHash: createHash("sha256").update(wrapped).digest("hex"),
  });
  expect(await rowsOf(key)).toBe(0);
  expect(await at(db, desks.first, (tx) => findThread(tx, key))).toBeUndefined();
  expect(await at(db, desks.first, (tx) => findCard(tx, code, storyNow))).toBeUndefined();

  // Who has its number reads the proof, without being anybody.
  const read = await behindWall(db, { districts: [] }, (tx) => findErasure(tx, proof.id));
  expect(read).toEqual(proof);
  // A second time there is nobody to erase.
  const again = at(db, desks.first, (tx) => eraseThread(tx, ada, key, { asked: "desk", forget }, storyNow));
  await expect(again).rejects.toMatchObject({ refusal: { kind: "not-found" } });
});

test("a proof is never changed nor taken away, not even by the owner of the tables", async () => {
  const { code: _, ...key } = await makeThread(db, desks.first);
  const proof = await at(db, desks.first, (tx) =>
    eraseThread(tx, ada, key, { asked: "desk", forget }, storyNow),
  );
  expect(proof.keyHash).toBeNull();
  await expect(db.deleteFrom("inquirers.erasure").execute()).rejects.toThrow(/only added to/);
  await expect(db.updateTable("inquirers.erasure").set({ asked: "desk" }).execute()).rejects.toThrow(
    /only added to/,
  );
  await expect(db.updateTable("inquirers.view").set({ called: "" }).execute()).rejects.toThrow(
    /only added to/,
  );
});

const failing = () => Promise.reject(new Error("the words would not go"));

test("what fails on the way erases nothing", async () => {
  const { code: _, ...key } = await makeThread(db, desks.first, { said: { name: "Maria" } });
  const before = await rowsOf(key);
  await expect(
    at(db, desks.first, (tx) => eraseThread(tx, ada, key, { asked: "desk", forget: failing }, storyNow)),
  ).rejects.toThrow("would not go");
  expect(await rowsOf(key)).toBe(before);
});

test("a thread that nobody used for two years is forgotten; one in use, or with something going on, is not", async () => {
  const long = storyNow.subtract({ hours: 24 * 800 });
  const old = await makeThread(db, desks.first, { said: { name: "Vecchio" } }, long);
  const used = await makeThread(db, desks.first, { said: { name: "Usato" } }, long);
  const busy = await makeThread(db, desks.first, { said: { name: "Aperto" } }, long);
  await at(db, desks.first, (tx) => noteUse(tx, used, storyNow));
  const belongings = { forget, listBusy: async () => [busy.inquirerId] };

  expect(await forgetOldThreads(db, belongings, { isDry: true }, storyNow)).toEqual({
    forgotten: 1,
    busy: 1,
  });
  expect(await rowsOf(old)).toBeGreaterThan(0);
  expect(await forgetOldThreads(db, belongings, { isDry: false }, storyNow)).toEqual({
    forgotten: 1,
    busy: 1,
  });
  expect(await rowsOf(old)).toBe(0);
  expect(await rowsOf(used)).toBeGreaterThan(0);
  expect(await rowsOf(busy)).toBeGreaterThan(0);
  expect(
    (await forgetOldThreads(db, { forget, listBusy: nobodyIsBusy }, { isDry: false }, storyNow)).forgotten,
  ).toBe(1);
});
