// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { areOn, type ChosenPoint, type Lab } from "./lab.ts";

/**
 * The points that a social laboratory of Pavia holds itself to, in their order. A house takes those it wants, and adds
 * its own: no model is imposed.
 */
export const usualPoints = [
  "main-place",
  "connected-places",
  "reference-organization",
  "reference-role",
  "partners",
  "synergy",
  "calendar",
  "assembly",
  "channels",
  "paper",
  "resources",
] as const;
export type UsualPoint = (typeof usualPoints)[number];

/**
 * Points that data can show and cannot deny: a lab prints elsewhere too, and the directory may not know what somebody is. Seen,
 * they are met; else the lab says them. Their days are read, never written by the night.
 */
const partlySeen: readonly string[] = ["synergy", "paper"] satisfies UsualPoint[];

/** Whether what the lab says of a point is all that is kept of it. */
export function isOnlySaid({ code, name }: ChosenPoint): boolean {
  return name !== null || partlySeen.includes(code);
}

/** How far back a meeting, and how far ahead and back an activity, still counts as current. */
const assemblyMonths = 6;
export const calendarDays = 30;
/** A lab is fed by several projects and resources at once. */
const fewestResources = 2;

/** What other rooms know of a lab, for its points. */
export type PointFacts = {
  /** Dates held in the last days, and dates to come in the next. */
  wasOnLately: boolean;
  isOnSoon: boolean;
  /** When its assembly last met; null when it has none, or it never did. */
  lastMet: Temporal.PlainDate | null;
  /** Since when all of local authority, third sector and citizens are seen; undefined when they are not. */
  together: { since: Temporal.PlainDate | null } | undefined;
  /** Since when its programme or its flyers are opened to be printed again and again; null when not lately. */
  printedSince: Temporal.PlainDate | null;
};

/** A point as it was last seen or said. */
export type PointState = { isMet: boolean; since: Temporal.PlainDate | null };

export type Point = ChosenPoint & {
  isMet: boolean;
  /** Since when it is so; null when nobody knows. */
  since: Temporal.PlainDate | null;
  /** Said by the lab, or read from what it does. */
  isSaid: boolean;
  /** To be said, and nobody did yet: it is missing for now. */
  isUnsaid: boolean;
};

/** The points that a lab holds itself to, the usual ones unless it chose. */
export function pointsOf({ points }: Pick<Lab, "points">): readonly ChosenPoint[] {
  return points ?? usualPoints.map((code) => ({ code, name: null }));
}

/** The living checklist: each point met or missing, and since when. `known` is what was last seen or said, by code. */
export function checklistOf(
  lab: Lab,
  facts: PointFacts,
  known: ReadonlyMap<string, PointState>,
  today: Temporal.PlainDate,
): Point[] {
  return pointsOf(lab).map(({ code, name }) => {
    const before = known.get(code);
    const seen = seenOf({ code, name }, lab, facts, today);
    if (seen === undefined) {
      return {
        code,
        name,
        isMet: before?.isMet ?? false,
        since: before?.since ?? null,
        isSaid: true,
        isUnsaid: !before,
      };
    }
    const isKept = before?.isMet === seen.isMet && !isOnlySaid({ code, name });
    const since = seen.since ?? (isKept ? before.since : null);
    return { code, name, isMet: seen.isMet, since, isSaid: false, isUnsaid: false };
  });
}

/** What the data say of a point; undefined of one that they cannot tell. */
function seenOf(
  { code, name }: ChosenPoint,
  lab: Lab,
  { wasOnLately, isOnSoon, lastMet, together, printedSince }: PointFacts,
  today: Temporal.PlainDate,
): { isMet: boolean; since: Temporal.PlainDate | null } | undefined {
  if (name !== null) return undefined;
  const places = areOn(lab.places, today);
  switch (code as UsualPoint) {
    case "main-place":
      return someSince(places.filter(({ kind }) => kind === "main"));
    case "connected-places":
      return someSince(places.filter(({ kind }) => kind === "connected"));
    case "partners":
      return someSince(areOn(lab.partners, today));
    case "resources":
      return { isMet: areOn(lab.resources, today).length >= fewestResources, since: null };
    case "reference-organization":
      return { isMet: lab.organizationName !== null, since: null };
    case "reference-role":
      return { isMet: lab.referenceRole !== null, since: null };
    case "channels":
      return { isMet: lab.channels.length > 0, since: null };
    case "calendar":
      return { isMet: wasOnLately && isOnSoon, since: null };
    case "assembly":
      return { isMet: isWithin(lastMet, today), since: null };
    case "synergy":
      return together && { isMet: true, since: together.since };
    case "paper":
      return printedSince === null ? undefined : { isMet: true, since: printedSince };
    default:
      return undefined;
  }
}

function isWithin(met: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean {
  return met !== null && met.toString() >= today.subtract({ months: assemblyMonths }).toString();
}

/** Met by the one that stands longest; since then, when that is known. */
function someSince(standing: readonly { since: Temporal.PlainDate | null }[]) {
  const days = standing.flatMap(({ since }) => since ?? []);
  const [first = null] = days.toSorted((one, other) => one.toString().localeCompare(other.toString()));
  return { isMet: standing.length > 0, since: days.length === standing.length ? first : null };
}
