// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  activities,
  audiences,
  modes,
  organizationKinds,
  placeKinds,
  properNames,
  sentences,
  spokenLanguages,
  things,
} from "./italian.ts";
import { oneOf, randomOf, rowId, someOf, whole, zipf, type Random } from "./random.ts";
import { anyTimetable } from "./timetables.ts";
import { quarters, towns, type Town } from "./towns.ts";

/** Kinds of row, as they number their ids and their randomness. */
export const kinds = {
  organization: 10,
  location: 11,
  service: 12,
  atLocation: 13,
  serviceArea: 14,
  attribute: 15,
  asset: 16,
} as const;

/** How many rows of the other kinds go with so many services. */
export const locationsFor = (services: number) => Math.ceil(services * 0.6);
export const organizationsFor = (services: number) => Math.ceil(services / 20);

export const anyTown = zipf(towns);
const anyActivity = zipf(activities);
const anyAudience = zipf(audiences);
const anySentence = zipf(sentences);
const anyThing = zipf(things);
const anyName = zipf(properNames);
const anyPlaceKind = zipf(placeKinds);
const anyLanguage = zipf(spokenLanguages);

export function organizationAt(row: number) {
  const random = randomOf(kinds.organization, row);
  const town = anyTown(random);
  return {
    id: rowId(kinds.organization, row),
    name: `${oneOf(random, organizationKinds)} ${anyName(random)}`,
    description: describe(random, town, "Attività per il territorio", 2),
    email: `info${row}@bench.example`,
  };
}

export function locationAt(row: number) {
  const random = randomOf(kinds.location, row);
  const town = anyTown(random);
  const quarter = random() < 0.3 ? quarters.find((one) => one.town === town) : undefined;
  const [kind, term] = anyPlaceKind(random);
  const centre = quarter ?? town;
  // Nearer the centre there is more: the sum of two evenly spread numbers, within about 4 km.
  const [east, north] = [(random() + random() - 1) * 0.05, (random() + random() - 1) * 0.036];
  return {
    id: rowId(kinds.location, row),
    organization_id: rowId(kinds.organization, whole(random, organizationsFor(row / 0.6 + 1))),
    name: `${kind} ${anyName(random)}`,
    description: describe(random, town, kind, 1),
    longitude: round(centre.longitude + east),
    latitude: round(centre.latitude + north),
    area_code: centre.code,
    address_visibility: random() < 0.01 ? "area" : "full",
    addresses: [
      {
        address_1: `via ${oneOf(random, things)} ${1 + whole(random, 90)}`,
        city: town.name,
        postal_code: town.postalCode,
        state_province: town.province,
        country: "IT",
        address_type: "physical",
      },
    ],
    languages: languagesOf(random, 1),
    accessibility_facts: random() < 0.5 ? { wheelchair: oneOf(random, ["yes", "yes", "partly", "no"]) } : {},
    hours: random() < 0.6 ? anyTimetable(random) : null,
    assured_date: someDay(random),
    term,
  };
}

export function serviceAt(row: number) {
  const random = randomOf(kinds.service, row);
  const [activity, category] = anyActivity(random);
  const { said, target, ages = [null, null] } = anyAudience(random);
  const places = placesOf(random, row);
  const town = anyTown(random);
  const called = random() < 0.4 ? ` «${anyName(random)}»` : "";
  const more = random() < 0.25 ? [anyActivity(random)[1]] : [];
  return {
    id: rowId(kinds.service, row),
    organization_id: rowId(kinds.organization, whole(random, organizationsFor(row + 1))),
    name: [activity, said].filter(Boolean).join(" ") + called,
    description: describe(random, town, activity, 3 + whole(random, 5)),
    status: random() < 0.98 ? "active" : "inactive",
    is_free: random() < 0.6 ? true : random() < 0.5 ? false : null,
    minimum_age: ages[0],
    maximum_age: ages[1],
    access_modes: someOf(random, modes, 1 + whole(random, 3)),
    languages: languagesOf(random, 2),
    hours: random() < 0.35 ? anyTimetable(random) : null,
    assured_date: someDay(random),
    places,
    serves: random() < 0.5 ? (random() < 0.8 ? town.code : town.province) : null,
    terms: [...new Set([category, ...more])],
    target,
  };
}

/** One place for most services, two for some, none for those that come to you. */
function placesOf(random: Random, row: number): string[] {
  const known = locationsFor(row + 1);
  const count = [1, 1, 1, 1, 1, 1, 1, 1, 2, 0][whole(random, 10)]!;
  const rows = Array.from({ length: count }, () => whole(random, known));
  return [...new Set(rows)].map((place) => rowId(kinds.location, place));
}

export function describe(random: Random, town: Town, activity: string, length: number): string {
  const said = Array.from({ length }, () =>
    anySentence(random).replaceAll(/\{\w+\}/g, (slot) =>
      slot === "{town}" ? town.name : slot === "{activity}" ? activity : anyThing(random),
    ),
  );
  return [...new Set(said)].join(" ");
}

export function languagesOf(random: Random, most: number) {
  const codes = new Set(Array.from({ length: whole(random, most + 1) }, () => anyLanguage(random)));
  return [...codes].map((code) => ({ code }));
}

export function someDay(random: Random): string | null {
  if (random() < 0.3) return null;
  return `202${4 + whole(random, 3)}-${String(1 + whole(random, 9)).padStart(2, "0")}-${String(1 + whole(random, 28)).padStart(2, "0")}`;
}

export function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
