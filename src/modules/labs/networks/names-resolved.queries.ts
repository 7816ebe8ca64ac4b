// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import {
  listOrganizationsCalled,
  listOrganizationsNamed,
} from "../../directory/records/organization-brief.queries.ts";
import { listPlacesCalled } from "../../directory/records/place-brief.queries.ts";
import { listServicesCalled, listServicesNamed } from "../../directory/records/service-brief.queries.ts";
import type { NetworkLink, NetworkPlace } from "./network.ts";

/** Places as people call them: one that the directory knows by one name is that one, others stay as they are written. */
export async function resolvePlaces(db: Database, names: readonly string[]): Promise<NetworkPlace[]> {
  return Promise.all(
    names.map(async (name) => {
      const called = await listPlacesCalled(db, name);
      return called.length === 1 ? { locationId: called[0]!.id, name: null } : { locationId: null, name };
    }),
  );
}

const recordAddress = /\/(servizi|organizzazioni)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/;

/** Services and organizations by name, or by the address of their page; those that nobody knows are told apart. */
export async function resolveLinks(
  db: Database,
  names: readonly string[],
): Promise<{ links: NetworkLink[]; unknown: string[] }> {
  const links: NetworkLink[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    const link = await resolveLink(db, name);
    if (link) links.push(link);
    else unknown.push(name);
  }
  return { links, unknown };
}

async function resolveLink(db: Database, name: string): Promise<NetworkLink | undefined> {
  const [, kind, id] = recordAddress.exec(name) ?? [];
  if (kind === "servizi" && id) {
    return (await listServicesNamed(db, [id])).has(id) ? { serviceId: id, organizationId: null } : undefined;
  }
  if (id) {
    return (await listOrganizationsNamed(db, [id])).has(id)
      ? { serviceId: null, organizationId: id }
      : undefined;
  }
  const [organization] = await listOrganizationsCalled(db, name);
  if (organization) return { serviceId: null, organizationId: organization.id };
  const [service] = await listServicesCalled(db, name);
  return service && { serviceId: service.id, organizationId: null };
}

/** A place or a record as pages name it; without a path it is only words. */
export type Named = { name: string; path: string | undefined };

/** The names of its places that anybody may know of. */
export async function namePlaces(db: Database, places: readonly NetworkPlace[]): Promise<Named[]> {
  const ids = places.flatMap(({ locationId }) => locationId ?? []);
  const known = await listKnownPlaces(db, ids);
  return places.flatMap(({ locationId, name }): Named[] => {
    if (locationId === null) return name === null ? [] : [{ name, path: undefined }];
    const place = known.get(locationId);
    return place ? [{ name: place.name, path: `/luoghi/${locationId}` }] : [];
  });
}

/** The names of what a network goes hand in hand with. */
export async function nameLinks(db: Database, links: readonly NetworkLink[]): Promise<Named[]> {
  const organizations = await listOrganizationsNamed(
    db,
    links.flatMap(({ organizationId }) => organizationId ?? []),
  );
  const services = await listServicesNamed(
    db,
    links.flatMap(({ serviceId }) => serviceId ?? []),
  );
  return links.flatMap(({ serviceId, organizationId }): Named[] => {
    const service = services.get(serviceId ?? "");
    if (service) return [{ name: service.name, path: `/servizi/${serviceId}` }];
    const organization = organizations.get(organizationId ?? "");
    return organization ? [{ name: organization.name, path: `/organizzazioni/${organizationId}` }] : [];
  });
}
