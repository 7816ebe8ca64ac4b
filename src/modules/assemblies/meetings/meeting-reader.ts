// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { AssembliesReach, AssemblyOwners } from "../assembly/reach.ts";
import { mayKeepAssembly } from "../assembly/reach.ts";
import { isMemberOn, type Member } from "../members/member.ts";
import type { Meeting } from "./meeting.ts";

/** As whom somebody may read of a meeting; undefined when they do not learn that it exists. */
export type MeetingReader = { mayKeep: boolean; isMember: boolean };

type Asking = {
  reach: AssembliesReach;
  /** Who they are in the assembly: by their account, or by the link they came by. */
  member: Pick<Member, "assemblyId" | "status" | "since" | "until"> | undefined;
  today: Temporal.PlainDate;
};

/** An open meeting is everybody's; a closed one is its members', while they are, and of who keeps the assembly. */
export function readerOf(
  meeting: Pick<Meeting, "isOpen">,
  assembly: AssemblyOwners & { id: string },
  { reach, member, today }: Asking,
): MeetingReader | undefined {
  const mayKeep = mayKeepAssembly(reach, assembly);
  const isMember = member !== undefined && member.assemblyId === assembly.id && isMemberOn(member, today);
  return meeting.isOpen || mayKeep || isMember ? { mayKeep, isMember } : undefined;
}
