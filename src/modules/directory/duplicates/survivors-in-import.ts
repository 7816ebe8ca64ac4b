// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Entry, Gathered, Row } from "../import/gathering.ts";
import { problemAt, type Problem } from "../import/problem.ts";

/** Every record that a load speaks of, its own and those it points to. */
export function idsSpokenOf(gathered: Gathered): string[] {
  const entries = [
    ...gathered.organizations,
    ...gathered.locations,
    ...gathered.services,
    ...gathered.assets,
  ];
  const pointed = entries.flatMap(({ row }) => pointers.map((key) => row[key]));
  const placed = gathered.placements.flatMap(({ serviceId, locationId }) => [serviceId, locationId]);
  const ids = [...entries.map(({ id }) => id), ...pointed, ...placed];
  return [...new Set(ids.filter((id): id is string => typeof id === "string"))];
}

/**
 * A load as it is to be read after merges: what became one with another record does not come back, which is told, and
 * what points to it points to the other. `survivors`: the id of the one that went → of the one that stayed.
 */
export function intoSurvivors(gathered: Gathered, survivors: ReadonlyMap<string, string>): Gathered {
  if (survivors.size === 0) return gathered;
  const problems: Problem[] = [...gathered.problems];
  const led = (id: string) => survivors.get(id) ?? id;
  const staying = (entries: readonly Entry[]): Entry[] =>
    entries.flatMap((entry) => {
      if (!survivors.has(entry.id)) return [{ ...entry, row: withPointersLed(entry.row, survivors) }];
      const value = entry.row["name"] ?? gathered.keys.get(entry.id) ?? entry.id;
      problems.push(problemAt(entry.at, "merged-away", "nothing", { value }));
      return [];
    });
  return {
    ...gathered,
    organizations: staying(gathered.organizations),
    locations: staying(gathered.locations),
    services: staying(gathered.services),
    assets: staying(gathered.assets),
    placements: gathered.placements
      .filter(({ serviceId }) => !survivors.has(serviceId))
      .map(({ row, serviceId, locationId, at }) => ({
        row: { ...row, location_id: led(locationId) },
        serviceId,
        locationId: led(locationId),
        at,
      })),
    serviceAreas: gathered.serviceAreas.filter(({ serviceId }) => !survivors.has(serviceId)),
    descriptions: gathered.descriptions.filter(({ linkId }) => !survivors.has(linkId)),
    problems,
  };
}

const pointers = ["organization_id", "parent_organization_id", "location_id"] as const;

function withPointersLed(row: Row, survivors: ReadonlyMap<string, string>): Row {
  const led = pointers.flatMap((key) => {
    const survivor = typeof row[key] === "string" ? survivors.get(row[key]) : undefined;
    return survivor === undefined ? [] : [[key, survivor]];
  });
  return led.length === 0 ? row : { ...row, ...Object.fromEntries(led) };
}
