// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeEach, expect, test } from "vitest";

import { behindWall } from "../../src/foundation/database/wall.ts";
import { listBlocks } from "../../src/modules/helpdesk/monitoring/fact-block.queries.ts";
import { blocksOf } from "../../src/modules/helpdesk/monitoring/fact-block.ts";
import { listFacts } from "../../src/modules/helpdesk/monitoring/facts.queries.ts";
import { packChangedMonths } from "../../src/modules/helpdesk/monitoring/pack.actions.ts";
import { tally } from "../../src/modules/helpdesk/monitoring/tally.ts";
import { storyNow } from "../story.ts";
import { openDeskStory } from "./desk-story.ts";
import { put } from "./figure-story.ts";

const { db, desks, districtId } = await openDeskStory();
const { first, second } = desks;
const question = { from: "2026-09", until: "2026-12" };
const spans = [first, second].map(({ territoryId, id }) => ({
  territoryId,
  deskId: id,
  from: question.from,
  until: question.until,
}));

beforeEach(async () => {
  await put(db, first, {
    happened_at: "2026-10-31T23:30:00Z",
    age_band: "75+",
    done: ["information", "chat"],
    needs: [
      {
        category_code: "casa",
        referrals: [
          {
            status: "requested",
            requested_at: "2026-11-10T11:00:00+01:00",
            clock_stage: "waiting",
            clock_at: "2026-11-12T11:00:00+01:00",
          },
        ],
      },
      { category_code: "soldi" },
    ],
  });
  await put(db, second, { happened_at: "2026-09-15T10:00:00+02:00", channel: "phone" });
});

test("packed months are counted as their rows are, and what changes after is counted at once", async () => {
  await packChangedMonths(db, storyNow);
  expect(await marks()).toBe(0);
  expect(await counted()).toEqual(await countedFromRows());

  const { needIds } = await put(db, first, { needs: [{ category_code: "salute" }] });
  expect(await marks()).toBeGreaterThan(0);
  expect(await counted()).toEqual(await countedFromRows());

  await packChangedMonths(db, storyNow);
  // By the application's own role, behind the wall, as every action does.
  await behindWall(db, { districts: [districtId] }, (tx) =>
    tx
      .updateTable("helpdesk.need")
      .set({ state: "closed", outcome: "met", outcome_by: "desk", closed_at: storyNow })
      .where("id", "=", needIds[0]!)
      .execute(),
  );
  const figures = await counted();
  expect(figures.needsBy.fate.get("met")).toBe(1);
  expect(figures).toEqual(await countedFromRows());
});

test("a month in Rome is a month: half past midnight of the first of November is November", async () => {
  const figures = await counted();
  expect(figures.byMonth.get("2026-10")).toBe(0);
  expect(figures.byMonth.get("2026-11")).toBeGreaterThan(0);
});

test("of a contact that is corrected, moved or gone nothing stays in what was packed", async () => {
  const { contactId } = await put(db, second, { happened_at: "2026-10-05T10:00:00+02:00", gender: "other" });
  await packChangedMonths(db, storyNow);
  expect((await counted()).contactsBy.gender.get("other")).toBe(1);

  await db
    .updateTable("helpdesk.contact")
    .set({ happened_at: "2026-12-01T10:00:00+01:00", gender: null })
    .where("id", "=", contactId)
    .execute();
  expect((await counted()).byMonth.get("2026-10")).toBe(0);
  await packChangedMonths(db, storyNow);
  const left = await db
    .selectFrom("helpdesk.fact_block")
    .select("month")
    .where("desk_id", "=", second.id)
    .execute();
  expect(left.map(({ month }) => month)).not.toContain("2026-10");

  await db.deleteFrom("helpdesk.contact").where("id", "=", contactId).execute();
  expect(await counted()).toEqual(await countedFromRows());
});

test("an organization that answers, without any district, leaves its mark all the same", async () => {
  await packChangedMonths(db, storyNow);
  const referral = await db.selectFrom("helpdesk.referral").select("id").executeTakeFirstOrThrow();
  await behindWall(db, { districts: [], referral: referral.id }, (tx) =>
    tx
      .updateTable("helpdesk.referral")
      .set({ answered_at: storyNow })
      .where("id", "=", referral.id)
      .execute(),
  );

  expect((await counted()).referralsBy.answer.get("28")).toBe(1);
});

test("sixty-four contacts written while somebody packs: none is lost from the figures", async () => {
  const before = (await counted()).contacts;
  const writing = Array.from({ length: 64 }, () => put(db, first, { needs: [{ category_code: "casa" }] }));
  const packing = Array.from({ length: 6 }, () => packChangedMonths(db, storyNow).catch(() => 0));
  await Promise.all([...writing, ...packing]);

  expect((await counted()).contacts).toBe(before + 64);
  await packChangedMonths(db, storyNow);
  expect((await counted()).contacts).toBe(before + 64);
  expect(await counted()).toEqual(await countedFromRows());
});

async function counted() {
  return tally(await listBlocks(db, spans), question);
}

async function countedFromRows() {
  return tally(blocksOf(await listFacts(db, spans)), question);
}

async function marks(): Promise<number> {
  const rows = await db.selectFrom("helpdesk.changed_month").select("id").execute();
  return rows.length;
}
