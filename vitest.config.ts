// SPDX-License-Identifier: AGPL-3.0-or-later
import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "tests/**/*.test.ts", "tools/**/*.test.ts"],
    globalSetup: ["tests/database-server.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
