// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Channel, LabContent, LabPlace, Partner } from "../lab/lab.ts";

/** A lab as it is shipped: the names of its places and organizations are the directory's. */
export type ShippedLab = {
  id: string;
  /** By which the other files of the demonstration name it. */
  key: string;
  name: string;
  line: string;
  welcome: string;
  proposals: string;
  organization_id: string;
  reference_role: string;
  phone?: string;
  email?: string;
  channels: Channel[];
  resources: { name: string; from: string | null; since?: string; until?: string }[];
  founded_on: string;
  places: {
    location_id?: string;
    name?: string;
    kind: LabPlace["kind"];
    takes_activities?: boolean;
    since: string;
  }[];
  partners: { organization_id?: string; name?: string; brings: string; since: string }[];
  /** Drawings in the place of photographs: files beside the data. */
  pictures?: { file: string; alt: string }[];
};

/** Names of the directory, by id. */
export type Names = ReadonlyMap<string, string>;

export function shippedLabContent(shipped: ShippedLab, organizations: Names): LabContent {
  return {
    name: shipped.name,
    line: shipped.line,
    welcome: shipped.welcome,
    proposals: shipped.proposals,
    organizationId: shipped.organization_id,
    organizationName: organizations.get(shipped.organization_id) ?? null,
    referenceRole: shipped.reference_role,
    phone: shipped.phone ?? null,
    email: shipped.email ?? null,
    channels: shipped.channels,
    resources: shipped.resources.map(({ name, from, since, until }) => ({
      name,
      from,
      since: day(since),
      until: day(until),
    })),
    foundedOn: day(shipped.founded_on),
  };
}

export function shippedPlaces({ places }: ShippedLab, names: Names): Omit<LabPlace, "id" | "letsWrite">[] {
  return places.map(({ location_id = null, name, kind, takes_activities = true, since }) => ({
    locationId: location_id,
    name: name ?? names.get(location_id ?? "") ?? "",
    kind,
    takesActivities: takes_activities,
    since: day(since),
    until: null,
  }));
}

export function shippedPartners({ partners }: ShippedLab, organizations: Names): Omit<Partner, "id">[] {
  return partners.map(({ organization_id = null, name, brings, since }) => ({
    organizationId: organization_id,
    name: name ?? organizations.get(organization_id ?? "") ?? "",
    brings,
    since: day(since),
    until: null,
  }));
}

function day(text: string | undefined): Temporal.PlainDate | null {
  return text === undefined ? null : Temporal.PlainDate.from(text);
}
