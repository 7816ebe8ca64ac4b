// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { changeOf } from "./report.ts";

test.each([
  [120, 118, "same"],
  [120, 101, "same"],
  [160, 110, "more"],
  [240, 110, "double"],
  [70, 120, "less"],
  [40, 120, "half"],
  [3, 0, "too-few"],
  [9, 2, "too-few"],
  [30, 5, "double"],
  [0, 40, "half"],
] as const)("from %d now and %d before: %s", (now, before, change) => {
  expect(changeOf(now, before)).toBe(change);
});
