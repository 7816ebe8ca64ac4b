// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { inTransaction } from "../../src/foundation/database/transaction.ts";
import { loadDemonstrationMinutes } from "../../src/modules/assemblies/minutes/demonstration.actions.ts";
import type { ShippedMinutes } from "../../src/modules/assemblies/minutes/shipped-minutes.ts";
import { openMinutesStory } from "./minutes-story.ts";

const story = await openMinutesStory();
const { db, consulta, facilitator, textOf } = story;

const path = join(import.meta.dirname, "../../demo/minutes.json");
const { minutes } = JSON.parse(readFileSync(path, "utf8")) as { minutes: ShippedMinutes[] };

test("the demonstration's minutes approve each other, begin the next agenda, are loaded once and go when a district adopts", async () => {
  const held: string[] = [];
  for (const starts of ["2026-06-10T18:00", "2026-10-14T18:00"]) {
    held.push(await story.meeting(starts, { status: "held" }));
  }
  const next = await story.meeting("2026-12-20T18:00");
  await db
    .updateTable("assemblies.assembly")
    .set({ is_demonstration: true })
    .where("id", "=", consulta)
    .execute();
  await db.updateTable("assemblies.meeting").set({ is_demonstration: true }).execute();
  const shipped = { ...minutes[2]!, lab_id: story.lab };
  for (const _ of [1, 2]) {
    await inTransaction(db, (tx) => loadDemonstrationMinutes(tx, [shipped], story.house.now()));
  }
  const statuses = await db
    .selectFrom("assemblies.meeting")
    .select(["id", "minutes_status", "minutes_approved_in"])
    .where("id", "in", held)
    .orderBy("starts_at")
    .execute();
  expect(statuses).toEqual([
    { id: held[0], minutes_status: "approved", minutes_approved_in: held[1] },
    { id: held[1], minutes_status: "shared", minutes_approved_in: null },
  ]);
  const fate = await textOf(story, `/assemblee/${consulta}/decisioni`);
  expect(fate).toContain("Nasce la rete della spesa");
  expect(fate).not.toContain("Approvato il verbale");
  expect(await textOf(facilitator, `/redazione/riunioni/${next}/verbale`)).toContain(
    "1. Approvazione del verbale del 14 ottobre 2026",
  );
  await db.deleteFrom("assemblies.assembly").where("is_demonstration", "=", true).execute();
  const left = await db.selectFrom("assemblies.decision").select("id").execute();
  expect(left).toEqual([]);
});
