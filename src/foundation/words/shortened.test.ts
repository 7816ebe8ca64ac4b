// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { shortened } from "./shortened.ts";

test.each([
  ["", 5, ""],
  ["corto", 5, "corto"],
  ["una frase, con parole", 14, "una frase…"],
  ["una  frase\ncon parole", 16, "una frase con…"],
  ["precipitevolissimevolmente", 8, "precipit…"],
  ["....................", 8, "…"],
])("%j in %i characters is %j", (text, longest, short) => {
  expect(shortened(text, longest)).toBe(short);
});
