// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { readImportFiles } from "../../src/modules/directory/import/import-files.api.ts";
import { importGathered } from "../../src/modules/directory/import/import.actions.ts";
import { readMappingFile } from "../../src/modules/directory/import/mapping-file.api.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { openStory, storyNow } from "../story.ts";
import { checker, collectionNames, hasSchemas, nounOf, page, record, withoutSchemas } from "./schemas.ts";

const data = join(import.meta.dirname, "../../../shared/data");
const { house, app } = await openStory(await demonstratedDatabase(storyNow));
const { db, now } = house;
await addMessyRecords();

const ask = async (path: string) => {
  const answer = await app.request(path);
  expect(answer.status, path).toBe(200);
  return answer;
};

/** Every page of a list, one after the other. */
async function everyPage(path: string) {
  const contents: Record<string, unknown>[] = [];
  for (let number = 1; ; number += 1) {
    const answer = page.parse(await (await ask(`${path}&page=${number}`)).json());
    contents.push(...answer.contents);
    if (answer.last_page) {
      expect(contents).toHaveLength(answer.total_items);
      expect(new Set(contents.map(({ id }) => id)).size).toBe(answer.total_items);
      return contents;
    }
  }
}

describe.skipIf(!hasSchemas)(hasSchemas ? "HSDS 3.1" : withoutSchemas, () => {
  const isWrong = hasSchemas ? { published: checker("published"), profile: checker("profile") } : undefined;
  const wrongWith = (noun: string, item: unknown) => [
    ...isWrong!.published(noun, item),
    ...isWrong!.profile(noun, item),
  ];

  for (const collection of collectionNames) {
    const noun = nounOf[collection];

    test(`${collection}: each page and each line is as the schemas say`, async () => {
      const listed = await everyPage(`/hsds/${collection}?per_page=200`);
      expect(listed.length).toBeGreaterThan(2);
      expect(listed.flatMap((item) => wrongWith(noun, item))).toEqual([]);

      const lines = (await (await ask(`/hsds/${collection}?format=ndjson`)).text()).trim().split("\n");
      expect(lines.map((line) => record.parse(JSON.parse(line)))).toEqual(listed);
    });

    test(`${collection}: single records are as the schemas say`, async () => {
      const listed = await everyPage(`/hsds/${collection}?per_page=200`);
      const wrong: string[] = [];
      for (const { id } of listed) {
        const one = record.parse(await (await ask(`/hsds/${collection}/${String(id)}`)).json());
        expect(one["id"]).toBe(id);
        wrong.push(...wrongWith(noun, one));
      }
      expect(wrong).toEqual([]);
    }, 60_000);
  }

  test("whole lists are as the schemas say, and each is what its own address says", async () => {
    for (const collection of ["services", "organizations", "service_at_locations"] as const) {
      const whole = await everyPage(`/hsds/${collection}?per_page=100&full=true`);
      expect(whole.flatMap((item) => wrongWith(nounOf[collection], item))).toEqual([]);
      const [first] = whole;
      expect(await (await ask(`/hsds/${collection}/${String(first!["id"])}`)).json()).toEqual(first);
    }
    const withServices = await everyPage("/hsds/organizations?per_page=50&full_service=true");
    expect(withServices.flatMap((item) => wrongWith("organization", item))).toEqual([]);
    expect(withServices.some(({ services }) => Array.isArray(services) && services.length > 1)).toBe(true);
  }, 60_000);

  test("minimal lists have the identifier and the moment of the last change", async () => {
    for (const collection of ["services", "organizations", "service_at_locations"] as const) {
      const [minimal, listed] = await Promise.all([
        everyPage(`/hsds/${collection}?minimal=true&per_page=10000`),
        everyPage(`/hsds/${collection}?per_page=200`),
      ]);
      expect(minimal).toEqual(listed.map(({ id, last_modified }) => ({ id, last_modified })));
    }
  });

  test("each line of the dump is as the schemas say, but for its type", async () => {
    const lines = (await (await ask("/hsds/dump.ndjson")).text()).trim().split("\n");
    const wrong = lines.flatMap((line) => {
      const { type, ...rest } = record.parse(JSON.parse(line));
      return wrongWith(String(type), rest);
    });
    expect(wrong).toEqual([]);
  });
});

/** What imports of others and years of work leave behind. */
async function addMessyRecords() {
  const isThere = existsSync(join(data, "florida"));
  const files = isThere
    ? [
        ...["organizations", "locations", "services"].map((name) => join(data, `florida/${name}.csv`)),
        join(data, "hsds-3.1/examples/service_full.json"),
        join(data, "hsds-3.1/examples/organization_full.json"),
      ]
    : [];
  const mapping = await readMappingFile(isThere ? join(data, "florida/florida_mapping.yaml") : undefined);
  const read = await readImportFiles(files, { mapping, known: () => undefined });
  if (isThere) await importGathered(db, keeper, read, {}, now());

  const phones = JSON.stringify([
    { number: "0382 1", extension: "int. 4" },
    { number: "", type: "voice" },
    { number: 800_123_456, extension: "12" },
    "0382 2",
    null,
  ]);
  const organization = newId();
  const written = { last_modified: now() };
  await db
    .insertInto("directory.organization")
    .values({
      id: organization,
      name: "Senza descrizione",
      email: "non è una mail",
      tax_id: "RSSMRA80A01G388W",
      uri: "niente",
      phones,
      ...written,
    })
    .execute();
  const location = newId();
  await db
    .insertInto("directory.location")
    .values({
      id: location,
      organization_id: organization,
      location_type: "virtual",
      addresses: JSON.stringify([{ city: "Pavia", address_type: "casa" }, "via Roma"]),
      languages: JSON.stringify([{ code: "it" }, "arabo"]),
      extra: JSON.stringify({
        schedules: [{ opens_at: 9, timezone: "Europe/Rome" }],
        name: null,
        anything: [1],
      }),
      ...written,
    })
    .execute();
  const service = newId();
  await db
    .insertInto("directory.service")
    .values({
      id: service,
      organization_id: organization,
      name: "Così come viene",
      url: "http://esempio.example/città d'arte?q=[x]#a#b",
      phones,
      cost_options: JSON.stringify([
        { amount: "12.5", valid_from: "ieri" },
        { option: "quota", amount: {} },
      ]),
      required_documents: JSON.stringify([{ document: "ISEE", uri: "qui" }]),
      contacts: JSON.stringify([{ name: "Mario Rossi", title: "Operatore", phones: [{ number: "1" }] }]),
      hours: JSON.stringify({
        rules: [{ byday: "MO", freq: "WEEKLY", opens_at: "09:00", closes_at: "12:00" }],
      }),
      extra: JSON.stringify({
        program: { name: "Senza id" },
        capacities: [{ unit: { name: "posti" }, available: 3, updated: "oggi" }],
        funding: "comune",
        metadata: [
          { updated_by: "Mario Rossi", field_name: "name" },
          { last_action_date: "2020-01-01", field_name: "url", updated_by: "Mario Rossi" },
        ],
        translations: { en: { name: "As it comes" }, "??": {} },
        hours_text: 3,
      }),
      ...written,
    })
    .execute();
  await db
    .insertInto("directory.service_at_location")
    .values({ id: newId(), service_id: service, location_id: location, phones })
    .execute();
  await db
    .insertInto("directory.service")
    .values({ id: newId(), name: "Di nessuno", ...written })
    .execute();
}

test("a person's name and tax code leave in no record", async () => {
  const text = await (await ask("/hsds/dump.ndjson")).text();
  expect(text).toContain("Così come viene");
  expect(text).not.toMatch(/Mario Rossi|RSSMRA80A01G388W/);
});
