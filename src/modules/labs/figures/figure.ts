// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/**
 * The figures of labs, in the order in which they are told: labs, the micro-networks that they bore, who keeps them
 * going, whom they reached, of whom how many had never taken part before. What each counts is in figures.words.ts.
 */
export const figureKeys = [
  "labs",
  "networks",
  "networksBorn",
  "collaborators",
  "stable",
  "reached",
  "answers",
  "first",
  "named",
  "dates",
  "presences",
] as const;
export type FigureKey = (typeof figureKeys)[number];

export type Figures = Record<FigureKey, number>;

/** A collaborator is stable after so long. */
export const stableMonths = 3;

/** First-timers among those who said; undefined when nobody did. */
export function shareOfFirst({ first, answers }: Pick<Figures, "first" | "answers">): number | undefined {
  return answers === 0 ? undefined : first / answers;
}

/** The figures of several labs and of each: what two of them share counts once in `all`. */
export type LabFigures = { all: Figures; labs: ReadonlyMap<string, Figures> };

/** What a month brought. */
export type MonthFigures = { month: string; presences: number; dates: number; first: number };

/** What a figure was counted from: an activity in a period, and each of its dates. */
export type ActivityCounted = {
  activityId: string;
  name: string;
  dates: number;
  presences: number;
  /** Heads without a name that were surely different people: see the definition of those reached. */
  unnamed: number;
  answers: number;
  first: number;
};

export type DateCounted = {
  occurrenceId: string;
  /** A lab that it is of; of several one. */
  labId: string;
  activityId: string;
  name: string;
  startsAt: Temporal.Instant;
  heads: number;
  named: number;
  answers: number;
  first: number;
};
