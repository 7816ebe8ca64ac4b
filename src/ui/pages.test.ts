// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { pagesOf, pageSteps } from "./pages.ts";

const href = (page: number) => `?pagina=${page}`;

test.each([
  [1, 1, "[1]"],
  [1, 3, "[1] 2 3"],
  [3, 5, "1 2 [3] 4 5"],
  [5, 12, "1 … 4 [5] 6 … 12"],
  [12, 12, "1 … 11 [12]"],
  [4, 7, "1 2 3 [4] 5 6 7"],
])("on page %d of %d the ways are %s", (current, last, expected) => {
  const steps = pageSteps(current, last, href);

  const shown = steps.map((step) => {
    if (step === "gap") return "…";
    return "current" in step ? `[${step.number}]` : String(step.number);
  });
  expect(shown.join(" ")).toBe(expected);
});

test("who asks for a page after the last finds the way back to it", () => {
  expect(pagesOf({ page: 9, total: 41, atOnce: 20 }, href)).toMatchObject({
    previous: "?pagina=3",
    next: undefined,
  });
  expect(pagesOf({ page: 2, total: 0, atOnce: 20 }, href).previous).toBe("?pagina=1");
});
