// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Timetable } from "../hours/timetable.ts";
import type { KnownPlace } from "../records/known-place.ts";
import type { AccessMode, CostOption, Phone, RequiredDocument, ServiceStatus } from "../records/parts.ts";
import type { Pin } from "./pin.ts";

/** A pinned thing with what a hand-out tells. */
export type Pinned = Pin & {
  name: string;
  description: string | null;
  organization: string | null;
  status: ServiceStatus | null;
  /** Its own hours; those of its places are in the places. */
  hours: Timetable | null;
  patron_day: string | null;
  phones: Phone[];
  email: string | null;
  is_free: boolean | null;
  fees_description: string | null;
  cost_options: CostOption[];
  required_documents: RequiredDocument[];
  access_modes: AccessMode[];
  places: KnownPlace[];
  reserved_places: number;
};

/** Places told on paper for one thing: more would not be read. */
export const placesOnPaper = 3;

/** The longest note that goes on a sheet: characters. */
export const longestNote = 1000;
