// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { scriptRunsIn } from "./nasty.ts";

const facts = (text: string) => `<script type="application/ld+json">{"email":"${text}"}</script>`;

test("what stands among facts for machines runs nothing, and what breaks out of them is found", () => {
  expect(scriptRunsIn(facts('\\" onfocus=attack() x=\\"'))).toBeUndefined();
  expect(scriptRunsIn(facts("</script><script>attack()</script>"))).toContain("<script>attack()");
  expect(scriptRunsIn(`${facts("")}<a href="" onfocus=attack()>`)).toContain("onfocus=attack");
});
