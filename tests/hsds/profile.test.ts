// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { nounNames } from "../../src/modules/directory/hsds/noun.ts";
import { nouns } from "../../src/modules/directory/hsds/nouns.ts";
import { profileFiles } from "../../src/modules/directory/hsds/profile.ts";
import { openStory } from "../story.ts";
import { hasSchemas, merged, publishedSchemas, record, withoutSchemas } from "./schemas.ts";

const docs = join(import.meta.dirname, "../../docs/hsds-it");
const files = profileFiles();

// Changed what is written? `npx vitest run tests/hsds/profile.test.ts -u` writes the folder again; a profile that was
// published and says something else gets another number.
test.each(Object.entries(files))("docs/hsds-it/%s is what the API writes", async (file, patch) => {
  await expect(`${JSON.stringify(patch, null, 2)}\n`).toMatchFileSnapshot(join(docs, file));
});

test("the folder holds nothing else, and its README names each file", () => {
  expect(globSync("*.json", { cwd: docs }).toSorted()).toEqual(Object.keys(files).toSorted());
  const readme = readFileSync(join(docs, "README.md"), "utf8");
  expect(Object.keys(files).filter((file) => !readme.includes(`(${file})`))).toEqual([]);
});

test("it is served at an address that does not change", async () => {
  const { app } = await openStory();
  const index = record.parse(await (await app.request("/hsds/profile/hsds-it/1.0/")).json());
  expect(index).toMatchObject({ name: "HSDS-IT", version: "1.0" });
  for (const [file, patch] of Object.entries(files)) {
    const address = record.parse(index["schemas"])[file];
    expect(address).toBe(`http://localhost/hsds/profile/hsds-it/1.0/${file}`);
    const answer = await app.request(`/hsds/profile/hsds-it/1.0/${file}`);
    expect(answer.headers.get("content-type")).toMatch(/^application\/(merge-patch|schema)\+json/);
    expect(await answer.json()).toEqual(patch);
  }
});

describe.skipIf(!hasSchemas)(hasSchemas ? "over the published schemas" : withoutSchemas, () => {
  const published = hasSchemas ? publishedSchemas() : new Map<string, Record<string, unknown>>();

  test("it adds and takes nothing away: what HSDS requires is still required", () => {
    for (const [file, patch] of Object.entries(files)) {
      const base = published.get(file);
      if (!base) continue;
      const whole = record.parse(merged(base, patch));
      expect(whole["required"]).toEqual(base["required"]);
      const [before, after] = [record.parse(base["properties"]), record.parse(whole["properties"])];
      for (const [key, schema] of Object.entries(before))
        expect(after[key], `${file} ${key}`).toEqual(schema);
    }
  });

  test("each field that we write is of HSDS or of the profile, and required where HSDS requires it", () => {
    for (const name of nounNames) {
      const base = published.get(`${name}.json`);
      if (!base) continue;
      const fields = Object.entries(nouns[name]);
      const known = Object.keys(record.parse(base["properties"]));
      const own = fields.filter(([, field]) => field.ours === undefined).map(([key]) => key);
      expect(
        own.filter((key) => !known.includes(key)),
        name,
      ).toEqual([]);
      expect(
        fields.filter(([key, field]) => field.ours && known.includes(key)),
        name,
      ).toEqual([]);
      const needed = fields.filter(([, field]) => field.needed).map(([key]) => key);
      expect(needed.toSorted(), name).toEqual((base["required"] as string[]).toSorted());
    }
  });

  test("only what could name a person, and changes of changes, are not written", () => {
    const unwritten = nounNames.flatMap((name) => {
      const known = Object.keys(record.parse(published.get(`${name}.json`)?.["properties"] ?? {}));
      return known.filter((key) => !(key in nouns[name])).map((key) => `${name}.${key}`);
    });
    // Parts are written inside their record: what points back to it, and their own history, would only repeat it.
    expect(unwritten.filter((key) => !/_id$|\.metadata$/.test(key))).toEqual([
      "address.attention",
      "contact.name",
    ]);
  });
});
