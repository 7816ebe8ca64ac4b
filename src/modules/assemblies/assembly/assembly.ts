// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

export const assemblyKinds = ["consulta", "agora", "steering", "working-group", "other"] as const;
export type AssemblyKind = (typeof assemblyKinds)[number];

export const assemblyStatuses = ["active", "resting", "ended"] as const;
export type AssemblyStatus = (typeof assemblyStatuses)[number];

/** `heads`: so many members; `percent`: of the members of that day. */
export const quorumKinds = ["none", "heads", "percent"] as const;
export type QuorumKind = (typeof quorumKinds)[number];

/** What a form says of an assembly. */
export type AssemblyContent = {
  kind: AssemblyKind;
  labId: string | null;
  organizationId: string | null;
  name: string;
  purpose: string | null;
  howToJoin: string | null;
  rules: string | null;
  /** Whether anybody may come; each meeting can say otherwise. */
  hasOpenMeetings: boolean;
  /** How many days before a meeting it is called. */
  noticeDays: number;
  quorumKind: QuorumKind;
  /** Heads, or percent of the members; null without a quorum. */
  quorum: number | null;
  /** How many members one member may stand for at a meeting; 0: nobody stands for another. */
  mostDelegations: number;
  status: AssemblyStatus;
};

export type Assembly = AssemblyContent & {
  territoryId: string;
  id: string;
  /** Accounts of the members who are its chair or secretary today: they keep it. */
  officers: readonly string[];
  revision: number;
  lastModified: Temporal.Instant;
  isDemonstration: boolean;
};

export const keptAssembliesPath = "/redazione/assemblee";

/** Where everybody reads of it. */
export function assemblyPath(id: string): string {
  return `/assemblee/${id}`;
}

/** Where it is kept. */
export function keptAssemblyPath(id: string): string {
  return `${keptAssembliesPath}/${id}`;
}
