// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { readImportFiles } from "../../src/modules/directory/import/import-files.api.ts";
import { importGathered } from "../../src/modules/directory/import/import.actions.ts";
import {
  leavingLines,
  leavingRevisions,
  type LeavingLine,
} from "../../src/modules/directory/leaving/leaving.queries.ts";
import { listDistricts } from "../../src/modules/territories/district.queries.ts";
import { listAreaFeatures } from "../../src/modules/territories/leaving.queries.ts";
import { freshDatabase } from "../database.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { storyNow } from "../story.ts";

const here = await demonstratedDatabase(storyNow);
const there = await freshDatabase();
const folder = await mkdtemp(join(tmpdir(), "trama-leave-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function districtOf(db: Database): Promise<string> {
  return (await listDistricts(db)).find(({ code }) => code === "pavia")!.id;
}

async function linesOf(lines: AsyncIterable<LeavingLine>): Promise<LeavingLine[]> {
  const all: LeavingLine[] = [];
  for await (const line of lines) all.push(JSON.parse(JSON.stringify(line)) as LeavingLine);
  return all;
}

/** An import gives the areas that a service serves identifiers of its own. */
function withoutPartNames(line: LeavingLine) {
  const served = (line["service_areas"] ?? []) as Record<string, unknown>[];
  const areas = served.map((area) => JSON.stringify(Object.entries(area).filter(([name]) => name !== "id")));
  return { ...line, service_areas: areas.toSorted() };
}

test(
  "a district leaves with its areas, vocabulary and records, and elsewhere they are the same",
  { timeout: 60_000 },
  async () => {
    const id = await districtOf(here.db);
    const features = await listAreaFeatures(here.db, id);
    const lines = await linesOf(leavingLines(here.db, id));
    expect(features.length).toBeGreaterThan(5);
    expect(lines.filter(({ type }) => type === "service").length).toBeGreaterThan(20);

    writeFileSync(join(folder, "areas.geojson"), JSON.stringify({ type: "FeatureCollection", features }));
    writeFileSync(
      join(folder, "directory.ndjson"),
      lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
    );
    const read = await readImportFiles([join(folder, "areas.geojson"), join(folder, "directory.ndjson")], {
      mapping: new Map(),
      known: () => undefined,
    });
    const report = await importGathered(there.db, keeper, read, { isDryRun: false }, storyNow);
    expect(report.problems).toEqual([]);

    const again = await districtOf(there.db);
    expect(await listAreaFeatures(there.db, again)).toEqual(features);
    const back = await linesOf(leavingLines(there.db, again));
    expect(back.map(({ type, id: own, term }) => `${type} ${String(own ?? term)}`)).toEqual(
      lines.map(({ type, id: own, term }) => `${type} ${String(own ?? term)}`),
    );
    expect(back.map(withoutPartNames)).toEqual(lines.map(withoutPartNames));
  },
);

test("the earlier states of its records leave with it, without people's names", async () => {
  const id = await districtOf(here.db);
  const service = (await linesOf(leavingLines(here.db, id))).find(({ type }) => type === "service");
  await here.db
    .insertInto("directory.revision")
    .values({
      record_id: String(service!["id"]),
      number: 1,
      kind: "service",
      content: JSON.stringify({ name: "Prima" }),
      changed_at: storyNow,
      changed_by: null,
      act: "found",
      undoes: null,
    })
    .execute();
  const revisions = await linesOf(leavingRevisions(here.db, id));
  expect(revisions).toMatchObject([
    { type: "revision", number: 1, by: "keeper", content: { name: "Prima" } },
  ]);
  expect(JSON.stringify(revisions)).not.toContain("changed_by");
});
