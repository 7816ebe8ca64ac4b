// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { embeddedFaults, serverFaults } from "../../tools/prove/faults/database.ts";

// The short form of npm run prove:faults, over the built program: its database goes away while people write and read. When the
// tests run on a server of the system's, so does the proof, on one of its own.

const fault = process.env["TRAMA_TEST_DATABASE_URL"] ? serverFaults : embeddedFaults;

test(
  "while the database is away people are told to come back; when it is there again nothing is lost",
  { timeout: 300_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "trama-faults-"));
    // The server's user must be able to enter.
    await chmod(folder, 0o711);
    const outcomes = await fault.run({ folder, seed: 1, isShort: true });
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });

    expect(outcomes.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(outcomes.length).toBe(1);
  },
);
