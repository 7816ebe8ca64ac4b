// SPDX-License-Identifier: AGPL-3.0-or-later
import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import {
  presentAt,
  quorumAt,
  whyNotDelegate,
  type Delegation,
  type Presence,
} from "../../src/modules/assemblies/attendance/quorum.ts";

const start = Temporal.Instant.from("2026-12-20T17:00:00Z");
const after = (minutes: number) => start.add({ minutes });
const ids = ["a", "b", "c", "d", "e", "f", "g"];

const someId = fc.constantFrom(...ids, "stranger");
const presence: fc.Arbitrary<Presence> = fc.record({
  memberId: someId,
  isRemote: fc.boolean(),
  cameAt: fc.integer({ min: 0, max: 60 }).map(after),
  leftAt: fc.option(fc.integer({ min: 60, max: 120 }).map(after)),
});
const delegation: fc.Arbitrary<Delegation> = fc.record({
  id: fc.uuid(),
  fromId: someId,
  toId: someId,
  madeBy: fc.constantFrom("member", "keeper"),
  madeAt: fc.integer({ min: 0, max: 60 }).map(after),
  endedAt: fc.option(fc.integer({ min: 60, max: 120 }).map(after)),
});
const rules = fc.record({
  quorumKind: fc.constantFrom("none" as const, "heads" as const, "percent" as const),
  quorum: fc.integer({ min: 1, max: 100 }),
  mostDelegations: fc.integer({ min: 0, max: 3 }),
});
const table = fc.record({
  presences: fc.array(presence, { maxLength: 12 }),
  delegations: fc.array(delegation, { maxLength: 12 }),
  assembly: rules,
  at: fc.integer({ min: 0, max: 130 }).map(after),
});
const memberIds = new Set(ids);

test("nobody counts twice: who is there and who is stood for are never more than the members", () => {
  fc.assert(
    fc.property(table, (seen) => {
      const { present, represented, members, remote } = quorumAt({ memberIds, ...seen });
      expect(members).toBe(ids.length);
      expect(present + represented).toBeLessThanOrEqual(members);
      expect(remote).toBeLessThanOrEqual(present);
    }),
  );
});

test("nobody stands for more members than the rules allow, and only who is there stands for anybody", () => {
  fc.assert(
    fc.property(table, (seen) => {
      const { present, represented } = quorumAt({ memberIds, ...seen });
      expect(represented).toBeLessThanOrEqual(present * seen.assembly.mostDelegations);
    }),
  );
});

test("who comes counts for themselves: a delegation more never takes anything away, and coming never lowers the count", () => {
  fc.assert(
    fc.property(table, fc.constantFrom(...ids), (seen, comer) => {
      const before = quorumAt({ memberIds, ...seen });
      const come: Presence = { memberId: comer, isRemote: false, cameAt: start, leftAt: null };
      const later = quorumAt({ memberIds, ...seen, presences: [...seen.presences, come] });
      expect(later.present + later.represented).toBeGreaterThanOrEqual(before.present + before.represented);
      expect(presentAt({ memberIds, presences: [...seen.presences, come], at: seen.at }).has(comer)).toBe(
        true,
      );
    }),
  );
});

test("a quorum is met exactly when as many count as are needed", () => {
  fc.assert(
    fc.property(table, (seen) => {
      const { present, represented, needed, isMet, members } = quorumAt({ memberIds, ...seen });
      if (seen.assembly.quorumKind === "none") expect(needed).toBeNull();
      if (seen.assembly.quorumKind === "percent") {
        expect(needed! * 100).toBeGreaterThanOrEqual(members * seen.assembly.quorum);
        expect((needed! - 1) * 100).toBeLessThan(members * seen.assembly.quorum);
      }
      expect(isMet).toBe(needed === null || present + represented >= needed);
    }),
  );
});

test("delegations that are let in never make a chain, nor exceed the limit", () => {
  const asks = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 30 });
  fc.assert(
    fc.property(asks, fc.integer({ min: 0, max: 3 }), (wanted, mostDelegations) => {
      let held: { fromId: string; toId: string }[] = [];
      for (const [fromId, toId] of wanted) {
        const presentIds = new Set<string>();
        if (whyNotDelegate({ fromId, toId, delegations: held, presentIds, mostDelegations })) continue;
        held = [...held.filter((one) => one.fromId !== fromId), { fromId, toId }];
      }
      const [from, to] = [new Set(held.map((one) => one.fromId)), held.map((one) => one.toId)];
      expect(to.filter((id) => from.has(id))).toEqual([]);
      for (const id of ids) {
        expect(to.filter((one) => one === id).length).toBeLessThanOrEqual(mostDelegations);
      }
    }),
  );
});
