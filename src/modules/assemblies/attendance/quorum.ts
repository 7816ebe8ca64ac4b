// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Assembly } from "../assembly/assembly.ts";

/** A member at a meeting, from when to when; null while they are there. */
export type Presence = {
  memberId: string;
  isRemote: boolean;
  cameAt: Temporal.Instant;
  leftAt: Temporal.Instant | null;
};

/** One member stands for another, from when to when. */
export type Delegation = {
  id: string;
  fromId: string;
  toId: string;
  madeBy: "member" | "keeper";
  madeAt: Temporal.Instant;
  endedAt: Temporal.Instant | null;
};

export type Quorum = {
  /** Members on the day of the meeting. */
  members: number;
  /** Of them, who is there, in the room or from afar. */
  present: number;
  remote: number;
  /** Who is not there and is stood for by somebody who is. */
  represented: number;
  /** How many count are needed; null when the assembly has no quorum. */
  needed: number | null;
  isMet: boolean;
};

export type Counted = {
  memberIds: ReadonlySet<string>;
  presences: readonly Presence[];
  delegations: readonly Delegation[];
  assembly: Pick<Assembly, "quorumKind" | "quorum" | "mostDelegations">;
  at: Temporal.Instant;
};

/**
 * Whether a meeting is in number at a moment. A member counts once: by being there, or by somebody who stands for them
 * and is there; whoever comes counts for themselves, and nobody stands for them any more. Nobody counts for more members
 * than the rules allow: beyond, the earliest delegations hold.
 */
export function quorumAt({ memberIds, presences, delegations, assembly, at }: Counted): Quorum {
  const there = presentAt({ memberIds, presences, at });
  const held = new Map<string, number>();
  const representedIds = new Set<string>();
  for (const { fromId, toId } of heldAt(delegations, at)) {
    const count = held.get(toId) ?? 0;
    const counts =
      memberIds.has(fromId) && !there.has(fromId) && there.has(toId) && !representedIds.has(fromId);
    if (!counts || count >= assembly.mostDelegations) continue;
    held.set(toId, count + 1);
    representedIds.add(fromId);
  }
  const members = memberIds.size;
  const needed = neededOf(assembly, members);
  const remote = [...there.values()].filter(Boolean).length;
  const counted = there.size + representedIds.size;
  return {
    members,
    present: there.size,
    remote,
    represented: representedIds.size,
    needed,
    isMet: needed === null || counted >= needed,
  };
}

/** Who is there at a moment, and whether from afar. */
export function presentAt({
  memberIds,
  presences,
  at,
}: Pick<Counted, "memberIds" | "presences" | "at">): Map<string, boolean> {
  const there = new Map<string, boolean>();
  for (const { memberId, isRemote, cameAt, leftAt } of presences) {
    const isThere =
      Temporal.Instant.compare(cameAt, at) <= 0 &&
      (leftAt === null || Temporal.Instant.compare(at, leftAt) < 0);
    if (isThere && memberIds.has(memberId)) there.set(memberId, isRemote);
  }
  return there;
}

/** Delegations that hold at a moment, the earliest first. */
function heldAt(delegations: readonly Delegation[], at: Temporal.Instant): Delegation[] {
  return delegations
    .filter(
      ({ madeAt, endedAt }) =>
        Temporal.Instant.compare(madeAt, at) <= 0 &&
        (endedAt === null || Temporal.Instant.compare(at, endedAt) < 0),
    )
    .toSorted(
      (one, other) => Temporal.Instant.compare(one.madeAt, other.madeAt) || (one.id < other.id ? -1 : 1),
    );
}

/** How many must count: so many heads, or that part of the members, rounded up; null without a quorum. */
function neededOf(
  { quorumKind, quorum }: Pick<Assembly, "quorumKind" | "quorum">,
  members: number,
): number | null {
  if (quorumKind === "none" || quorum === null) return null;
  return quorumKind === "heads" ? quorum : Math.ceil((members * quorum) / 100);
}

export type WhyNotDelegate =
  | "no-delegations"
  | "to-oneself"
  | "too-many"
  | "delegate-delegates"
  | "delegator-stands"
  | "is-there";

type ToDelegate = {
  fromId: string;
  toId: string;
  /** Those that hold now. */
  delegations: readonly Pick<Delegation, "fromId" | "toId">[];
  presentIds: ReadonlySet<string>;
  mostDelegations: number;
};

/** Why one member cannot stand for another at a meeting; undefined when they can. Chains are not made. */
export function whyNotDelegate(asked: ToDelegate): WhyNotDelegate | undefined {
  const { fromId, toId, delegations, presentIds, mostDelegations } = asked;
  if (mostDelegations === 0) return "no-delegations";
  if (fromId === toId) return "to-oneself";
  if (presentIds.has(fromId)) return "is-there";
  const others = delegations.filter((one) => one.fromId !== fromId);
  if (others.some((one) => one.fromId === toId)) return "delegate-delegates";
  if (others.some((one) => one.toId === fromId)) return "delegator-stands";
  return others.filter((one) => one.toId === toId).length >= mostDelegations ? "too-many" : undefined;
}
