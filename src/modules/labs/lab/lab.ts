// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

/** `resting` and `ended` labs keep their page: what was done there stays to be read. */
export const labStatuses = ["draft", "active", "resting", "ended"] as const;
export type LabStatus = (typeof labStatuses)[number];

export const channelKinds = [
  "web",
  "facebook",
  "instagram",
  "telegram",
  "whatsapp",
  "newsletter",
  "other",
] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Where a lab tells of itself. */
export type Channel = { kind: ChannelKind; url: string };

/** A project or a resource that feeds a lab: what it is, from whom, between which days. */
export type Resource = {
  name: string;
  from: string | null;
  since: Temporal.PlainDate | null;
  until: Temporal.PlainDate | null;
};

export const labPlaceKinds = ["main", "connected"] as const;
export type LabPlaceKind = (typeof labPlaceKinds)[number];

/** A place where a lab lives: one main, and those connected with it. */
export type LabPlace = {
  id: string;
  /** Of the directory; null for a courtyard or a park. */
  locationId: string | null;
  name: string;
  kind: LabPlaceKind;
  /** Every activity there is the lab's, unless a tie says otherwise. */
  takesActivities: boolean;
  /** The contacts of the lab write what happens there: who answers for the place put it here. */
  letsWrite: boolean;
  since: Temporal.PlainDate | null;
  until: Temporal.PlainDate | null;
};

/** An organization or an informal group that makes the lab together with others. */
export type Partner = {
  id: string;
  organizationId: string | null;
  name: string;
  brings: string | null;
  since: Temporal.PlainDate | null;
  until: Temporal.PlainDate | null;
};

/** A place or a partner as they are written, before they have an id. */
export type PlaceWritten = Omit<LabPlace, "id" | "letsWrite">;
export type PartnerWritten = Omit<Partner, "id">;

/** What a form says of a lab. */
export type LabContent = {
  name: string;
  /** What it is, in a line. */
  line: string | null;
  /** How one comes in, who is there. */
  welcome: string | null;
  /** What one can propose there, and how. */
  proposals: string | null;
  /** The reference organization: of the directory, and as it is written. */
  organizationId: string | null;
  organizationName: string | null;
  /** Whom to ask for: a role, not a name. */
  referenceRole: string | null;
  phone: string | null;
  email: string | null;
  channels: readonly Channel[];
  resources: readonly Resource[];
  foundedOn: Temporal.PlainDate | null;
};

/** A community lab (laboratorio di comunità), with its places and partners, those of the past too. */
export type Lab = LabContent & {
  territoryId: string;
  id: string;
  status: LabStatus;
  places: readonly LabPlace[];
  partners: readonly Partner[];
  /** The points it chose to hold itself to; null for the usual ones. */
  points: readonly ChosenPoint[] | null;
  /** Codes of every area in which its places are. */
  areas: readonly string[];
  revision: number;
  createdAt: Temporal.Instant;
  publishedAt: Temporal.Instant | null;
  lastModified: Temporal.Instant;
  isDemonstration: boolean;
};

/** A point by its code; its name when the house wrote it itself. */
export type ChosenPoint = { code: string; name: string | null };

/** Whether everybody may read of it. */
export function isPublicLab({ status }: Pick<Lab, "status">): boolean {
  return status !== "draft";
}

/** Places, partners and resources of a day: those that have begun and are not over. */
export function areOn<One extends { since: Temporal.PlainDate | null; until: Temporal.PlainDate | null }>(
  ones: readonly One[],
  day: Temporal.PlainDate,
): One[] {
  return ones.filter(
    ({ since, until }) =>
      (since === null || Temporal.PlainDate.compare(since, day) <= 0) &&
      (until === null || Temporal.PlainDate.compare(day, until) <= 0),
  );
}

/** The main place of a day, if it has one. */
export function mainPlaceOf(lab: Pick<Lab, "places">, day: Temporal.PlainDate): LabPlace | undefined {
  return areOn(lab.places, day).find(({ kind }) => kind === "main");
}

/** The places that may be named to everybody: written by hand, or of the directory and known to all. */
export function placesToName<Place extends Pick<LabPlace, "locationId">>(
  places: readonly Place[],
  known: { has: (locationId: string) => boolean },
): Place[] {
  return places.filter(({ locationId }) => locationId === null || known.has(locationId));
}
