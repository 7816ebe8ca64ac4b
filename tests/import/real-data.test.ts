// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { readImportFiles } from "../../src/modules/directory/import/import-files.api.ts";
import { importGathered } from "../../src/modules/directory/import/import.actions.ts";
import { readMappingFile } from "../../src/modules/directory/import/mapping-file.api.ts";
import { leftOut } from "../../src/modules/directory/import/report.ts";
import { freshDatabase } from "../database.ts";

const data = join(import.meta.dirname, "../../../shared/data");
const { db } = await freshDatabase();
const now = Temporal.Instant.from("2026-11-21T10:00:00Z");

async function load(
  into: Database,
  paths: string[],
  { map, isDryRun = false }: { map?: string; isDryRun?: boolean } = {},
) {
  const read = await readImportFiles(paths, { mapping: await readMappingFile(map), known: () => undefined });
  return importGathered(into, keeper, read, { isDryRun }, now);
}

// These data are not part of the product: where they are not at hand, there is nothing to try.
describe.skipIf(!existsSync(data))("real data that are not part of the product", () => {
  const florida = ["organizations", "locations", "services"].map((name) => join(data, `florida/${name}.csv`));
  const map = join(data, "florida/florida_mapping.yaml");

  test("67 municipalities with what contains them", async () => {
    const report = await load(db, [join(data, "comuni.geojson")]);
    expect(report.problems).toEqual([]);
    const kinds = await db
      .selectFrom("territories.area")
      .select(({ fn }) => ["kind", fn.countAll<number>().as("many")])
      .groupBy("kind")
      .execute();
    expect(Object.fromEntries(kinds.map(({ kind, many }) => [kind, many]))).toMatchObject({
      country: 1,
      district: 6,
      municipality: 67,
    });
    const pavia = await db
      .selectFrom("territories.area")
      .select("within")
      .where("code", "=", "018110")
      .executeTakeFirstOrThrow();
    expect(pavia.within).toEqual(["018", "03", "IT", "pavia"]);
    expect((await load(db, [join(data, "comuni.geojson")])).counts.areas).toMatchObject({
      added: 0,
      changed: 0,
    });
  });

  test("a messy directory, with the mapping of its users: only the row that is shifted is left out", async () => {
    const report = await load(db, florida, { map });
    expect(report.counts).toMatchObject({
      organizations: { added: 20 },
      locations: { added: 378 },
      services: { added: 134 },
    });
    expect(leftOut(report)).toBe(1);
    expect(report.problems.filter(({ loses }) => loses === "row")).toMatchObject([
      { file: "services.csv", row: 65, column: "service_min_age", kind: "number" },
    ]);
    const found = await db
      .selectFrom("directory.finding")
      .select("name")
      .where("kind", "=", "service")
      .execute();
    expect(new Set(found.map(({ name }) => name)).has("Florida Senior Legal Helpline")).toBe(true);
    const office = await db
      .selectFrom("directory.location")
      .select(["addresses", "phones"])
      .where("name", "=", "Lake City")
      .executeTakeFirstOrThrow();
    expect(office).toMatchObject({
      addresses: [
        {
          address_1: "334 NW Lake City Avenue",
          city: "Lake CIty",
          state_province: "FL",
          postal_code: "32055",
        },
      ],
      phones: [
        { number: "800-495-0039", description: "tollfree" },
        { number: "386-752-5960", description: "main" },
      ],
    });
  });

  test("the same again, with or without the mapping, changes nothing", async () => {
    for (const options of [{ map }, {}]) {
      const { counts } = await load(db, florida, options);
      for (const kind of ["organizations", "locations", "services"] as const) {
        expect(counts[kind]).toMatchObject({ added: 0, changed: 0 });
      }
    }
  });

  test("each official HSDS example loads or says why not", async () => {
    const told: string[] = [];
    for (const path of globSync(join(data, "hsds-3.1/examples/*.json"))) {
      const report = await load(db, [path], { isDryRun: true });
      if (leftOut(report) > 0)
        told.push(...report.problems.filter(({ loses }) => loses === "file").map(({ kind }) => kind));
      else expect(Object.values(report.counts).some(({ added }) => added > 0)).toBe(true);
    }
    expect(told).toEqual(["file-describes-api"]);
  });

  test("a full HSDS service keeps what no page shows", async () => {
    await load(db, [join(data, "hsds-3.1/examples/service_full.json")]);
    const source = JSON.parse(
      readFileSync(join(data, "hsds-3.1/examples/service_full.json"), "utf8"),
    ) as Record<string, unknown>;
    const service = await db
      .selectFrom("directory.service")
      .selectAll()
      .where("id", "=", String(source["id"]))
      .executeTakeFirstOrThrow();
    expect(service).toMatchObject({
      name: source["name"],
      minimum_age: 12,
      maximum_age: 100,
      contacts: source["contacts"],
    });
    expect(service.extra).toMatchObject({
      program: source["program"],
      capacities: source["capacities"],
      funding: source["funding"],
    });
  });
});
