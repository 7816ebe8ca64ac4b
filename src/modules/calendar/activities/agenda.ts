// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Activity, Occurrence } from "./activity.ts";

/** What somebody asks of the agenda beside when. */
export type AgendaFilters = {
  /** Places of the directory; those of the dates, not where the activity usually is. */
  locationIds?: readonly string[];
  /** Who organizes it, also together with others. */
  organizationId?: string;
  /** A municipality or a neighbourhood, with what lies in it. */
  area?: string;
  /** For somebody of these years. */
  age?: number;
  isFree?: boolean;
  /** One gets in with a wheelchair, wholly: the activity says so, or says nothing and is at one of these places. */
  accessibleAt?: readonly string[];
  isForFamilies?: boolean;
  kinds?: readonly string[];
  activityId?: string;
  /** Of these, which one knows from elsewhere: a lab's. */
  activityIds?: readonly string[];
};

export type AgendaQuestion = AgendaFilters & {
  /** Dates that end after it. */
  from: Temporal.Instant;
  /** Dates that start before it. */
  to: Temporal.Instant;
  /** Without dates that were cancelled. */
  isPlannedOnly?: boolean;
  most?: number;
  /** How many of the first are left out: a further page. */
  skip?: number;
};

/** A date as lists show it. */
export type AgendaLine = Pick<
  Occurrence,
  | "id"
  | "activityId"
  | "territoryId"
  | "startsAt"
  | "endsAt"
  | "status"
  | "isMoved"
  | "reason"
  | "originalStart"
> &
  Pick<
    Activity,
    | "name"
    | "kind"
    | "price"
    | "minimumAge"
    | "maximumAge"
    | "isForFamilies"
    | "organizationId"
    | "organizerName"
    | "registrationKind"
    | "address"
    | "accessibility"
  > & {
    locationId: string | null;
    placeName: string | null;
    /** Part of a series; false of what happens once. */
    isRepeated: boolean;
    /** Of a date that another room keeps: where it is read, and what it is, as people say it. */
    elsewhere?: { path: string; kind: string };
  };
