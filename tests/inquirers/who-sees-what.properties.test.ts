// SPDX-License-Identifier: AGPL-3.0-or-later
// Over random districts, desks, people, referrals and shares: what each may see, worked out here by hand, is what the
// database gives them, row by row, whatever they ask; and what the pages of the desk open.
import * as fc from "fast-check";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";

import { behindWall, type Wall } from "../../src/foundation/database/wall.ts";
import { newId } from "../../src/foundation/uuid.ts";
import {
  addressRules,
  fields,
  outwardFields,
  type Field,
} from "../../src/modules/inquirers/identity/identity.ts";
import { shareFor, withdrawSharesOf } from "../../src/modules/inquirers/shares/share.actions.ts";
import { meetAt } from "../../src/modules/inquirers/threads/thread.actions.ts";
import { makeDesk, makeDistrict, operatorOf } from "../helpdesk/desk-story.ts";
import { recordsOf } from "../records.ts";
import { openStory, storyNow } from "../story.ts";
import { at, makeReferral, makeThread } from "./inquirers-world.ts";

vi.setConfig({ testTimeout: 240_000 });

const story = await openStory();
const { db } = story.house;
const districtCount = 3;
const desksEach = 2;
const organizationCount = 3;

const thread = fc.record({
  district: fc.nat(districtCount - 1),
  desk: fc.nat(desksEach - 1),
  /** The other desk of the district knows it too. */
  isKnownToOther: fc.boolean(),
  said: fc.subarray([...fields], { minLength: 1 }),
  rule: fc.constantFrom(...addressRules),
  /** To which organization it is referred; undefined to none. */
  to: fc.option(fc.nat(organizationCount - 1), { nil: undefined }),
  isDraft: fc.boolean(),
  shared: fc.subarray([...fields]),
  isWithdrawn: fc.boolean(),
});
const wall = fc.record({
  districts: fc.uniqueArray(fc.nat(districtCount - 1), { maxLength: 2 }),
  organizations: fc.uniqueArray(fc.nat(organizationCount - 1), { maxLength: 2 }),
  /** The link of the referral of this thread, and the card of that one; beyond the last: none. */
  link: fc.nat(20),
  card: fc.nat(20),
});
type Asked = typeof wall extends fc.Arbitrary<infer One> ? One : never;
type Spec = typeof thread extends fc.Arbitrary<infer One> ? One : never;

const example: Record<Field, string> = {
  name: "Nome",
  phone: "0382 123456",
  email: "a@example.org",
  born: "1970-01-01",
  address: "via Roma 1",
  area: "Centro",
  notes: "Nota",
};

type Made = Spec & {
  territoryId: string;
  inquirerId: string;
  contactId: string | undefined;
  needId: string | undefined;
  referralId: string | undefined;
  /** What was really agreed, after the rules. */
  outward: Field[];
};

async function makeWorld(specs: readonly Spec[]) {
  const make = recordsOf(db);
  const districts = [];
  for (let count = 0; count < districtCount; count++) {
    const name = newId();
    const { id } = await makeDistrict(db, name);
    const desks = [];
    for (let each = 0; each < desksEach; each++) {
      const deskName = `${name}/${each}`;
      desks.push({
        territoryId: id,
        name: deskName,
        id: await makeDesk(db, { territoryId: id, name: deskName }),
      });
    }
    districts.push({ id, desks });
  }
  const organizations: string[] = [];
  for (let count = 0; count < organizationCount; count++) {
    organizations.push(await make.organization({ name: "Auser" }));
  }
  const made: Made[] = [];
  for (const spec of specs) {
    const { desks } = districts[spec.district]!;
    const desk = desks[spec.desk]!;
    const said = Object.fromEntries(spec.said.map((field) => [field, example[field]]));
    const { code: _, ...key } = await makeThread(db, desk, { said, addressRule: spec.rule });
    if (spec.isKnownToOther) {
      await at(db, desk, (tx) => meetAt(tx, key, desks[1 - spec.desk]!, storyNow));
    }
    const organizationId = spec.to === undefined ? undefined : organizations[spec.to];
    const status = spec.isDraft ? "draft" : "requested";
    const referred = organizationId && (await makeReferral(db, key, { desk, organizationId, status }));
    const outward = outwardFields(spec.rule, spec.shared).filter((field) => spec.said.includes(field));
    if (referred && organizationId && outward.length > 0) {
      const recipient = { organizationId, called: "Auser" };
      const share = {
        referralId: referred.referralId,
        recipient,
        fields: spec.shared,
        agreed: "spoken",
      } as const;
      await at(db, desk, (tx) => shareFor(tx, { kind: "keeper" }, key, share, storyNow));
      if (spec.isWithdrawn) {
        await at(db, desk, (tx) => withdrawSharesOf(tx, { kind: "keeper" }, referred.referralId, storyNow));
      }
    }
    made.push({
      ...spec,
      ...key,
      contactId: undefined,
      needId: undefined,
      referralId: undefined,
      ...referred,
      outward: referred && !spec.isWithdrawn ? outward : [],
    });
  }
  return { districts, organizations, made };
}

type World = Awaited<ReturnType<typeof makeWorld>>;

/** The wall that is asked for, with the ids of a world. */
function wallIn({ districts, organizations, made }: World, asked: Asked): Wall {
  const referral = made[asked.link]?.referralId;
  const inquirer = made[asked.card]?.inquirerId;
  return {
    districts: asked.districts.map((index) => districts[index]!.id),
    organizations: asked.organizations.map((index) => organizations[index]!),
    ...(referral !== undefined && { referral }),
    ...(inquirer !== undefined && { inquirer }),
  };
}

/** What such a transaction may see, worked out from what was made. */
function expected({ made, organizations }: World, held: Wall) {
  const inDistrict = (one: Made) => held.districts.includes(one.territoryId);
  const isTheirs = (one: Made) => one.inquirerId === held.inquirer;
  const isReferred = (one: Made) =>
    one.referralId !== undefined &&
    (one.referralId === held.referral ||
      (!one.isDraft && held.organizations!.includes(organizations[one.to!]!)));
  const isTold = (one: Made) => isReferred(one) && one.outward.length > 0;
  const all = (may: (one: Made) => boolean, what: (one: Made) => string | undefined) =>
    made
      .filter(may)
      .flatMap((one) => what(one) ?? [])
      .toSorted();
  const own = (one: Made) => inDistrict(one) || isTheirs(one);
  return {
    threads: all(
      (one) => own(one) || isTold(one),
      ({ inquirerId }) => inquirerId,
    ),
    details: made
      .flatMap((one) => {
        const seen = own(one) ? one.said : isTold(one) ? one.outward : [];
        return seen.map((field) => `${one.inquirerId}/${field}`);
      })
      .toSorted(),
    keys: all(
      (one) => own(one) || isTold(one),
      ({ inquirerId }) => inquirerId,
    ),
    contacts: all(own, ({ contactId }) => contactId),
    needs: all(
      (one) => own(one) || isReferred(one),
      ({ needId }) => needId,
    ),
    referrals: all(
      (one) => own(one) || isReferred(one),
      ({ referralId }) => referralId,
    ),
    known: all(own, ({ inquirerId, isKnownToOther }) =>
      isKnownToOther ? `${inquirerId} 2` : `${inquirerId} 1`,
    ),
  };
}

async function whatIsSeen(held: Wall): Promise<ReturnType<typeof expected>> {
  return behindWall(db, held, async (tx) => {
    const ids = async (question: string) => {
      const { rows } = await sql<{ id: string }>`${sql.raw(question)}`.execute(tx);
      return rows.map(({ id }) => id).toSorted();
    };
    return {
      threads: await ids("select id from inquirers.inquirer"),
      details: await ids("select inquirer_id || '/' || field as id from inquirers.detail"),
      keys: await ids("select inquirer_id as id from inquirers.person_key"),
      contacts: await ids("select id from helpdesk.contact"),
      needs: await ids("select id from helpdesk.need"),
      referrals: await ids("select id from helpdesk.referral"),
      known: await ids(
        "select inquirer_id || ' ' || count(*) as id from inquirers.known_at group by inquirer_id",
      ),
    };
  });
}

test("the database gives to each exactly what is theirs to see, whatever is asked", async () => {
  const worlds = fc.array(thread, { minLength: 6, maxLength: 12 });
  const walls = fc.array(wall, { minLength: 25, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(worlds, walls, async (specs, asks) => {
      const world = await makeWorld(specs);
      for (const asked of asks) {
        const held = wallIn(world, asked);
        expect(await whatIsSeen(held), JSON.stringify(asked)).toEqual(expected(world, held));
      }
    }),
    { numRuns: 6 },
  );
});

test("nothing can be written where it could not be read, nor moved to another district", async () => {
  const worlds = fc.array(thread, { minLength: 4, maxLength: 8 });
  const walls = fc.array(wall, { minLength: 10, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(worlds, walls, async (specs, asks) => {
      const world = await makeWorld(specs);
      for (const asked of asks) {
        const held = wallIn(world, asked);
        const own = world.made.filter(
          (one) => held.districts.includes(one.territoryId) || one.inquirerId === held.inquirer,
        );
        const touched = await behindWall(db, held, async (tx) => {
          const { rows } = await sql<{ id: string }>`
            update inquirers.inquirer set seen_on = seen_on + 1 returning id`.execute(tx);
          return rows.map(({ id }) => id).toSorted();
        });
        // Those begun below by an earlier question are not of this world's making.
        const ids = new Set(world.made.map(({ inquirerId }) => inquirerId));
        expect(touched.filter((id) => ids.has(id))).toEqual(
          own.map(({ inquirerId }) => inquirerId).toSorted(),
        );
        for (const { id } of world.districts) {
          const begin = behindWall(db, held, (tx) =>
            tx
              .insertInto("inquirers.inquirer")
              .values({ territory_id: id, id: newId(), created_at: storyNow })
              .execute(),
          );
          if (held.districts.includes(id)) await begin;
          else await expect(begin).rejects.toThrow(/row-level security/);
        }
      }
    }),
    { numRuns: 3 },
  );
});

test("a thread's pages open to who works at a desk that knows it, and are not there for anybody else", async () => {
  const worlds = fc.array(thread, { minLength: 3, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(worlds, async (specs) => {
      const { districts, made } = await makeWorld(specs);
      for (const [index, { desks }] of districts.entries()) {
        for (const [place, desk] of desks.entries()) {
          const browser = await operatorOf(story, desk);
          for (const one of made) {
            const isKnown = one.district === index && (one.desk === place || one.isKnownToOther);
            for (const end of ["", "/dati?perche=contact", "/copia"]) {
              const { status } = await browser.get(`/sportello/persone/${one.inquirerId}${end}`);
              expect(status, `${end} ${JSON.stringify(one)}`).toBe(isKnown ? 200 : 404);
            }
          }
        }
      }
    }),
    { numRuns: 2 },
  );
});
