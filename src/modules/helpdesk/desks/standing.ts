// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Refusal } from "../../../foundation/refusal.ts";

/** A desk as one who works there needs it everywhere. */
export type StandingDesk = { territoryId: string; id: string; name: string };

/** As what somebody stands in the help desk today. */
export type Standing = {
  /** Desks that they operate now: role, mandate and training all hold. */
  desks: StandingDesk[];
  /** The districts of those desks. */
  operatesIn: string[];
  /** Districts that they supervise: figures, unmet needs, diaries and clocks, of all desks. */
  supervises: string[];
};

/** What keeps somebody with the role away from their desk: it is said to them, with whom to ask. */
export type Lacking = "mandate" | "training" | "desk-closed";

/** The districts whose rows somebody may meet: those of their desks and those that they supervise. */
export function districtsOf({ operatesIn, supervises }: Standing): string[] {
  return [...new Set([...operatesIn, ...supervises])];
}

/** Whether they work at this desk now. */
export function worksAt({ desks }: Standing, deskId: string): boolean {
  return desks.some(({ id }) => id === deskId);
}

/** Whether they see how a desk does: they work at it, or supervise its district. */
export function followsDesk(standing: Standing, desk: Pick<StandingDesk, "territoryId" | "id">): boolean {
  return worksAt(standing, desk.id) || standing.supervises.includes(desk.territoryId);
}

/** Why the help desk is shut to somebody with this standing; undefined when it is open. */
export function whyNotEnter(standing: Standing): Refusal | undefined {
  return districtsOf(standing).length > 0 ? undefined : { kind: "not-allowed", because: "no-desk" };
}
