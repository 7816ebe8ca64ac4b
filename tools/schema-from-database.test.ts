// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";

import { expect, test } from "vitest";

import { freshDatabase } from "../tests/database.ts";
import { describeSchema } from "./describe-schema.ts";

const { connection } = await freshDatabase();

test("schema.ts is what the migrations make: otherwise run npm run schema", async () => {
  const written = await readFile("src/foundation/database/schema.ts", "utf8");

  expect(written).toBe(await describeSchema(connection));
});
