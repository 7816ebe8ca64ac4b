// SPDX-License-Identifier: AGPL-3.0-or-later

/** Few lines of what a lab learned in a year. */
export type Lesson = { id: string; labId: string; year: number; said: string; writtenOn: string };

/** A micro-network born in a year. */
export type NetworkBorn = {
  id: string;
  name: string;
  labId: string;
  whatTheyDo: string | null;
  bornOn: string;
};

/** The figures of half a year as they were published: a number that is not told is null. */
export type PublishedHalf = { half: string; figures: Readonly<Record<string, number | null>> };

/** How many lessons a lab writes for a year at most: few lines, not a report. */
export const mostLessons = 12;

export function agoraPath(districtId?: string): string {
  return districtId === undefined ? "/agora" : `/agora?distretto=${districtId}`;
}

export function yearPath(year: number): string {
  return `/agora/${year}`;
}

/** What a lab learned, for who keeps it. */
export function lessonsPath(labId: string): string {
  return `/redazione/laboratori/${labId}/anno`;
}
