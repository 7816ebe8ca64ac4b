// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test, vi } from "vitest";

import { readConfig } from "../src/config.ts";
import { start } from "../src/start.ts";
import { freshDatabase } from "./database.ts";

test("memory that takes long to fill keeps neither the jobs of the start waiting nor who stops it", async () => {
  const { connection } = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), "trama-settles-"));
  const work = vi.fn(async () => {});
  const running = await start(
    readConfig({ DATABASE_URL: connection, TRAMA_DATA: folder, PORT: "0", TRAMA_DEMO: "no" }),
    {
      jobs: () => [{ name: "test.at-start", once: true, work }],
      jobsAtStart: ["test.at-start"],
      loadVocabulary: async () => {},
      isEmpty: async () => false,
      loadDemonstration: async () => {},
      remember: () => new Promise(() => {}),
    },
    () => {},
  );
  await vi.waitFor(() => expect(work).toHaveBeenCalledOnce(), { timeout: 15_000 });
  await running.close();
  await rm(folder, { recursive: true, force: true });
});
