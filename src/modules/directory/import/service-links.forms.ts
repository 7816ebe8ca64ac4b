// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseJson } from "../../../foundation/parse-json.ts";
import { idFrom } from "../../../foundation/uuid.ts";
import { pointedId, recordId, type Gathered, type Row } from "./gathering.ts";
import {
  hasText,
  isRaw,
  onlySaid,
  parts,
  startReading,
  text,
  texts,
  withProblemsOf,
  wrong,
  type Raw,
  type Reading,
} from "./reading.ts";
import { readRecordHours } from "./record-hours.forms.ts";
import { phones } from "./record-parts.ts";

/**
 * Where a service is given: HSDS `service_at_locations`, each with a `location_id` or the location itself, or the
 * short `location_ids`. A list that is given replaces the one before.
 */
export function gatherPlacements(
  reading: Reading,
  serviceId: string,
  into: Gathered,
  gatherLocation: (raw: Raw) => string | undefined,
): void {
  const given = parts(reading, "service_at_locations");
  const ids = texts(reading, "location_ids");
  if (given === undefined && ids === undefined) return;

  into.withPlaces.add(serviceId);
  for (const id of ids ?? [])
    gatherPlacement({ location_id: id }, reading, { serviceId, into, gatherLocation });
  for (const raw of given ?? []) gatherPlacement(raw, reading, { serviceId, into, gatherLocation });
}

export function gatherPlacement(
  raw: Raw,
  reading: Reading,
  {
    serviceId,
    into,
    gatherLocation,
  }: { serviceId: string; into: Gathered; gatherLocation: (raw: Raw) => string | undefined },
): void {
  const own = startReading(raw, reading.at);
  const nested = raw["location"];
  const named = raw["location_id"];
  const locationId = isRaw(nested)
    ? gatherLocation(nested)
    : hasText(named)
      ? pointedId("location", String(named), into)
      : undefined;
  if (locationId === undefined) {
    wrong(reading, "placement-unknown", "value", "service_at_locations", { value: raw });
    return;
  }
  const given = text(own, "id", 200);
  const { hours } = readRecordHours(own);
  const row: Row = onlySaid({
    id: given
      ? recordId("service_at_location", given)
      : idFrom("import/service_at_location", `${serviceId}/${locationId}`),
    service_id: serviceId,
    location_id: locationId,
    description: text(own, "description"),
    phones: phones(own),
    contacts: parts(own, "contacts"),
    hours,
  });
  withProblemsOf(own, reading);
  into.placements.push({ row, serviceId, locationId, at: own.at });
}

/** For whose territory a service works: `extent_type` "istat" (a code) or "geojson" (a drawn polygon), or only a name. */
export function gatherServiceAreas(reading: Reading, serviceId: string, into: Gathered): void {
  const given = reading.raw["service_areas"];
  const areas: Raw[] | undefined =
    typeof given === "string"
      ? texts(reading, "service_areas")?.map((name) => ({ name }))
      : parts(reading, "service_areas");
  if (areas === undefined) return;

  into.withAreas.add(serviceId);
  for (const area of areas) gatherServiceArea(area, reading, serviceId, into);
}

export function gatherServiceArea(raw: Raw, reading: Reading, serviceId: string, into: Gathered): void {
  const said = (key: string): string | null => (hasText(raw[key]) ? String(raw[key]).trim() : null);
  const [type, name, givenId] = [said("extent_type")?.toLowerCase() ?? null, said("name"), said("id")];
  const boundary = type === "geojson" ? geometryIn(raw["extent"]) : undefined;
  if (type === "geojson" && boundary === undefined) {
    wrong(reading, "extent", "value", "service_areas", { value: raw["extent"] });
  }
  const extent = isRaw(raw["extent"]) ? JSON.stringify(raw["extent"]) : said("extent");
  const row: Row = {
    id: idFrom("import/service_area", `${serviceId}/${givenId ?? extent ?? name ?? ""}`),
    service_id: serviceId,
    name,
    description: said("description"),
    extent,
    extent_type: said("extent_type"),
    uri: said("uri"),
  };
  const code = said("area_code") ?? (type === "istat" ? extent : null);
  into.serviceAreas.push({
    serviceId,
    row,
    code,
    called: code === null ? name : null,
    boundary,
    at: reading.at,
  });
}

/** A GeoJSON polygon given as an object or as text, alone or in a Feature. */
function geometryIn(extent: unknown): unknown {
  const value = typeof extent === "string" ? parsed(extent) : extent;
  const geometry = isRaw(value) && value["type"] === "Feature" ? value["geometry"] : value;
  const isDrawn = isRaw(geometry) && ["Polygon", "MultiPolygon"].includes(String(geometry["type"]));
  return isDrawn ? geometry : undefined;
}

function parsed(written: string): unknown {
  try {
    return parseJson(written);
  } catch {
    return undefined;
  }
}
