// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { loadVocabulary } from "../../src/demonstration.ts";
import { keeper } from "../../src/foundation/actor.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { readImportFiles } from "../../src/modules/directory/import/import-files.api.ts";
import { importGathered } from "../../src/modules/directory/import/import.actions.ts";
import { readMappingFile } from "../../src/modules/directory/import/mapping-file.api.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { signIn } from "../people.ts";
import { openStory, storyNow, type Story } from "../story.ts";

const data = join(import.meta.dirname, "../../../shared/data");
const folder = mkdtempSync(join(tmpdir(), "trama-hsds-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function load({ house }: Story, files: string[], map?: string) {
  const read = await readImportFiles(files, { mapping: await readMappingFile(map), known: () => undefined });
  return importGathered(house.db, keeper, read, {}, house.now());
}

/**
 * What is declared to differ: when a record was changed here is not when it was changed there, and what is no longer
 * there was never here.
 */
async function exportOf({ app }: Story): Promise<string> {
  const text = await (await app.request("/hsds/dump.ndjson")).text();
  return text
    .split("\n")
    .filter((line) => !line.includes('"deleted_at"'))
    .map((line) => line.replaceAll(/"last_modified":"[^"]+",?/g, ""))
    .join("\n");
}

/** Loads an export into an empty installation, after the map of the territory, and exports that. */
async function throughAnother(story: Story): Promise<{ before: string; after: string }> {
  const file = join(folder, "export.ndjson");
  writeFileSync(file, await (await story.app.request("/hsds/dump.ndjson")).text());
  const other = await openStory();
  const report = await load(other, ["demo/areas.geojson", file]);
  // What our readers did not understand the first time they do not understand now; nothing more is lost.
  expect(report.problems.filter(({ loses }) => loses === "row" || loses === "file")).toEqual([]);
  return { before: await exportOf(story), after: await exportOf(other) };
}

test("the demonstration, exported and loaded elsewhere, is exported the same", async () => {
  const story = await openStory(await demonstratedDatabase(storyNow));
  const { before, after } = await throughAnother(story);
  expect(before.split("\n").length).toBeGreaterThan(300);
  expect(after).toBe(before);
}, 60_000);

test("loaded where it already is, an export changes nothing", async () => {
  const story = await openStory(await demonstratedDatabase(storyNow));
  const file = join(folder, "again.ndjson");
  const before = await (await story.app.request("/hsds/dump.ndjson")).text();
  writeFileSync(file, before);
  await load(story, [file]);
  expect(await exportOf(story)).toBe(before.replaceAll(/"last_modified":"[^"]+",?/g, ""));
}, 60_000);

test("changes that people made, and what was checked, go along", async () => {
  const story = await openStory(await demonstratedDatabase(storyNow));
  const { db, now } = story.house;
  const { id, organization_id: of } = await db
    .selectFrom("directory.service")
    .select(["id", "organization_id"])
    .where("organization_id", "is not", null)
    .executeTakeFirstOrThrow();
  const { personId } = await signIn(story, { roles: [{ role: "organization-contact", of }] });
  const document = { name: "Prima", phones: [{ number: "1" }], fees_description: "Gratis" };
  await db
    .insertInto("directory.revision")
    .values([
      {
        record_id: id,
        number: 1,
        kind: "service",
        act: "found",
        content: JSON.stringify(document),
        changed_at: now(),
      },
      {
        record_id: id,
        number: 2,
        kind: "service",
        act: "changed",
        content: JSON.stringify({ ...document, name: "Dopo", phones: [{ number: "2" }] }),
        changed_at: now(),
        changed_by: personId,
      },
    ])
    .execute();
  await db
    .insertInto("directory.assurance")
    .values({
      record_id: id,
      kind: "service",
      field_group: "hours",
      assured_date: "2026-12-01",
      method: "call",
    })
    .execute();
  const service = (await (await story.app.request(`/hsds/services/${id}`)).json()) as Record<string, unknown>;
  expect(service["assurance"]).toEqual([
    { field_group: "hours", assured_date: "2026-12-01", method: "call" },
  ]);
  // The number is told to have changed, not what it was: it may have been somebody's own.
  expect(service["metadata"]).toMatchObject([
    {
      field_name: "name",
      previous_value: "Prima",
      replacement_value: "Dopo",
      last_action_date: "2026-12-09",
      updated_by: "owner",
    },
    { field_name: "phones", previous_value: "", replacement_value: "" },
  ]);

  const gone = newId();
  // What is no longer there is told, and is nothing to load.
  await db
    .insertInto("directory.organization")
    .values({ id: gone, name: "Sciolta", last_modified: now() })
    .execute();
  await db.deleteFrom("directory.organization").where("id", "=", gone).execute();
  expect(await (await story.app.request("/hsds/dump.ndjson")).text()).toContain(
    `"id":"${gone}","type":"organization"`,
  );

  const { before, after } = await throughAnother(story);
  expect(after).toBe(before);
}, 60_000);

test.skipIf(!existsSync(join(data, "florida")))(
  "a messy directory of others too",
  async () => {
    const story = await openStory();
    await loadVocabulary(story.house.db, story.house.now());
    const florida = ["organizations", "locations", "services"].map((name) =>
      join(data, `florida/${name}.csv`),
    );
    await load(story, florida, join(data, "florida/florida_mapping.yaml"));
    await load(story, [join(data, "hsds-3.1/examples/service_full.json")]);
    const { before, after } = await throughAnother(story);
    expect(before.split("\n").length).toBeGreaterThan(500);
    expect(after).toBe(before);
  },
  60_000,
);
