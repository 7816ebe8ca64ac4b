// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActivityKind } from "../../calendar/activities/activity.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import type { Area } from "../../territories/area.ts";
import type { Lab } from "../lab/lab.ts";
import { usedIn, type Skill } from "./following.ts";

/** What is known of a lab when somebody looks for theirs. */
export type LabAround = {
  lab: Lab;
  coming: readonly AgendaLine[];
  wanted: readonly Skill[];
  /** Where its main place is, when that may be known. */
  point: { latitude: number; longitude: number } | undefined;
};

export type Looked = { interest: ActivityKind | undefined; skill: Skill | undefined; area: Area | undefined };

/** Why a lab is for somebody. */
export type LabMatch = {
  lab: Lab;
  /** The next thing of the kind that interests. */
  next: AgendaLine | undefined;
  isWanted: boolean;
  isOfUse: boolean;
  isHere: boolean;
  metres: number | undefined;
};

/**
 * The labs for somebody who looks: each must answer everything that was asked of interest and skill; nearness orders them. First
 * those that look for what one can do, then the nearest, then by name.
 */
export function matchLabs(labs: readonly LabAround[], { interest, skill, area }: Looked): LabMatch[] {
  return labs
    .map(({ lab, coming, wanted, point }) => ({
      lab,
      next: interest === undefined ? undefined : coming.find(({ kind }) => kind === interest),
      isWanted: skill !== undefined && wanted.includes(skill),
      isOfUse: skill !== undefined && coming.some(({ kind }) => usedIn[skill].includes(kind)),
      isHere: area !== undefined && lab.areas.includes(area.code),
      metres: distanceBetween(area, point),
    }))
    .filter(({ next }) => interest === undefined || next !== undefined)
    .filter(({ isWanted, isOfUse }) => skill === undefined || isWanted || isOfUse)
    .toSorted(
      (one, other) =>
        Number(other.isWanted) - Number(one.isWanted) ||
        Number(other.isHere) - Number(one.isHere) ||
        (one.metres ?? Infinity) - (other.metres ?? Infinity) ||
        one.lab.name.localeCompare(other.lab.name, "it"),
    );
}

const earthMetres = 6_371_000;

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Great-circle distance in metres (haversine); undefined when either point is not known. */
function distanceBetween(area: Area | undefined, point: LabAround["point"]): number | undefined {
  if (area === undefined || area.latitude === null || area.longitude === null || point === undefined) {
    return undefined;
  }
  const half = (one: number, other: number) => Math.sin(radians(other - one) / 2) ** 2;
  const within =
    half(area.latitude, point.latitude) +
    Math.cos(radians(area.latitude)) *
      Math.cos(radians(point.latitude)) *
      half(area.longitude, point.longitude);
  return 2 * earthMetres * Math.asin(Math.sqrt(within));
}
