// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Entry, Gathered } from "./gathering.ts";
import { problemAt } from "./problem.ts";

/** Ids that records of an import point to, by kind. */
export type Pointed = { organizations: string[]; locations: string[]; services: string[]; assets: string[] };

/** What records point to that is not in the import itself: to be looked for in the installation. */
export function pointedOutside(gathered: Gathered): Pointed {
  const own = {
    organizations: ids(gathered.organizations),
    locations: ids(gathered.locations),
    services: ids(gathered.services),
    assets: ids(gathered.assets),
  };
  const organizations = [...gathered.locations, ...gathered.services, ...gathered.assets].map(
    ({ row }) => row["organization_id"],
  );
  const locations = [
    ...gathered.placements.map(({ locationId }) => locationId),
    ...gathered.assets.map(({ row }) => row["location_id"]),
  ];
  const services = [
    ...gathered.placements.map(({ serviceId }) => serviceId),
    ...gathered.serviceAreas.map(({ serviceId }) => serviceId),
  ];
  const linked = (entity: string) =>
    gathered.descriptions.filter((one) => one.entity === entity).map(({ linkId }) => linkId);
  return {
    organizations: missing([...organizations, ...linked("organization")], own.organizations),
    locations: missing([...locations, ...linked("location")], own.locations),
    services: missing([...services, ...linked("service")], own.services),
    assets: missing(linked("asset"), own.assets),
  };
}

/**
 * Leaves out what points to something that is neither in the import nor in the installation, and says so: a service
 * of an organization that was left out is left out with it.
 */
export function keepWhatHolds(
  gathered: Gathered,
  known: { [Kind in keyof Pointed]: ReadonlySet<string> },
): Gathered {
  const problems = [...gathered.problems];
  const called = (id: string) => gathered.keys.get(id) ?? id;
  const organizations = gathered.organizations;
  const isOrganization = isIn(ids(organizations), known.organizations);
  const ofOrganization = (entry: Entry) => {
    const points = entry.row["organization_id"];
    if (typeof points !== "string" || isOrganization(points)) return true;
    problems.push(
      problemAt(entry.at, "reference-unknown", "row", { column: "organization_id", value: called(points) }),
    );
    return false;
  };
  const locations = gathered.locations.filter(ofOrganization);
  const services = gathered.services.filter(ofOrganization);
  const isLocation = isIn(ids(locations), known.locations);
  const isService = isIn(ids(services), known.services);
  const assets = gathered.assets.filter(ofOrganization).filter((entry) => {
    const points = entry.row["location_id"];
    if (typeof points !== "string" || isLocation(points)) return true;
    problems.push(
      problemAt(entry.at, "reference-unknown", "row", { column: "location_id", value: called(points) }),
    );
    return false;
  });
  const isAsset = isIn(ids(assets), known.assets);
  const placements = gathered.placements.filter(({ serviceId, locationId, at }) => {
    if (!isService(serviceId)) return false;
    if (isLocation(locationId)) return true;
    problems.push(
      problemAt(at, "placement-unknown", "value", { column: "location_id", value: called(locationId) }),
    );
    return false;
  });
  const holds = { organization: isOrganization, location: isLocation, service: isService, asset: isAsset };
  return {
    ...gathered,
    locations,
    services,
    assets,
    placements,
    serviceAreas: gathered.serviceAreas.filter(({ serviceId }) => isService(serviceId)),
    descriptions: gathered.descriptions.filter(({ entity, linkId }) => holds[entity](linkId)),
    problems,
  };
}

/**
 * One row for each id. Records nested in several others are the same thing said again, and are put together. A row of a
 * table that repeats the id of another row is a mistake of the file (`onRepeated`: it is left out); rows without ids
 * that speak of the same thing are put together, and told (`onJoined`).
 */
export function eachOnce(
  entries: readonly Entry[],
  onRepeated: (entry: Entry, first: Entry) => void,
  onJoined: (entry: Entry, first: Entry) => void,
): Entry[] {
  const once = new Map<string, Entry>();
  for (const entry of entries) {
    const first = once.get(entry.id);
    const isOtherRow =
      first !== undefined &&
      isTableRow(first) &&
      isTableRow(entry) &&
      first.at.row !== entry.at.row &&
      first.at.file === entry.at.file;
    if (isOtherRow && entry.at.columns?.has("id")) {
      onRepeated(entry, first);
      continue;
    }
    if (isOtherRow) onJoined(entry, first);
    once.set(entry.id, first ? { ...first, row: { ...first.row, ...entry.row } } : entry);
  }
  return [...once.values()];
}

/** Rows of CSV tables stand for themselves; what they mention, and what is nested in JSON, may be said in many places. */
function isTableRow({ at }: Entry): boolean {
  return at.columns !== undefined && at.isMention !== true;
}

function ids(entries: readonly Entry[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}

function missing(pointed: readonly unknown[], own: ReadonlySet<string>): string[] {
  const texts = pointed.filter((id): id is string => typeof id === "string" && !own.has(id));
  return [...new Set(texts)];
}

function isIn(...sets: ReadonlySet<string>[]): (id: string) => boolean {
  return (id) => sets.some((set) => set.has(id));
}
