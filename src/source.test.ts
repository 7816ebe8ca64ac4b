// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { installedFolder } from "./foundation/installed.ts";
import { findSourceUrl, repositoryIn } from "./source.ts";

test.each([
  ["url: https://forge.comune.it/trama.git", "https://forge.comune.it/trama.git"],
  ["url: https://trama.example/trama.git", undefined],
  ["url: https://example.org/trama", undefined],
  ["url: javascript:alert(1)", undefined],
  ["url: [1, 2]", undefined],
  ["name: Trama", undefined],
  ["{ not yaml", undefined],
  ["", undefined],
])("the repository of %j is %s", (publiccode, url) => {
  expect(repositoryIn(publiccode)).toBe(url);
});

test("what the keeper said wins, and a folder without publiccode.yml says nothing", async () => {
  const said = "https://forge.comune.it/trama/tree/v1";
  expect(await findSourceUrl(said, installedFolder())).toBe(said);
  expect(await findSourceUrl(undefined, "/nowhere")).toBeUndefined();
});
