// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DecisionStatus, WayToDecide, Counts } from "../decisions/decision.ts";

/** A decision of the demonstration; days are counted from the day of its meeting. */
export type ShippedDecision = {
  what: string;
  owner?: string;
  due_in_days?: number;
  how: Exclude<WayToDecide, "online-vote">;
  counts?: Counts;
  /** What became of it, step by step; days from the meeting. */
  steps?: { after_days: number; status: DecisionStatus; note?: string }[];
};

export type ShippedItem = { title: string; text: string; postponed?: boolean; decisions?: ShippedDecision[] };

/** The minutes of an assembly's held meetings, the last first. */
export type ShippedMinutes = {
  /** Of whose assembly: a lab, or the agora of the district. */
  lab_id?: string;
  kind?: "agora";
  meetings: ShippedItem[][];
};
