// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Timetable } from "../hours/timetable.ts";
import type { OrganizationBrief, ServiceBrief } from "./brief.ts";
import type { KnownPlace } from "./known-place.ts";
import type { AccessibilityFacts, AssetKind, Phone, SpokenLanguage } from "./parts.ts";
import type { Term } from "./term.ts";

/** Something a territory already has, with all that its page tells. */
export type AssetRecord = {
  id: string;
  kind: AssetKind;
  name: string;
  description: string | null;
  how_to_use: string | null;
  is_free: boolean | null;
  url: string | null;
  email: string | null;
  phones: Phone[];
  languages: SpokenLanguage[];
  accessibility_facts: AccessibilityFacts;
  /** Its own, or those of its place. */
  hours: Timetable | null;
  patron_day: string | null;
  assured_date: string | null;
  is_demonstration: boolean;
  latitude: number | null;
  longitude: number | null;
  municipality: string | null;
  organization: OrganizationBrief | null;
  place: KnownPlace | null;
  services_there: ServiceBrief[];
  terms: Term[];
};
