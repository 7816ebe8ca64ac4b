// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { keeper, roles, type Actor, type Role } from "../../src/foundation/actor.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { whyNotGive } from "../../src/modules/accounts/memberships/membership.policy.ts";
import { kindOf } from "../../src/modules/accounts/memberships/membership.ts";
import { mayMakeContact } from "../../src/modules/directory/owners/owners.policy.ts";

const district = newId();

function holding(role: Role, id: string | null): Actor {
  return {
    kind: "person",
    id: newId(),
    name: "",
    sessionId: "",
    roles: [{ role, of: { kind: kindOf[role], id } }],
  };
}

test("who may make a contact is who may invite one", () => {
  const organizationId = newId();
  const idOf = { installation: null, district, organization: organizationId, desk: newId(), lab: newId() };
  const actors = [
    keeper,
    ...roles.flatMap((role) => [holding(role, idOf[kindOf[role]]), holding(role, newId())]),
  ];
  for (const actor of actors) {
    for (const districtId of [district, null]) {
      const of = { kind: "organization", id: organizationId, districtId } as const;
      expect(mayMakeContact(of, actor)).toBe(whyNotGive("organization-contact", of, actor) === undefined);
    }
  }
});
