// SPDX-License-Identifier: AGPL-3.0-or-later

export const leaders = ["facilitators", "together", "citizens"] as const;
/** Who leads an activity. */
export type Leader = (typeof leaders)[number];

/** What a lab says of an activity. */
export type Tie = {
  isOurs: boolean;
  /** By which door people come to it. */
  doorId: string | null;
  /** The micro-network that runs it. */
  networkId: string | null;
  /** Null when nobody said. */
  ledBy: Leader | null;
};
