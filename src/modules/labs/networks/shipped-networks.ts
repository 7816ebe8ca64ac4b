// SPDX-License-Identifier: AGPL-3.0-or-later

/** The networks and practices of the demonstration: nobody in them is anybody. Days are told from the start backwards. */
export type ShippedNetworks = {
  networks: ShippedNetwork[];
  practices: ShippedPractice[];
  copies: { practice: string; group: string; place: string; what_changed: string; days_ago: number }[];
};

export type ShippedNetwork = {
  key: string;
  /** The lab's, as demo/labs.json calls it. */
  lab: string;
  name: string;
  what: string;
  who: string;
  meets: string;
  join: string;
  topics: string[];
  born_days_ago: number;
  people: { days_ago: number; people: number }[];
  /** Activities of the lab that are the network's, by name. */
  activities: string[];
  /** Where it meets beside the lab's own place. */
  places: string[];
  told: { days_ago: number; told: string }[];
  status: "active" | "paused" | "ended";
  paused_days_ago?: number;
  ended_days_ago?: number;
  why?: string;
};

export type ShippedPractice = {
  key: string;
  lab: string;
  title: string;
  line: string;
  who: string;
  what: string;
  cost: string;
  steps: string[];
  people: string;
  things: string;
  went: string;
  avoid: string;
  tags: string[];
  published_days_ago: number;
  network?: string;
  copied_from?: string;
  what_changed?: string;
  figures_from_days_ago?: number;
};
