// SPDX-License-Identifier: AGPL-3.0-or-later

/** What the writers do, each with a form that people have. */
export const actKinds = [
  "draft",
  "publication",
  "change",
  "synonym",
  "letter",
  "report",
  "upload",
  "contact",
  "thread",
  "activity",
  "registration",
  "head",
  "point",
  "vote",
] as const;
export type ActKind = (typeof actKinds)[number];

/**
 * One act and what is known of it. acknowledged: the product said that it was done. unanswered: the connection broke, or
 * it said 503: done or not, but never half. not sent: nobody was there to say it to. refused: it said no, which it should not have.
 */
export type Entry = {
  kind: ActKind;
  /** A word that stands in what is written and nowhere else. */
  mark: string;
  state: "under way" | "acknowledged" | "unanswered" | "not sent" | "refused";
  /** The record it is about, when it is known. */
  recordId?: string;
  /** What it answered, when it said no. */
  said?: string;
};

/** One vote that one member may give: their page of it, and the mark by which it is found. */
export type OpenBallot = { mark: string; memberId: string; path: string };

export type Ledger = {
  entries: Entry[];
  /** A new act, with a mark of its own. */
  begin: (kind: ActKind) => Entry;
  /** Services that a writer published, to be changed later. */
  published: string[];
  /** Activities that a writer published, to sign up for and to mark who came. */
  activities: string[];
  /** Where activities are: a municipality. */
  area?: string;
  /** Where minutes are written. */
  minutes?: string;
  /** Votes that nobody gave yet. */
  ballots: OpenBallot[];
  /** What voters were shown that their ballot is in the box. */
  receipts: string[];
  /** Writers found signed out though nobody had signed them out. */
  signedOut: number;
};

export function openLedger(seed: number): Ledger {
  const entries: Entry[] = [];
  return {
    entries,
    begin: (kind) => {
      const entry: Entry = { kind, mark: `marca${seed}n${entries.length}fine`, state: "under way" };
      entries.push(entry);
      return entry;
    },
    published: [],
    activities: [],
    ballots: [],
    receipts: [],
    signedOut: 0,
  };
}
