// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Way } from "./reach.ts";
import { waysToReach } from "./reach.ts";
import type { ServicePlace, ServiceRecord } from "./service.ts";

/** What a person can do now about a service, most direct first. */
export type NextStep =
  | { kind: "call"; number: string; toBook: boolean }
  | { kind: "write"; address: string }
  | { kind: "apply"; address: string; toBook: boolean }
  /** `places`: among how many one may choose. */
  | { kind: "go"; place: ServicePlace; places: number };

/** Ways to reach a service, from the closest to the one who runs it. */
export function waysToService(service: ServiceRecord): Way[] {
  const own = {
    phones: service.phones,
    contacts: service.contacts,
    email: service.email,
    urls: [service.url],
  };
  const there = service.places.map(({ there: { phones, contacts }, name }) => ({
    phones,
    contacts,
    whose: name,
  }));
  const places = service.places.map(({ phones, name }) => ({ phones, whose: name }));
  const { organization } = service;
  const runs = organization
    ? [
        {
          phones: organization.phones,
          email: organization.email,
          urls: [organization.website],
          whose: organization.name,
        },
      ]
    : [];
  return waysToReach(own, ...there, ...places, ...runs);
}

/** The steps that the record allows; none for a service that ended. */
export function nextSteps(service: ServiceRecord): NextStep[] {
  if (service.status === "inactive" || service.status === "defunct") return [];

  const ways = waysToService(service);
  const toBook = [service.hours, ...service.places.map(({ hours }) => hours)].some(
    (hours) => hours?.by_appointment === true,
  );
  const phone = ways.find(({ kind }) => kind === "phone");
  const mail = ways.find(({ kind }) => kind === "mail");
  const doors = service.places.filter(({ location_type: type }) => type === "physical");
  const [place] = doors;
  const goes =
    place !== undefined && (service.access_modes.length === 0 || service.access_modes.includes("in-person"));
  return [
    ...(phone ? [{ kind: "call", number: phone.value, toBook } as const] : []),
    ...(service.application_url
      ? [
          {
            kind: "apply",
            address: service.application_url,
            toBook: !service.access_modes.includes("online"),
          } as const,
        ]
      : []),
    ...(goes ? [{ kind: "go", place, places: doors.length } as const] : []),
    ...(mail ? [{ kind: "write", address: mail.value } as const] : []),
  ];
}
