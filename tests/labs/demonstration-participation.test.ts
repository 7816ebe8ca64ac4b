// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { adoptInstallation, loadDemonstration } from "../../src/demonstration.ts";
import { listDoors } from "../../src/modules/labs/doors/door.queries.ts";
import { listLabFigures } from "../../src/modules/labs/figures/figures.queries.ts";
import { listLabs } from "../../src/modules/labs/lab/lab.queries.ts";
import { listPhaseEvents } from "../../src/modules/labs/phases/phase.queries.ts";
import { phaseOn, suggested } from "../../src/modules/labs/phases/phase.ts";
import { getSigns } from "../../src/modules/labs/phases/signs.queries.ts";
import { freshDatabase } from "../database.ts";

const { db } = await freshDatabase();
const now = Temporal.Instant.from("2026-11-21T10:00:00Z");

test(
  "the nine labs have a year behind them: doors, who came, how far they are",
  { timeout: 120_000 },
  async () => {
    await loadDemonstration(db, now);
    const labs = await listLabs(db);
    const labIds = labs.map(({ id }) => id);
    const from = now.subtract({ hours: 24 * 365 });
    const { all, labs: each } = await listLabFigures(db, { labIds, from, to: now });
    expect(all.presences).toBeGreaterThan(1500);
    expect(all.first / all.answers).toBeGreaterThan(0.3);
    expect(all.collaborators).toBeGreaterThan(10);
    for (const { id } of labs) {
      expect(each.get(id)!.dates).toBeGreaterThan(15);
      expect((await listDoors(db, id)).length).toBeGreaterThan(0);
      expect(phaseOn(await listPhaseEvents(db, id), Temporal.PlainDate.from("2026-11-21"))).toBeDefined();
      expect(suggested(await getSigns(db, id, now))).toBeDefined();
    }
    const { many } = await db
      .selectFrom("labs.published_half")
      .select(({ fn }) => fn.countAll<number>().as("many"))
      .executeTakeFirstOrThrow();
    expect(many).toBe(2);
  },
);

test("loaded twice it is the same, and adopting takes it away", { timeout: 120_000 }, async () => {
  const count = async () =>
    Promise.all(
      (["labs.participation", "calendar.attendance", "labs.phase_event", "labs.door"] as const).map(
        async (table) =>
          (
            await db
              .selectFrom(table)
              .select(({ fn }) => fn.countAll<number>().as("many"))
              .executeTakeFirstOrThrow()
          ).many,
      ),
    );
  const before = await count();
  await loadDemonstration(db, now.add({ hours: 1 }));
  expect(await count()).toEqual(before);
  await adoptInstallation(db, "Ambito di prova", now);
  expect(await count()).toEqual([0, 0, 0, 0]);
  const left = await db.selectFrom("labs.published_half").select("half").execute();
  expect(left).toEqual([]);
});
