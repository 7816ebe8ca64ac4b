// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { publishHalves } from "../../src/modules/labs/figures/publish.actions.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, lab, held, came, makeLab, atPlace, make, organization, district } = story;
const textOf = async (answer: Response) => (await answer.text()).replaceAll(/\s+/g, " ");

test("before anything is published the page says so", async () => {
  expect(await textOf(await story.get("/laboratori/numeri"))).toContain("Ancora nessun numero");
});

test("a half that is over comes out once, with small numbers not told, and never changes", async () => {
  const tea = await held("2026-05-06T17:00");
  await came(tea, { heads: 20, firstTime: 12, unasked: 1 });
  const second = await makeLab({ name: "Crosione" });
  const place = await make.place({ name: "Crosione", organization_id: organization, territory_id: district });
  await atPlace(second, { locationId: place, name: "Crosione" });
  const small = await held("2026-05-13T17:00", { locationId: place, placeName: "Crosione" });
  await came(small, { heads: 3, firstTime: 2 });

  expect(await publishHalves(db, story.house.now())).toBe(1);
  expect(await publishHalves(db, story.house.now())).toBe(0);
  const html = await textOf(await story.get("/laboratori/numeri"));
  expect(html).toContain("gennaio–giugno 2026");
  const row = (name: string) => {
    const start = html.indexOf(`>${name}</a>`, html.indexOf('id="tabella-laboratori"'));
    return html.slice(start, html.indexOf("</tr>", start)).replaceAll(/<[^>]+>/g, "|");
  };
  expect(row("Crosione")).toContain("non detto");
  expect(row("Crosione")).not.toMatch(/\|3\|/);
  // 23 in all and 20 here would tell that there were 3 there.
  expect(row("In Scala")).not.toMatch(/\|20\|/);

  // What comes later is not counted again, and what still goes on is not told.
  await came(tea, { heads: 9 });
  await publishHalves(db, story.house.now());
  expect(await textOf(await story.get("/laboratori/numeri"))).toBe(html);
  expect((await story.get("/laboratori/numeri?semestre=2026-2")).status).toBe(404);
  expect((await story.get("/laboratori/numeri?ambito=altrove")).status).toBe(404);
});

test("the home of a lab tells what came out of it, and leaves out what is not told", async () => {
  const html = await textOf(await story.get(`/laboratori/${lab}`));
  expect(html).toContain("Da gennaio–giugno 2026:");
  expect(html).toContain("1 incontro");
  expect(html).not.toContain("null");
});
