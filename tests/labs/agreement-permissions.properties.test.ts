// SPDX-License-Identifier: AGPL-3.0-or-later
// Who may keep, read and sign an agreement, for every mixture of roles: said a second time, without the program's words.
import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  option,
  property,
  record,
  uuid,
} from "fast-check";
import { expect, test } from "vitest";

import { roles, type HeldRole, type Person } from "../../src/foundation/actor.ts";
import { kindOf } from "../../src/modules/accounts/memberships/membership.ts";
import {
  mayKeepAgreement,
  partiesOf,
  whyNotStep,
} from "../../src/modules/labs/agreements/agreement.policy.ts";
import {
  agreementStatuses,
  agreementSteps,
  isPublicAgreement,
  type AgreementStep,
} from "../../src/modules/labs/agreements/agreement.ts";

const ids = ["a", "b"] as const;
const heldRole: Arbitrary<HeldRole> = record({ role: constantFrom(...roles), id: constantFrom(...ids) }).map(
  ({ role, id }) => ({
    role,
    of: { kind: kindOf[role], id: kindOf[role] === "installation" ? null : id },
  }),
);
const person: Arbitrary<Person> = array(heldRole, { maxLength: 5 }).map((held) => ({
  kind: "person",
  id: "p",
  name: "",
  sessionId: "s",
  roles: held,
}));
const owned = record({
  territoryId: constantFrom(...ids),
  lab: option(
    record({
      id: constantFrom(...ids),
      name: constant("Lab"),
      organizationId: option(constantFrom(...ids)),
      isPublic: boolean(),
    }),
  ),
});
const holdsOf = ({ roles: held }: Person, role: string, id: string | null) =>
  held.some((one) => one.role === role && one.of.id === id);

test("an agreement is kept by its district, by who keeps its lab, by administrators, and by nobody else", () => {
  assert(
    property(person, owned, (actor, { territoryId, lab }) => {
      const expected =
        holdsOf(actor, "administrator", null) ||
        holdsOf(actor, "district", territoryId) ||
        holdsOf(actor, "editor", territoryId) ||
        (lab !== null && holdsOf(actor, "lab-contact", lab.id)) ||
        (lab !== null &&
          lab.organizationId !== null &&
          holdsOf(actor, "organization-contact", lab.organizationId));
      expect(mayKeepAgreement({ territoryId, lab }, actor)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test("one signs with an account only for the organizations of which one is a contact; a citizen and a group on paper", () => {
  const party = record({
    id: uuid(),
    kind: constantFrom("organization", "group", "municipality", "citizen"),
    organizationId: option(constantFrom(...ids)),
    name: constant("x"),
    called: constant(null),
    number: constant(1),
  });
  assert(
    property(person, array(party, { maxLength: 4 }), (actor, parties) => {
      const theirs = partiesOf({ parties }, actor);
      for (const one of parties) {
        const isTheirs =
          one.organizationId !== null && holdsOf(actor, "organization-contact", one.organizationId);
        expect(theirs.includes(one)).toBe(isTheirs);
      }
    }),
    { numRuns: 500 },
  );
});

test("no step leads out of an end, and nothing becomes public but by being in force", () => {
  const steps = Object.keys(agreementSteps) as AgreementStep[];
  for (const step of steps) {
    const { from, to } = agreementSteps[step];
    expect((from as readonly string[]).some((status) => status === "ended" || status === "renewed")).toBe(
      false,
    );
    const becomesPublic =
      isPublicAgreement({ status: to }) && from.some((status) => !isPublicAgreement({ status }));
    expect(becomesPublic).toBe(step === "start");
  }
  const bare = {
    kind: "commons",
    body: "",
    parties: [],
    commitments: [],
    signatures: [],
    version: 0,
  } as const;
  for (const status of agreementStatuses) {
    for (const step of steps) {
      const why = whyNotStep(step, { ...bare, status } as unknown as Parameters<typeof whyNotStep>[1]);
      const isFrom = (agreementSteps[step].from as readonly string[]).includes(status);
      if (!isFrom || step === "propose") expect(why?.kind).toBe("not-now");
    }
  }
});
