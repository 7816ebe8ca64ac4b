// SPDX-License-Identifier: AGPL-3.0-or-later

/** Assemblies of the demonstration and when they met, as demo/meetings.json tells it. Nobody in it is a real person. */
export type ShippedAssembly = {
  key: string;
  kind: "consulta" | "agora" | "steering" | "working-group";
  /** Of demo/labs.json; null for the agora. */
  lab_id: string | null;
  name: string;
  purpose: string;
  rules?: string;
  quorum_percent?: number;
  most_delegations: number;
  notice_days: number;
  has_open_meetings?: boolean;
  location_id: string | null;
  place_name: string | null;
  /** How members are called: a first name, or the group they speak for. */
  members: { called: string; part?: "chair" | "secretary"; stands_for?: string }[];
  /** Weeks before (negative) or after the day of loading, on the weekday and hour of the assembly. */
  weekday: number;
  hour: number;
  held_weeks: number[];
  next_weeks: number[];
  /** Points of the next meeting, and points that wait for an answer. */
  agenda: { title: string; body?: string }[];
  proposed: { title: string; body?: string }[];
};
