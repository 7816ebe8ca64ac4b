// SPDX-License-Identifier: AGPL-3.0-or-later
import { idFrom } from "../../../foundation/uuid.ts";
import { isRaw, type Raw } from "../import/reading.ts";
import { conform } from "./conform.ts";
import { publicIdentifiers } from "./identifiers.ts";
import { metadataOf, metadataOfSource, type Changer, type PastState } from "./metadata.ts";
import type { NounName } from "./noun.ts";
import type { Depth, LocationRow, OrganizationRow, PlacementRow, ServiceRow } from "./rows.ts";
import { hoursOf, schedulesOf } from "./schedules.ts";
import { identifier, mail } from "./values.ts";
import { writtenAttributes } from "./written-terms.ts";

/** Who made a change, by what they were on a day. */
export type ChangerOf = (personId: string, day: string) => Changer;

export function writtenLocation(row: LocationRow, depth: Depth, changerOf: ChangerOf): Raw {
  const raw = withKept(row.record);
  const { id } = raw;
  const addresses = Array.isArray(raw["addresses"]) ? raw["addresses"].filter(isRaw) : [];
  raw["addresses"] = addresses.map((address) =>
    Object.assign({ address_type: raw["location_type"] }, address),
  );
  return written("location", raw, { row, id: String(id), depth, changerOf });
}

export function writtenOrganization(row: OrganizationRow, depth: Depth, changerOf: ChangerOf): Raw {
  const raw = withKept(row.record);
  Object.assign(raw, publicIdentifiers(raw));
  const shown = written("organization", raw, { row, id: String(raw["id"]), depth, changerOf });
  const nested = (row.locations ?? []).map((location) => writtenLocation(location, "full", changerOf));
  if (nested.length > 0) shown["locations"] = nested;
  const services = (row.services ?? []).map((service) => writtenService(service, "full", changerOf));
  if (services.length > 0) shown["services"] = services;
  return shown;
}

export function writtenService(row: ServiceRow, depth: Depth, changerOf: ChangerOf): Raw {
  const raw = withKept(row.record);
  const id = String(raw["id"]);
  // Of who assures it the office's address is told, never that of a person.
  const office = mail(raw["email"]) ?? mail(row.organization?.record["email"] ?? row.office_email);
  raw["assurer_email"] = raw["assured_date"] ? office : undefined;
  const shown = written("service", raw, { row, id, depth, changerOf });
  if (row.organization) shown["organization"] = writtenOrganization(row.organization, "own", changerOf);
  const areas = writtenAreas(id, row.areas);
  if (areas.length > 0) shown["service_areas"] = areas;
  const placements = (row.placements ?? []).map((placement) => writtenPlacement(placement, depth, changerOf));
  if (placements.length > 0) shown["service_at_locations"] = placements;
  return shown;
}

export function writtenPlacement(row: PlacementRow, depth: Depth, changerOf: ChangerOf): Raw {
  const id = String(row.record["id"]);
  const shown = written("service_at_location", { ...row.record, extra: {} }, { row, id, depth, changerOf });
  if (depth !== "own") {
    const areas = writtenAreas(String(row.record["service_id"]), row.service?.areas);
    if (areas.length > 0) shown["service_areas"] = areas;
  }
  if (row.location) shown["location"] = writtenLocation(row.location, depth, changerOf);
  if (row.service) shown["service"] = writtenService(row.service, depth, changerOf);
  return shown;
}

type Told = {
  row: {
    modified?: string;
    attributes?: ServiceRow["attributes"];
    assurance?: Raw[] | null;
    revisions?: PastState[] | null;
  };
  id: string;
  depth: Depth;
  changerOf: ChangerOf;
};
type Record = NounName & ("service" | "organization" | "location" | "service_at_location");

/** What all records have: hours, terms, checks, changes. */
function written(name: Record, raw: Raw, { row, id, depth, changerOf }: Told): Raw {
  const { extra, schedules: _, attributes: __, metadata: ___, ...rest } = raw;
  const kept = isRaw(extra) ? extra : {};
  rest["last_modified"] = row.modified;
  rest["is_demonstration"] ||= undefined;
  if (depth === "own") return conform(name, rest, id, "own")!;

  rest["hours"] = hoursOf(raw["hours"] ?? null, kept);
  rest["schedules"] = schedulesOf(rest["hours"] as Raw | undefined, kept, id);
  rest["assurance"] = row.assurance ?? kept["assurance"];
  rest["attributes"] = writtenAttributes(name, id, row.attributes);
  const changes =
    name === "service_at_location" ? [] : metadataOf({ type: name, id }, row.revisions ?? [], changerOf);
  rest["metadata"] = [...metadataOfSource(kept["metadata"]), ...changes];
  return conform(name, rest, id)!;
}

/** A record with the fields of HSDS that no page shows, which an import keeps in `extra`. What is in a column counts. */
function withKept(record: Raw): Raw {
  const { extra, ...own } = record;
  return isRaw(extra) ? { ...extra, ...own, extra } : { ...own, extra: {} };
}

/** Each area once; its identifier is made of what it says, for those of the tables change when a record is saved. */
function writtenAreas(serviceId: string, rows: ServiceRow["areas"]): Raw[] {
  const once = new Map<string, Raw>();
  for (const { known_name, known_uri, area_code: code, ...row } of rows ?? []) {
    const coded = row["extent"] ? {} : { extent: code, extent_type: code ? "istat" : undefined };
    const said = { ...row, ...coded, name: row["name"] || known_name, uri: row["uri"] || known_uri };
    const key = [said["extent_type"], said["extent"], said["name"]].map((part) => part ?? "").join("/");
    const id = idFrom("hsds/service_area", `${serviceId}/${key}`);
    const area = conform("service_area", { ...said, id: identifier(id) }, id);
    if (area && !once.has(id)) once.set(id, area);
  }
  return [...once.values()].toSorted((a, b) => (String(a["id"]) < String(b["id"]) ? -1 : 1));
}
