// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { writeCode } from "../../src/modules/inquirers/card/code.ts";
import { recognize } from "../../src/modules/inquirers/identity/recognize.actions.ts";
import {
  findThreadByCode,
  replaceCard,
  startThread,
  takeBackFrom,
} from "../../src/modules/inquirers/threads/thread.actions.ts";
import { whyNotOpen } from "../../src/modules/inquirers/threads/thread.policy.ts";
import {
  findCard,
  findThread,
  listThreadsKnownAt,
} from "../../src/modules/inquirers/threads/thread.queries.ts";
import { openDeskStory } from "../helpdesk/desk-story.ts";
import { storyNow } from "../story.ts";
import { actorOf, asPerson, at, makeThread } from "./inquirers-world.ts";

const story = await openDeskStory();
const { db, desks } = story;
const [ada, carla, dario] = [actorOf(story.operator), actorOf(story.neighbour), actorOf(story.outsider)];

test("a thread opens with the code of its card at any desk of the district, and nowhere else", async () => {
  const { code, ...key } = await makeThread(db, desks.first);
  const typed = writeCode(code).toLowerCase().replaceAll("-", " ");

  expect(whyNotOpen(await at(db, desks.second, (tx) => findThread(tx, key)), [desks.second])).toEqual({
    kind: "not-found",
  });
  const found = await at(db, desks.second, (tx) =>
    findThreadByCode(tx, carla, { desk: desks.second, code: typed }, storyNow),
  );
  expect(found).toMatchObject(key);
  expect(found?.knownAt.map(({ deskId }) => deskId).toSorted()).toEqual(
    [desks.first.id, desks.second.id].toSorted(),
  );
  expect(whyNotOpen(found, [desks.second])).toBeUndefined();
  expect(whyNotOpen(found, [desks.elsewhere])).toEqual({ kind: "not-found" });

  // The right code, at a desk of another district.
  const away = await at(db, desks.elsewhere, (tx) =>
    findThreadByCode(tx, dario, { desk: desks.elsewhere, code }, storyNow),
  );
  expect(away).toBeUndefined();
  expect(await at(db, desks.elsewhere, (tx) => findThread(tx, key))).toBeUndefined();
});

test("the database holds no code, and the trace of acts neither code nor person", async () => {
  const { code } = await makeThread(db, desks.first, {
    said: { name: "Zorobabele Marcato", phone: "333 9876543" },
    word: "girasole",
  });
  const rows = await Promise.all([
    db.selectFrom("inquirers.inquirer").selectAll().execute(),
    db.selectFrom("inquirers.detail").selectAll().execute(),
    db.selectFrom("inquirers.person_key").selectAll().execute(),
    db.selectFrom("foundation.activity").selectAll().execute(),
  ]);
  const all = JSON.stringify(rows, (_, value: unknown) =>
    (value as { type?: string })?.type === "Buffer"
      ? Buffer.from((value as { data: number[] }).data).toString("latin1")
      : value,
  );
  for (const secret of [code, writeCode(code), "Zorobabele", "zorobabele", "9876543", "girasole"]) {
    expect(all).not.toContain(secret);
  }
});

test("a form sent twice starts one thread, and tells its code once", async () => {
  const inquirerId = newId();
  const start = () =>
    at(db, desks.first, (tx) =>
      startThread(
        tx,
        ada,
        { territoryId: desks.first.territoryId, desk: desks.first, withCard: true, inquirerId },
        storyNow,
      ),
    );
  const [one, other] = [await start(), await start()];
  expect(one.code).toBeDefined();
  expect(other).toEqual({ inquirerId });
});

test("after twenty wrong codes a desk is no longer heard for a while; the others are", async () => {
  const { code } = await makeThread(db, desks.first);
  const tryAt = (desk: typeof desks.first, typed: string, now = storyNow) =>
    at(db, desk, (tx) => findThreadByCode(tx, ada, { desk, code: typed }, now));
  for (let time = 0; time < 20; time++) expect(await tryAt(desks.second, "222-222-222")).toBeUndefined();

  await expect(tryAt(desks.second, code)).rejects.toMatchObject({
    refusal: { kind: "not-now", because: "too-many-tries" },
  });
  expect(await tryAt(desks.first, code)).toBeDefined();
  expect(await tryAt(desks.second, code, storyNow.add({ minutes: 16 }))).toBeDefined();
});

test("a new card opens the thread, and the old one opens nothing", async () => {
  const { code: old, ...key } = await makeThread(db, desks.first);
  const code = await at(db, desks.first, (tx) => replaceCard(tx, ada, key, storyNow));
  expect(code).not.toBe(old);
  expect(await at(db, desks.first, (tx) => findCard(tx, code, storyNow))).toEqual(key);
  expect(await at(db, desks.first, (tx) => findCard(tx, old, storyNow))).toBeUndefined();
});

test("who lost the card is recognized by their word, or by two things that they had told", async () => {
  const said = { name: "Rossi Maria", phone: "0382 123456", born: "1960-04-02", notes: "gatto nero" };
  const { code: _, ...key } = await makeThread(db, desks.first, { said, word: "Il nonno Gino" });
  const ask = (told: Parameters<typeof recognize>[3]["told"], now = storyNow) =>
    at(db, desks.second, (tx) => recognize(tx, carla, key, { desk: desks.second, told }, now));

  expect(await ask({ facts: { name: "maria rossi" } }), "one thing is not enough").toBe(false);
  expect(await ask({ word: "il nonno pino", facts: {} })).toBe(false);
  expect(await ask({ facts: { name: "Maria Rossi", born: "1960-04-03" } })).toBe(false);
  expect(whyNotOpen(await at(db, desks.second, (tx) => findThread(tx, key)), [desks.second])).toBeDefined();

  expect(await ask({ word: "IL NONNO GINO!", facts: {} })).toBe(true);
  expect(await ask({ facts: { name: "maria  rossi", phone: "+39 0382-123456" } })).toBe(true);
  expect(whyNotOpen(await at(db, desks.second, (tx) => findThread(tx, key)), [desks.second])).toBeUndefined();

  for (let time = 0; time < 3; time++) await ask({ word: "no", facts: {} });
  await expect(ask({ word: "il nonno gino", facts: {} })).rejects.toMatchObject({
    refusal: { because: "too-many-tries" },
  });
  expect(await ask({ word: "il nonno gino", facts: {} }, storyNow.add({ hours: 25 }))).toBe(true);
});

test("what was never left proves nothing", async () => {
  const { code: _, ...key } = await makeThread(db, desks.first);
  const ask = (told: Parameters<typeof recognize>[3]["told"]) =>
    at(db, desks.first, (tx) => recognize(tx, ada, key, { desk: desks.first, told }, storyNow));
  expect(await ask({ word: "", facts: {} })).toBe(false);
  expect(await ask({ word: "!", facts: { name: "x", phone: "1", email: "a@b.it" } })).toBe(false);
});

test("the person takes their thread back from a desk", async () => {
  const { code: _, ...key } = await makeThread(db, desks.first);
  await asPerson(db, key, (tx) => takeBackFrom(tx, { kind: "visitor" }, key, desks.first.id));
  const thread = await at(db, desks.first, (tx) => findThread(tx, key));
  expect(whyNotOpen(thread, [desks.first])).toEqual({ kind: "not-found" });
  const listed = await at(db, desks.first, (tx) => listThreadsKnownAt(tx, [desks.first]));
  expect(listed.map(({ inquirerId }) => inquirerId)).not.toContain(key.inquirerId);
});
