// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { expect, test } from "vitest";

import type { Wall } from "../../src/foundation/database/wall.ts";
import { behindWall } from "../../src/foundation/database/wall.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { openDetails } from "../../src/modules/inquirers/identity/identity.queries.ts";
import type { Field } from "../../src/modules/inquirers/identity/identity.ts";
import {
  shareFor,
  sharedWith,
  withdrawShares,
  type ToShare,
} from "../../src/modules/inquirers/shares/share.actions.ts";
import { listViews } from "../../src/modules/inquirers/shares/view.queries.ts";
import { object } from "../../src/modules/inquirers/threads/objection.actions.ts";
import type { ThreadKey } from "../../src/modules/inquirers/threads/thread.ts";
import { openDeskStory } from "../helpdesk/desk-story.ts";
import { storyNow } from "../story.ts";
import { actorOf, asPerson, at, makeReferral, makeThread } from "./inquirers-world.ts";

const story = await openDeskStory();
const { db, desks, organizationId } = story;
const ada = actorOf(story.operator);
const said = {
  name: "Maria Rossi",
  phone: "0382 123456",
  address: "via Roma 1, Pavia",
  area: "Città Giardino",
  notes: "sente poco",
};
const organization = { through: "organization", called: "Auser Prova", viewerId: null } as const;

async function shared(fields: readonly Field[], rest: Partial<ToShare> = {}) {
  const { code: _, ...key } = await makeThread(db, desks.first, { said });
  const { referralId } = await makeReferral(db, key, { desk: desks.first, organizationId });
  await at(db, desks.first, (tx) =>
    shareFor(
      tx,
      ada,
      key,
      { referralId, recipient: { organizationId, called: "Auser Prova" }, fields, agreed: "spoken", ...rest },
      storyNow,
    ),
  );
  return { key, referralId };
}

function seenBy(wall: Partial<Wall>, referralId: string, now = storyNow) {
  return behindWall(db, { districts: [], ...wall }, (tx) =>
    sharedWith(tx, organization, { referralId }, now),
  );
}

test("who receives the referral sees what was agreed, and the person sees that they looked", async () => {
  const { key, referralId } = await shared(["name", "phone"]);
  expect(await seenBy({ organizations: [organizationId] }, referralId)).toMatchObject({
    said: { name: said.name, phone: said.phone },
  });
  expect((await seenBy({ referral: referralId }, referralId))?.said).toEqual({
    name: said.name,
    phone: said.phone,
  });
  const views = await asPerson(db, key, (tx) => listViews(tx, key));
  expect(views.map(({ through, called, fields }) => [through, called, fields.join()])).toEqual([
    ["organization", "Auser Prova", "name,phone"],
    ["organization", "Auser Prova", "name,phone"],
  ]);
});

test("the wall itself gives the recipient those fields and no others, whatever is asked", async () => {
  const { key, referralId } = await shared(["phone"]);
  const other = await shared(["name"]);
  const { code: _, ...stranger } = await makeThread(db, desks.first, { said });
  const everything = ["name", "phone", "email", "born", "address", "area", "notes"] as const;
  await behindWall(db, { districts: [], referral: referralId }, async (tx) => {
    expect(await openDetails(tx, key, everything)).toEqual({ phone: said.phone });
    expect(await openDetails(tx, other.key, everything)).toEqual({});
    expect(await openDetails(tx, stranger, everything)).toEqual({});
    const { rows } = await sql`select 1 from inquirers.detail`.execute(tx);
    expect(rows).toHaveLength(1);
    const looks = await sql`select 1 from inquirers.view`.execute(tx);
    expect(looks.rows).toEqual([]);
    expect((await sql`select 1 from inquirers.known_at`.execute(tx)).rows).toEqual([]);
    expect((await sql`select 1 from helpdesk.contact`.execute(tx)).rows).toEqual([]);
  });
  await behindWall(db, { districts: [], organizations: [newId()] }, async (tx) => {
    expect((await sql`select 1 from inquirers.detail`.execute(tx)).rows).toEqual([]);
    expect((await sql`select 1 from helpdesk.referral`.execute(tx)).rows).toEqual([]);
  });
});

test("it ends by itself, and when the person takes it back", async () => {
  const { key, referralId } = await shared(["name"], { days: 30 });
  const by = { organizations: [organizationId] };
  expect(await seenBy(by, referralId, storyNow.add({ hours: 24 * 29 }))).toBeDefined();
  expect(await seenBy(by, referralId, storyNow.add({ hours: 24 * 31 }))).toBeUndefined();
  await asPerson(db, key, (tx) => withdrawShares(tx, { kind: "visitor" }, key, {}, storyNow));
  expect(await seenBy(by, referralId)).toBeUndefined();
  await behindWall(db, { districts: [], ...by }, async (tx) => {
    expect(await openDetails(tx, key, ["name"])).toEqual({});
  });
});

test("an address that is not to be shown is never shared, not even when the rule comes later", async () => {
  const { key, referralId } = await shared(["address", "area", "name"]);
  const fieldsSeen = async () => (await seenBy({ referral: referralId }, referralId))?.fields;
  const rule = (address_rule: string) =>
    db.updateTable("inquirers.inquirer").set({ address_rule }).where("id", "=", key.inquirerId).execute();
  expect(await fieldsSeen()).toEqual(["name", "address", "area"]);
  await rule("area-only");
  expect(await fieldsSeen()).toEqual(["name", "area"]);
  await rule("hidden");
  expect(await fieldsSeen()).toEqual(["name"]);
  await behindWall(db, { districts: [], referral: referralId }, async (tx) => {
    expect(await openDetails(tx, key, ["address", "area", "name"])).toEqual({ name: said.name });
  });
});

test("a receiving desk sees what was shared with it; another desk of the district does not", async () => {
  const { code: _, ...key } = await makeThread(db, desks.first, { said });
  const { referralId } = await makeReferral(db, key, { desk: desks.first, toDeskId: desks.second.id });
  await at(db, desks.first, (tx) =>
    shareFor(
      tx,
      ada,
      key,
      {
        referralId,
        recipient: { deskId: desks.second.id, called: desks.second.name },
        fields: ["name"],
        agreed: "signed",
      },
      storyNow,
    ),
  );
  const viewer = { through: "desk", called: desks.second.name, viewerId: null } as const;
  const seen = (deskId: string) =>
    at(db, desks.second, (tx) => sharedWith(tx, viewer, { referralId, deskId }, storyNow));
  expect((await seen(desks.second.id))?.said).toEqual({ name: said.name });
  expect(await seen(desks.first.id)).toBeUndefined();
});

test("nothing is shared of who objected, of who is under age without an adult, or that was never said", async () => {
  const share = async (key: ThreadKey, fields: readonly Field[] = ["name"]) => {
    const { referralId } = await makeReferral(db, key, { desk: desks.first, organizationId });
    const recipient = { organizationId, called: "Auser Prova" };
    return at(db, desks.first, (tx) =>
      shareFor(tx, ada, key, { referralId, recipient, fields, agreed: "spoken" }, storyNow),
    );
  };
  const { code: _a, ...objecting } = await makeThread(db, desks.first, { said });
  await asPerson(db, objecting, (tx) =>
    object(tx, { kind: "visitor" }, objecting, { to: "sharing", by: "person" }, storyNow),
  );
  await expect(share(objecting)).rejects.toMatchObject({ refusal: { because: "objected" } });

  const { code: _b, ...young } = await makeThread(db, desks.first, {
    said: { name: "Leo", born: "2010-01-01" },
  });
  await expect(share(young)).rejects.toMatchObject({ refusal: { because: "needs-guardian" } });

  const { code: _c, ...quiet } = await makeThread(db, desks.first);
  await expect(share(quiet)).rejects.toMatchObject({ refusal: { because: "nothing-to-share" } });
  const { code: _d, ...hidden } = await makeThread(db, desks.first, { said, addressRule: "hidden" });
  await expect(share(hidden, ["address", "area"])).rejects.toMatchObject({
    refusal: { because: "nothing-to-share" },
  });
});
