// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { chanceFrom } from "../../tools/prove/chance.ts";
import { crash } from "../../tools/prove/crash.ts";
import { debianPrograms, openDebianServer } from "../../tools/prove/debian-server.ts";
import { isSound } from "../../tools/prove/world.ts";

// The short form of npm run prove:crash, over the built program: npm run test:proofs builds it first. When the tests run on a server
// of the system's, so does the proof, on one of its own that it may kill.

test(
  "killed three times while people write, it loses nothing that it said was done",
  {
    timeout: 300_000,
  },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "trama-crash-"));
    const programs = process.env["TRAMA_TEST_DATABASE_URL"] ? debianPrograms() : undefined;
    const server = programs === undefined ? undefined : await serverIn(programs, folder);
    const seed = 1;
    const settings = { folder, server, kills: 3, writers: 3, seed, chance: chanceFrom(seed), say: () => {} };
    const result = await crash(settings);
    await server?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });

    const { acts, halfWritten, letters, signedOut, refusals } = result;
    expect({ acts, halfWritten, letters, signedOut, refusals }).toSatisfy(() => isSound(result));
    expect(result.acknowledged).toBeGreaterThan(0);
  },
);

async function serverIn(programs: string, folder: string) {
  // The server's user must be able to enter.
  await chmod(folder, 0o711);
  await mkdir(join(folder, "server"));
  return openDebianServer(programs, join(folder, "server"));
}
