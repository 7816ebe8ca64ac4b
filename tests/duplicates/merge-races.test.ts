// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { nothingGathered } from "../../src/modules/directory/import/gathering.ts";
import { importGathered } from "../../src/modules/directory/import/import.actions.ts";
import { gatherInto } from "../../src/modules/directory/import/package.forms.ts";
import { worldOfMerges } from "./merging.ts";

const { story, db, make, editor, office, ours, compare, nameOf, twoServices } = await worldOfMerges();

const letterOf = (ids: readonly string[], stays: string) => (ids.toSorted()[0] === stays ? "a" : "b");

test("of many who merge the same two at once one does, and the others read so", async () => {
  const { first, second } = await twoServices();
  const path = `/redazione/doppioni/servizi/${first}/${second}`;
  const fields = await compare(editor, path);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      (index % 2 === 0 ? editor : office).post(`${path}/unione`, {
        ...fields,
        resta: index % 3 === 0 ? "a" : "b",
      }),
    ),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 303)).toHaveLength(1);
  // Too late: it was merged already, or one of the two is no longer there to compare.
  expect(statuses.every((status) => [303, 404, 409].includes(status))).toBe(true);
  expect(story.faults).toEqual([]);
});

test("merges that meet in a circle wait for each other, and nothing is lost", async () => {
  const names = ["Centro donna", "Centro donne", "Centro della donna"];
  const ids: string[] = [];
  for (const name of names) ids.push(await make.organization({ name, ...ours }));
  const services: string[] = [];
  for (const organization_id of [...ids, ...ids, ...ids]) {
    services.push(
      await make.service({ name: `Servizio di ${organization_id.slice(-4)}`, organization_id, ...ours }),
    );
  }
  const [a, b, c] = ids as [string, string, string];
  const pairs = [
    [a, b],
    [b, c],
    [c, a],
    [b, a],
    [c, b],
    [a, c],
  ] as const;
  const asked = [];
  for (const [stays, goes] of pairs) {
    const path = `/redazione/doppioni/organizzazioni/${stays}/${goes}`;
    asked.push({ path, fields: { ...(await compare(office, path)), resta: letterOf([stays, goes], stays) } });
  }
  const change = { scheda: services, stato: "temporarily closed", elenco: "" };
  const preview = await (await office.post("/redazione/insieme/anteprima", change)).text();
  const hidden: Record<string, string[]> = {};
  for (const [, name, value] of preview.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)) {
    (hidden[name!] ??= []).push(value!.replaceAll("&amp;", "&"));
  }
  const [together, ...merges] = await Promise.all([
    office.post("/redazione/insieme", hidden),
    ...asked.map(({ path, fields }) => office.post(`${path}/unione`, fields)),
  ]);
  expect([303, 409]).toContain(together.status);
  expect(merges.every(({ status }) => [303, 404, 409].includes(status))).toBe(true);
  expect(merges.some(({ status }) => status === 303)).toBe(true);
  expect(story.faults).toEqual([]);

  const there = await db.selectFrom("directory.organization").select("id").where("id", "in", ids).execute();
  const standing = await db
    .selectFrom("directory.service")
    .select("organization_id")
    .where("id", "in", services)
    .execute();
  expect(standing).toHaveLength(9);
  const left = new Set(there.map(({ id }) => id));
  expect(standing.every((row) => left.has(row.organization_id ?? ""))).toBe(true);
  for (const id of ids.filter((one) => !left.has(one))) {
    const led = await story.get(`/organizzazioni/${id}`);
    expect(left.has(led.headers.get("Location")!.split("/").at(-1)!)).toBe(true);
  }
});

test("a file that still has both records does not bring back the one that went", async () => {
  const stays = await make.organization({ name: "Anteas Pavia", ...ours });
  const goes = await make.organization({ name: "Anteas di Pavia", ...ours });
  const path = `/redazione/doppioni/organizzazioni/${stays}/${goes}`;
  await office.post(`${path}/unione`, {
    ...(await compare(office, path)),
    resta: letterOf([stays, goes], stays),
  });

  const gathered = nothingGathered();
  const at = { file: "enti.json", row: 1, what: "organization" };
  gatherInto(
    "organizations",
    { id: goes, name: "Anteas di Pavia" },
    { at, isDemonstration: false },
    gathered,
  );
  const service = newId();
  const record = { id: service, name: "Pranzo insieme", organization_id: goes, status: "active" };
  gatherInto("services", record, { at, isDemonstration: false }, gathered);
  const report = await importGathered(db, keeper, { gathered }, {}, story.house.now());
  expect(await nameOf("organization", goes)).toBeUndefined();
  expect((await nameOf("service", service))!["organization_id"]).toBe(stays);
  expect(report.problems.map(({ kind, loses }) => [kind, loses])).toEqual([["merged-away", "nothing"]]);
});
