// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { FindingKind } from "../search/criteria.ts";

/** When directories go stale: before summer closures, when the year begins again, before the winter holidays. */
export const seasons = ["june", "september", "christmas", "other"] as const;
export type Season = (typeof seasons)[number];

/** Which records a campaign asks about. */
export type Scope = { isStaleOnly: boolean; kind?: FindingKind | undefined; area?: string | undefined };

export type Campaign = {
  id: string;
  territoryId: string | null;
  season: Season;
  scope: Scope;
  startedAt: Temporal.Instant;
  endedAt: Temporal.Instant | null;
};

const begins = { june: "06-01", september: "09-01", christmas: "12-01" } as const;

/** The seasons from the one that is on, or comes next, with the day on which each begins. */
export function proposedSeasons(
  today: Temporal.PlainDate,
): { season: Exclude<Season, "other">; from: Temporal.PlainDate }[] {
  const all = [today.year, today.year + 1].flatMap((year) =>
    (Object.keys(begins) as (keyof typeof begins)[]).map((season) => ({
      season,
      from: Temporal.PlainDate.from(`${year}-${begins[season]}`),
    })),
  );
  const next = all.findIndex(({ from }) => Temporal.PlainDate.compare(from.add({ months: 1 }), today) > 0);
  return all.slice(next, next + 3);
}

/** An address is written to at most so often in a campaign, so many days apart. */
const mostMails = 3;
const daysBetweenMails = 10;
/** For how long the link of a mail is good. */
export const linkLastsDays = 30;
/** A campaign ends by itself when its last link is no longer good. */
export const campaignLastsDays = (mostMails - 1) * daysBetweenMails + linkLastsDays;
/** Addresses are forgotten so many days after a campaign ended. */
export const addressesKeptDays = 30;
/** More records than these in one mail nobody reads: the others are checked by phone. */
export const mostRecords = 40;

/** When the next mail to who did not answer is due, after so many; null when there is none to come. */
export function nextMailAt(mails: number, now: Temporal.Instant): Temporal.Instant | null {
  return mails >= mostMails ? null : now.add({ hours: 24 * daysBetweenMails });
}

/** Somebody to be written to, with the records that they are asked about. */
export type Asked = {
  address: string;
  personId: string | null;
  language: "it" | "en";
  records: { kind: FindingKind; id: string; name: string }[];
};

/** Whom a campaign would write to, and whom it cannot. */
export type CampaignPlan = {
  asked: Asked[];
  organizations: { name: string; records: number }[];
  records: number;
  /** Records of which no address is known. */
  unreachable: number;
  /** Addresses that asked not to be written to. */
  refused: number;
};

/** How a campaign goes. */
export type CampaignProgress = {
  addresses: number;
  mailed: number;
  answered: number;
  refused: number;
  records: number;
  confirmed: number;
  /** When the next mail leaves; null when none is to come. */
  nextMailAt: Temporal.Instant | null;
};
