// SPDX-License-Identifier: AGPL-3.0-or-later
// Who keeps an assembly and who reads of its meetings, for every mixture of roles, offices and mandates: said a second time,
// without the program's words. Through the door: decisions.test.ts, table.test.ts.
import { array, assert, boolean, constantFrom, option, property, record } from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { roles, visitor, type Actor, type HeldRole } from "../../src/foundation/actor.ts";
import { kindOf } from "../../src/modules/accounts/memberships/membership.ts";
import {
  assembliesReachOf,
  mayBeginAssemblies,
  mayKeepAssembly,
} from "../../src/modules/assemblies/assembly/reach.ts";
import { readerOf } from "../../src/modules/assemblies/meetings/meeting-reader.ts";
import { meetingStatuses, minutesStatuses } from "../../src/modules/assemblies/meetings/meeting.ts";
import { memberStatuses } from "../../src/modules/assemblies/members/member.ts";
import { whyNotStep } from "../../src/modules/assemblies/minutes/minutes.policy.ts";
import { canStep } from "../../src/modules/assemblies/minutes/minutes.ts";

const ids = ["a", "b"] as const;
const heldRole = record({ role: constantFrom(...roles), id: constantFrom(...ids) }).map(
  ({ role, id }): HeldRole => ({
    role,
    of: { kind: kindOf[role], id: kindOf[role] === "installation" ? null : id },
  }),
);
const actors = option(record({ id: constantFrom("p", "q"), held: array(heldRole, { maxLength: 4 }) })).map(
  (one): Actor => (one ? { kind: "person", id: one.id, name: "", sessionId: "s", roles: one.held } : visitor),
);
const assemblies = record({
  id: constantFrom(...ids),
  territoryId: constantFrom(...ids),
  labId: option(constantFrom(...ids)),
  organizationId: option(constantFrom(...ids)),
  officers: array(constantFrom("p", "q", "r"), { maxLength: 2 }),
});
const days = constantFrom("2026-12-01", "2026-12-09", "2026-12-20");
const members = option(
  record({
    assemblyId: constantFrom(...ids),
    status: constantFrom(...memberStatuses),
    since: days,
    until: option(days),
  }),
);
const minutesSteps = ["write", "share", "take-back", "approve", "correct", "comment"] as const;
const answering: ReadonlySet<string> = new Set([
  "administrator",
  "district",
  "editor",
  "lab-contact",
  "organization-contact",
]);
const today = Temporal.PlainDate.from("2026-12-09");

function keeps(
  actor: Actor,
  assembly: { territoryId: string; labId: string | null; organizationId: string | null; officers: string[] },
) {
  if (actor.kind !== "person") return false;
  const has = (role: string, id: string | null) =>
    actor.roles.some((held) => held.role === role && held.of.id === id);
  return (
    has("administrator", null) ||
    has("district", assembly.territoryId) ||
    has("editor", assembly.territoryId) ||
    (assembly.labId !== null && has("lab-contact", assembly.labId)) ||
    (assembly.organizationId !== null && has("organization-contact", assembly.organizationId)) ||
    assembly.officers.includes(actor.id)
  );
}

test("an assembly is kept by its district, lab, organization and officers, by administrators, and by nobody else", () => {
  assert(
    property(actors, assemblies, (actor, assembly) => {
      expect(mayKeepAssembly(assembliesReachOf(actor), assembly)).toBe(keeps(actor, assembly));
      const some = actor.kind === "person" && actor.roles.some(({ role }) => answering.has(role));
      expect(mayBeginAssemblies(actor)).toBe(some);
    }),
    { numRuns: 1000 },
  );
});

test("of a closed meeting learn its keepers, and its members on the days of their mandate; of an open one everybody", () => {
  assert(
    property(boolean(), actors, assemblies, members, (isOpen, actor, assembly, member) => {
      const reader = readerOf({ isOpen }, assembly, {
        reach: assembliesReachOf(actor),
        member: member ?? undefined,
        today,
      });
      const mayKeep = keeps(actor, assembly);
      const isMember =
        member !== null &&
        member.assemblyId === assembly.id &&
        member.status === "confirmed" &&
        member.since <= "2026-12-09" &&
        (member.until ?? "9999") >= "2026-12-09";
      expect(reader).toEqual(isOpen || mayKeep || isMember ? { mayKeep, isMember } : undefined);
    }),
    { numRuns: 1000 },
  );
});

test("nothing is written in minutes that are approved, nor in those of a meeting that was cancelled", () => {
  for (const step of minutesSteps) {
    for (const status of meetingStatuses) {
      for (const minutesStatus of minutesStatuses) {
        const why = whyNotStep(step, { status, minutesStatus });
        expect(why === undefined).toBe(status !== "cancelled" && canStep(step, minutesStatus));
        if (minutesStatus === "approved" && step !== "correct") expect(why).toBeDefined();
      }
    }
  }
});
