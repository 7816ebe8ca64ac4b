// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { Typed } from "../../../foundation/typed.ts";
import {
  listOrganizationsCalled,
  type OrganizationNamed,
} from "../../directory/records/organization-brief.queries.ts";
import { listPlacesCalled } from "../../directory/records/place-brief.queries.ts";
import type { PlaceBrief } from "../../directory/records/place-brief.ts";
import { listOpenSpaces } from "../../spaces/space.queries.ts";
import { findAreaCalled } from "../../territories/area.queries.ts";
import { findDistrictOfArea, listDistricts } from "../../territories/district.queries.ts";
import type { CalendarReach } from "../activities/reach.ts";
import type { Known } from "./activity-form.ts";

/** What the names in a form are names of, and which district answers for what they say. */
export type Resolved = Known & {
  organization: OrganizationNamed | undefined;
  place: PlaceBrief | undefined;
  /** The district of each room that may be chosen, by its id. */
  districtOfRoom: ReadonlyMap<string, string>;
};

const mostTogether = 20;

/** Looks up what somebody typed: organizer, place, those it is made together with, area, room. */
export async function resolveNames(db: Database, typed: Typed, reach: CalendarReach): Promise<Resolved> {
  const first = (name: string) => typed[name]?.at(-1) ?? "";
  const together = first("insieme")
    .split("\n")
    .map((name) => name.trim())
    .filter(Boolean)
    .slice(0, mostTogether);
  const [organizations, places, others, area, spaces] = await Promise.all([
    first("organizza") === "" ? [] : listOrganizationsCalled(db, first("organizza")),
    first("luogo") === "" ? [] : listPlacesCalled(db, first("luogo")),
    Promise.all(
      together.map(async (name) => ({ name, found: (await listOrganizationsCalled(db, name))[0] })),
    ),
    first("zona") === "" ? undefined : findAreaCalled(db, first("zona")),
    first("stanza") === "" ? [] : listOpenSpaces(db),
  ]);
  // Of several organizations of one name it is the one for which this person may write.
  const organization = organizations.find(({ id }) => reach.organizations.includes(id)) ?? organizations[0];
  const isExact = new Set(places.map(({ municipality }) => municipality)).size <= 1;
  const place = isExact ? places[0] : undefined;
  const rooms = spaces.filter(({ locationId }) => place === undefined || locationId === place.id);
  return {
    organization,
    place,
    organizationId: organization?.id ?? null,
    together: {
      ids: others.flatMap(({ found }) => found?.id ?? []),
      unknown: others.filter(({ found }) => found === undefined).map(({ name }) => name),
    },
    locationId: place?.id ?? null,
    isPlaceTwice: !isExact,
    patronDay: place?.patron_day ?? null,
    areaCode: first("zona") === "" ? null : area?.code,
    spaceIds: rooms.map(({ id }) => id),
    districtOfRoom: new Map(rooms.map(({ id, territoryId }) => [id, territoryId])),
  };
}

/** Which district answers: that of who organizes, of the place, of the area; of an editor, their own. */
export async function findDistrict(
  db: Database,
  { organization, place, areaCode }: Pick<Resolved, "organization" | "place" | "areaCode">,
  reach?: CalendarReach,
): Promise<string | undefined> {
  const [own] = reach?.districts ?? [];
  const known = organization?.territoryId ?? place?.territory_id;
  if (known) return known;
  for (const code of [areaCode, ...(place?.areas ?? [])]) {
    const district = code ? await findDistrictOfArea(db, code) : undefined;
    if (district !== undefined) return district;
  }
  if (own !== undefined) return own;
  const districts = await listDistricts(db);
  return districts.length === 1 ? districts[0]!.id : undefined;
}
