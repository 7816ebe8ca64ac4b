// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";

import { expect, test } from "vitest";

import { roles } from "../../src/foundation/actor.ts";
import { installation } from "../../src/modules/accounts/belongings.ts";
import { whyNotEnd, whyNotGive } from "../../src/modules/accounts/memberships/membership.policy.ts";
import { holderOf, gives, rolesPrinted, untrueLines } from "./roles-printed.ts";

test("what people are told that they may do is what the policies decide", () => {
  expect(untrueLines()).toEqual([]);
});

test("docs/roles.md is printed from the policies", async () => {
  await expect(rolesPrinted()).toMatchFileSnapshot(join(import.meta.dirname, "../../docs/roles.md"));
});

test("nobody but an administrator makes administrators, and only who invites somebody gives anything", () => {
  const makers = roles.filter((giver) => gives(giver, "administrator").here);
  expect(makers).toEqual(["administrator"]);
  const givers = roles.filter((giver) => roles.some((role) => gives(giver, role).here));
  expect(givers).toEqual(["administrator", "district", "organization-contact"]);
});

test("a role is not given of the wrong kind of thing, not even by an administrator", () => {
  expect(whyNotGive("editor", installation, holderOf("administrator"))?.kind).toBe("not-allowed");
});

test("anyone leaves what is theirs, but the last administrator", () => {
  for (const role of roles) {
    const actor = holderOf(role);
    const own = { role, personId: actor.kind === "person" ? actor.id : "" };
    expect([role, whyNotEnd(own, installation, actor, 2)]).toEqual([role, undefined]);
  }
  const last = { role: "administrator", personId: "somebody" } as const;
  expect(whyNotEnd(last, installation, holderOf("administrator"), 1)?.kind).toBe("not-now");
});
