// SPDX-License-Identifier: AGPL-3.0-or-later
// Whoever somebody is, of whatever district, with or without mandate: they open the pages of a desk that their roles say,
// and no others; and no act of theirs on what is not theirs changes a row.
import { array, assert, asyncProperty, boolean, constantFrom, record } from "fast-check";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { signIn, type SignedInBrowser } from "../people.ts";
import { engage, openDeskStory } from "./desk-story.ts";

vi.setConfig({ testTimeout: 120_000 });

const story = await openDeskStory();
const { db, desks, districtId, elsewhereId, organizationId, operator, outsider } = story;
const places = { first: desks.first, second: desks.second, elsewhere: desks.elsewhere } as const;
type Place = keyof typeof places;

const anyPlace = constantFrom<Place>("first", "second", "elsewhere");
const anybody = record({
  operates: array(record({ at: anyPlace, isEngaged: boolean() }), { maxLength: 2 }),
  supervises: array(constantFrom("here", "elsewhere"), { maxLength: 1 }),
  isContact: boolean(),
  isEditor: boolean(),
});
type Somebody = {
  operates: { at: Place; isEngaged: boolean }[];
  supervises: string[];
  isContact: boolean;
  isEditor: boolean;
};

const districtCalled = (name: string) => (name === "here" ? districtId : elsewhereId);

async function enter({ operates, supervises, isContact, isEditor }: Somebody): Promise<SignedInBrowser> {
  const who = await signIn(story, {
    roles: [
      ...operates.map(({ at }) => ({ role: "desk-operator" as const, of: places[at].id })),
      ...supervises.map((name) => ({ role: "district" as const, of: districtCalled(name) })),
      ...(isContact ? [{ role: "organization-contact" as const, of: organizationId }] : []),
      ...(isEditor ? [{ role: "editor" as const, of: districtId }] : []),
    ],
  });
  for (const { at, isEngaged } of operates) {
    const { territoryId, id } = places[at];
    if (isEngaged) await engage(db, { territoryId, deskId: id, personId: who.personId });
  }
  return who;
}

/** What the rule says, in as few words as possible: what the pages are compared to. */
function may(who: Somebody, at: Place) {
  const { territoryId } = places[at];
  // Training counts in the whole district: with the mandate of one desk it does not open another.
  const works = who.operates.some((desk) => desk.at === at && desk.isEngaged);
  const supervises = who.supervises.some((name) => districtCalled(name) === territoryId);
  const runs = who.isContact && at === "first";
  return { diary: works || supervises, shifts: works || supervises || runs, keep: supervises || runs };
}

const operatorAt: Record<Place, string> = {
  first: operator.personId,
  second: story.neighbour.personId,
  elsewhere: outsider.personId,
};

/** Everything that these acts could change. */
async function rows(): Promise<string> {
  const { rows: counted } = await sql<{ state: string }>`select md5(concat(
    (select coalesce(string_agg(d::text, ',' order by d.id), '') from helpdesk.desk d),
    (select coalesce(string_agg(m::text, ',' order by m.id), '') from helpdesk.mandate m where m.given_by = 'Nessuno'),
    (select count(*) from helpdesk.training where what = 'Niente'),
    (select count(*) from helpdesk.shift), (select count(*) from helpdesk.diary_entry))) as state`.execute(
    db,
  );
  return counted[0]!.state;
}

test("somebody opens what their roles, with what access asks beside them, open: no more and no less", async () => {
  await assert(
    asyncProperty(anybody, anyPlace, async (somebody, at) => {
      const who = await enter(somebody);
      const { id } = places[at];
      const allowed = may(somebody, at);
      const opened = async (path: string) => (await who.get(path)).status === 200;
      expect({
        diary: await opened(`/sportello/diario?sportello=${id}`),
        shifts: await opened(`/sportello/turni?sportello=${id}`),
        keep: await opened(`/sportello/punti/${id}`),
        operator: await opened(`/sportello/punti/${id}/persone/${operatorAt[at]}`),
      }).toEqual({ ...allowed, operator: allowed.keep });
    }),
    { numRuns: 60 },
  );
});

test("no act on a desk that is not theirs changes anything, whatever they send", async () => {
  const entry = { id: newId(), about_day: "2026-12-09", note: "1.", written_at: story.house.now() };
  for (const at of ["first", "second", "elsewhere"] as const) {
    const { territoryId, id } = places[at];
    await db
      .insertInto("helpdesk.diary_entry")
      .values({ ...entry, id: newId(), territory_id: territoryId, desk_id: id, is_handover: true })
      .execute();
  }
  const notes = await db.selectFrom("helpdesk.diary_entry").select(["id", "desk_id"]).execute();

  await assert(
    asyncProperty(anybody, anyPlace, async (somebody, at) => {
      const who = await enter(somebody);
      const { id } = places[at];
      const allowed = may(somebody, at);
      const before = await rows();
      const on = { sportello: id, giorno: "2026-12-10", dalle: "09:00", alle: "10:00" };
      const note = notes.find((one) => one.desk_id === id)!.id;
      if (!allowed.shifts) await who.post("/sportello/turni", on);
      if (!allowed.diary) {
        await who.post("/sportello/diario", { ...on, nota: "Niente" });
        await who.post(`/sportello/diario/${note}/cancellazione`);
      }
      if (!allowed.keep) {
        const path = `/sportello/punti/${id}`;
        const person = `${path}/persone/${operatorAt[at]}`;
        await who.post(path, { nome: "Mio", ore: "6", orari: "", blocco: "5" });
        await who.post(`${path}/chiusura`, { dal: "2026-12-09" });
        await who.post(`${person}/mandati`, { da: "Nessuno", dal: "2026-12-09", al: "2027-12-08" });
        await who.post(`${person}/formazione`, { che: "Niente", il: "2026-12-09" });
      }
      expect(await rows()).toBe(before);
    }),
    { numRuns: 40 },
  );
});
