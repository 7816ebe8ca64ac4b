// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { labsOfActivity, listLabActivityIds } from "../../src/modules/labs/lab/lab-activities.queries.ts";
import { findLab, listLabs } from "../../src/modules/labs/lab/lab.queries.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, lab, makeLab, held, came } = story;

test("a draft is nobody's to read; what is published is", async () => {
  const draft = await makeLab({ name: "Bozza" }, { isDraft: true });
  expect(await findLab(db, draft)).toBeUndefined();
  expect((await findLab(db, lab))?.places).toMatchObject([{ kind: "main", name: "In Scala" }]);
  expect((await listLabs(db)).map(({ id }) => id)).toEqual([lab]);
});

test("what happens at its place is the lab's", async () => {
  const one = await held("2026-11-04T17:00", { name: "Tè delle cinque" });
  await came(one, { heads: 12, firstTime: 5, unasked: 2 });
  expect(await listLabActivityIds(db, lab)).toContain(one.activityId);
  expect((await labsOfActivity(db, one.activityId)).map(({ id }) => id)).toEqual([lab]);
});
