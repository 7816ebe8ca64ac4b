// SPDX-License-Identifier: AGPL-3.0-or-later
// Who of whom may agree to what, whatever labs of whatever districts do in whatever order: said a second time, without the
// program's words.
import { array, assert, boolean, constantFrom, option, property, record } from "fast-check";
import { expect, test } from "vitest";

import { roles, type HeldRole, type Person } from "../../src/foundation/actor.ts";
import { kindOf } from "../../src/modules/accounts/memberships/membership.ts";
import {
  whyNotAnswerSharing,
  whyNotAnswerVisit,
  whyNotAskLoan,
  whyNotStepLoan,
} from "../../src/modules/labs/exchanges/exchange.policy.ts";
import type { Loan, Sharing, Visit } from "../../src/modules/labs/exchanges/exchange.ts";
import { labsReachOf, mayKeepLab } from "../../src/modules/labs/lab/reach.ts";

const ids = ["a", "b", "c"] as const;
const heldRole = record({ role: constantFrom(...roles), id: constantFrom(...ids) }).map(
  ({ role, id }): HeldRole => ({
    role,
    of: { kind: kindOf[role], id: kindOf[role] === "installation" ? null : id },
  }),
);
const person = array(heldRole, { maxLength: 5 }).map((held): Person => ({
  kind: "person",
  id: "p",
  name: "",
  sessionId: "s",
  roles: held,
}));
const owners = record({
  territoryId: constantFrom(...ids),
  id: constantFrom(...ids),
  organizationId: option(constantFrom(...ids)),
});
const named = (id: string) => ({ id, name: id, territoryId: id });

test("a lab is kept by its contact, its district, its organization, administrators: nobody acts for a lab otherwise", () => {
  assert(
    property(person, owners, (actor, lab) => {
      const has = (role: string, id: string | null) =>
        actor.roles.some((held) => held.role === role && held.of.id === id);
      const expected =
        has("administrator", null) ||
        has("lab-contact", lab.id) ||
        has("district", lab.territoryId) ||
        has("editor", lab.territoryId) ||
        (lab.organizationId !== null && has("organization-contact", lab.organizationId));
      expect(mayKeepLab(labsReachOf(actor), lab)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test("an activity is of both labs only when the other one agreed, whoever presses whatever in whatever order", () => {
  const press = record({ by: constantFrom(...ids), answer: constantFrom("agreed", "declined", "ended") });
  assert(
    property(boolean(), array(press, { maxLength: 8 }), (isOwnerAsking, presses) => {
      const sharing: Pick<Sharing, "lab" | "withLab" | "askedBy" | "status"> = {
        lab: named("a"),
        withLab: named("b"),
        askedBy: isOwnerAsking ? "a" : "b",
        status: "asked",
      };
      const other = isOwnerAsking ? "b" : "a";
      let hasAgreed = false;
      for (const { by, answer } of presses) {
        const why = whyNotAnswerSharing(answer, sharing, by);
        if (by === "c") expect(why).toEqual({ kind: "not-found" });
        if (why) continue;
        if (answer === "agreed") {
          expect(by).toBe(other);
          hasAgreed = true;
        }
        // What was declined or ended is never agreed again by this question.
        if (answer === "agreed" || answer === "declined") expect(sharing.status).toBe("asked");
        sharing.status = answer;
      }
      if (sharing.status === "agreed") expect(hasAgreed).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("a visit is agreed by who was asked, with a day, and cancelled by either of the two", () => {
  const visited = record({
    status: constantFrom("offered", "asked", "agreed", "declined", "held", "cancelled"),
    isGuestThere: boolean(),
    askedBy: constantFrom("a", "b"),
    on: option(constantFrom("2026-12-20")),
  });
  const press = record({
    by: constantFrom(...ids),
    answer: constantFrom("agreed", "declined", "cancelled"),
    on: option(constantFrom("2026-12-21")),
  });
  assert(
    property(visited, press, ({ isGuestThere, ...of }, { by, answer, on }) => {
      const guest = isGuestThere || of.status !== "offered" ? named("b") : null;
      const visit: Pick<Visit, "host" | "guest" | "askedBy" | "status" | "on"> = {
        ...of,
        host: named("a"),
        guest,
      };
      const isTheirs = by === "a" || (by === "b" && guest !== null);
      const isAsked = visit.status === "asked" && by !== visit.askedBy;
      const isOpen = ["offered", "asked", "agreed"].includes(visit.status);
      const may =
        isTheirs &&
        (answer === "cancelled" ? isOpen : isAsked && (answer === "declined" || (on ?? visit.on) !== null));
      expect(whyNotAnswerVisit(answer, { visit, on }, by) === undefined).toBe(may);
    }),
    { numRuns: 500 },
  );
});

test("what a lab lends is agreed, refused and taken back by that lab alone; nobody borrows from themselves", () => {
  const loaned = record({
    status: constantFrom("asked", "agreed", "declined", "cancelled", "returned"),
    step: constantFrom("agreed", "declined", "cancelled", "returned"),
    by: constantFrom(...ids),
  });
  assert(
    property(loaned, boolean(), ({ status, step, by }, isOffered) => {
      const loan: Pick<Loan, "lender" | "to" | "status"> = { lender: named("a"), to: named("b"), status };
      const why = whyNotStepLoan(step, loan, by);
      const isOpen = status === "asked" || status === "agreed";
      const may =
        step === "cancelled"
          ? by !== "c" && isOpen
          : by === "a" && (step === "returned" ? status === "agreed" : status === "asked");
      expect(why === undefined).toBe(may);
      if (by === "c") expect(why).toEqual({ kind: "not-found" });
      expect(whyNotAskLoan({ lab: named("a"), isOffered }, by) === undefined).toBe(isOffered && by !== "a");
    }),
    { numRuns: 500 },
  );
});
