// SPDX-License-Identifier: AGPL-3.0-or-later
import { defineConfig } from "vitest/config";

import { LongestFirst } from "./tests/longest-first.ts";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "tests/**/*.test.ts", "tools/**/*.test.ts"],
    globalSetup: ["tests/database-server.ts"],
    // A busy machine is slow, not wrong.
    expect: { poll: { timeout: 10_000 } },
    // One file a core: the default leaves one idle.
    maxWorkers: "100%",
    // Every file makes its own house, database and people: what modules keep they keep by these. Read once a core and
    // not once a file, they cost a fifth of the time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
