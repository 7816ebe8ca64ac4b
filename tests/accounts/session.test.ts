// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { signIn } from "../people.ts";
import { openStory } from "../story.ts";

const story = await openStory();
story.app.get("/chi", (c) => c.json({ actor: c.get("actor"), locked: c.get("locked") ?? null }));

test("a cookie is its person, with the roles that hold today", async () => {
  const one = await signIn(story, { roles: [{ role: "administrator" }], name: "Ada" });
  const { actor } = (await (await one.get("/chi")).json()) as { actor: unknown };
  expect(actor).toEqual({
    kind: "person",
    id: one.personId,
    name: "Ada",
    sessionId: one.sessionId,
    roles: [{ role: "administrator", of: { kind: "installation", id: null } }],
  });
});
