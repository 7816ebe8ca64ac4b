// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  option,
  property,
  record,
  subarray,
} from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { outcomes, witnesses } from "../contacts/need.ts";
import { believed, type Said } from "./outcome.ts";
import { rejections, saidCancellations } from "./reason.ts";
import { countedAs, sidesOf, stepsFor, whyNot, type Party } from "./referral.policy.ts";
import { afterStep, canStep, isOver, isShut, rooms, type Referral, type StepSaid } from "./referral.ts";
import { statuses, stepNames, steps, type Step, type StepRule } from "./steps.ts";

const start = Temporal.Instant.from("2026-12-09T10:00:00+01:00");

const draft: Referral = {
  territoryId: "t",
  id: "r",
  needId: "n",
  fromDeskId: "desk-a",
  cameFromId: null,
  to: {
    kind: "service",
    name: "Sportello lavoro",
    serviceId: "s",
    organizationId: "o",
    deskId: null,
    email: null,
    phone: null,
  },
  mode: "three-way-call",
  accompaniedBy: null,
  appointmentAt: null,
  urgency: "ordinary",
  note: null,
  status: "draft",
  revision: 1,
  reason: null,
  room: null,
  roomAskedAt: null,
  roomAnsweredAt: null,
  outcome: null,
  outcomeBy: null,
  createdAt: start,
  requestedAt: null,
  answeredAt: null,
  acceptedAt: null,
  contactedAt: null,
  endedAt: null,
  clockStage: null,
  clockAt: null,
};

const aSaid = record({ outcome: constantFrom(...outcomes), by: constantFrom(...witnesses) });
const anAct = record({
  step: constantFrom(...stepNames),
  sides: subarray(["sender", "receiver", "clock"] as const, { maxLength: 2 }),
  reason: constantFrom(...rejections, ...saidCancellations),
  room: constantFrom(...rooms),
  outcome: option(aSaid, { nil: undefined }),
  hours: integer({ min: 0, max: 400 }),
});
type Act = { step: Step; sides: Party["sides"]; hours: number } & StepSaid;

/** Takes what may be taken of a story, in order; gives every state and what was taken. */
function lived(acts: readonly Act[]) {
  const states = [draft];
  const taken: Act[] = [];
  let now = start;
  for (const act of acts) {
    now = now.add({ hours: act.hours });
    const before = states.at(-1)!;
    const party: Party = { sides: act.sides, through: "desk" };
    if (whyNot(act.step, before, party)) continue;
    taken.push(act);
    states.push(afterStep(act.step, before, act, now));
  }
  return { states, taken };
}

/** Where a step leads from a state. */
const next = (status: string) =>
  stepNames.flatMap((step) => {
    const rule: StepRule = steps[step];
    return rule.to !== undefined && rule.from.includes(status as never) ? [rule.to] : [];
  });

/** Every state that one can come to from a state, itself among them. */
const reach = (from: string): Set<string> => {
  const seen = new Set([from]);
  for (const status of seen) for (const other of next(status)) seen.add(other);
  return seen;
};

/** How much a word weighs: the less, the more it is believed. */
const rank = ({ by, outcome }: Said) => (outcome === "unknown" ? 3 : witnesses.indexOf(by));

test("whatever is done in whatever order, a referral stays in a state that the database takes", () => {
  assert(
    property(array(anAct, { maxLength: 40 }), (acts) => {
      for (const state of lived(acts as Act[]).states) {
        const { status, reason, requestedAt, endedAt, clockAt, clockStage, room, outcome, outcomeBy } = state;
        expect(statuses).toContain(status);
        expect((clockAt === null) === (clockStage === null)).toBe(true);
        expect(clockAt !== null).toBe(status === "requested" || status === "accepted");
        expect(endedAt !== null).toBe(isOver(state));
        expect((outcome === null) === (outcomeBy === null)).toBe(true);
        if (status === "rejected" || status === "cancelled") expect(reason).not.toBeNull();
        if (status !== "draft" && status !== "cancelled") expect(requestedAt).not.toBeNull();
        if (room !== null) expect(state.roomAnsweredAt).not.toBeNull();
      }
    }),
    { numRuns: 2000 },
  );
});

test("no act is lost: each step of a person raises the revision by one, and the clock only where it moves", () => {
  assert(
    property(array(anAct, { maxLength: 40 }), (acts) => {
      const { states, taken } = lived(acts as Act[]);
      const raising = taken.filter(({ step }) => step !== "remind" && step !== "escalate");
      expect(states.at(-1)!.revision).toBe(1 + raising.length);
    }),
    { numRuns: 1000 },
  );
});

test("what is over stays over, whoever tries", () => {
  assert(
    property(array(anAct, { maxLength: 40 }), (acts) => {
      const { states } = lived(acts as Act[]);
      const end = states.findIndex(isOver);
      expect(end === -1 || end === states.length - 1).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("every state can be reached, and from every state that is not an end the end can be", () => {
  expect([...reach("draft")].toSorted()).toEqual([...statuses].toSorted());
  const stuck = statuses.filter((status) => ![...reach(status)].some((one) => next(one).length === 0));
  expect(stuck).toEqual([]);
  expect(statuses.filter((status) => next(status).length === 0).toSorted()).toEqual(
    ["cancelled", "completed", "redirected", "rejected"].toSorted(),
  );
});

test("who may: a stranger learns nothing, the clock's steps are the clock's, the desk that phones speaks for who answers", () => {
  assert(
    property(array(anAct, { maxLength: 20 }), constantFrom(...stepNames), (acts, step) => {
      const referral = lived(acts as Act[]).states.at(-1)!;
      const { by }: StepRule = steps[step];
      const as = (...sides: Party["sides"]) => whyNot(step, referral, { sides, through: "desk" })?.kind;
      const open = canStep(step, referral) ? undefined : "not-now";

      expect(as()).toBe("not-found");
      expect(as("clock")).toBe(by === "clock" ? open : "not-allowed");
      expect(as("sender")).toBe(by === "clock" ? "not-allowed" : open);
      expect(as("receiver")).toBe(by === "receiver" || by === "either" ? open : "not-allowed");
      if (by === "receiver") {
        expect(countedAs(step, { sides: ["sender"], through: "desk" })).toEqual({
          side: "receiver",
          through: "phone",
        });
      }
    }),
    { numRuns: 2000 },
  );
});

test("stepsFor says exactly what whyNot allows", () => {
  assert(
    property(array(anAct, { maxLength: 20 }), subarray(["sender", "receiver"] as const), (acts, sides) => {
      const referral = lived(acts as Act[]).states.at(-1)!;
      const offered = stepsFor(referral, { sides, through: "desk" });
      expect(stepNames.filter((step) => offered.includes(step))).toEqual(
        stepNames.filter((step) => whyNot(step, referral, { sides, through: "desk" }) === undefined),
      );
    }),
  );
});

test("sides: one's own desks and organizations, the district's supervisor, nobody else", () => {
  const an = subarray(["desk-a", "desk-b", "o", "p", "t", "u"]);
  assert(
    property(an, an, an, boolean(), (deskIds, supervises, organizationIds, toDesk) => {
      const to = toDesk ? { ...draft.to, deskId: "desk-b", organizationId: null, serviceId: null } : draft.to;
      const sides = sidesOf({ ...draft, to }, { deskIds, supervises, organizationIds });
      expect(sides.includes("sender")).toBe(deskIds.includes("desk-a") || supervises.includes("t"));
      expect(sides.includes("receiver")).toBe(
        toDesk ? deskIds.includes("desk-b") : organizationIds.includes("o"),
      );
    }),
  );
});

test("the person is believed before the desk, the desk before the provider, in whatever order they speak", () => {
  assert(
    property(array(aSaid, { minLength: 1, maxLength: 12 }), (said) => {
      let held: Said | undefined;
      for (const one of said) held = believed(held, one);
      const best = Math.min(...said.map(rank));
      expect(rank(held!)).toBe(best);
      // Of those who are believed alike, who spoke last.
      if (best < 3) expect(held).toEqual(said.findLast((one) => rank(one) === best));
    }),
  );
});

test("refused, sent elsewhere or left unanswered, the need looks for another door; taken back by the desk it does not", () => {
  expect(isShut({ status: "rejected", reason: "full" })).toBe(true);
  expect(isShut({ status: "redirected", reason: null })).toBe(true);
  expect(isShut({ status: "cancelled", reason: "no-answer" })).toBe(true);
  expect(isShut({ status: "cancelled", reason: "mistake" })).toBe(false);
  expect(isShut({ status: "completed", reason: null })).toBe(false);
});
