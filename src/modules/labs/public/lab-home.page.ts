// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { LinkedData } from "../../../ui/metadata.tsx";
import { addressLine, waysTo, type KnownPlace } from "../../directory/records/known-place.ts";
import type { Lab, LabPlace, Partner, Resource } from "../lab/lab.ts";
import type { LabPhoto } from "../lab/photo.ts";

/** A place of a lab, as anybody may know it. */
export type PlaceShown = {
  name: string;
  isMain: boolean;
  /** Its page in the directory. */
  href: string | undefined;
  locationId: string | null;
  address: string | undefined;
  map: string | undefined;
  point: { latitude: number; longitude: number } | undefined;
};

export type HomeBlock = { id: string; title: string; content: Child };

export type LabHomeProps = {
  frame: Frame;
  lab: Lab;
  note: Child | undefined;
  places: readonly PlaceShown[];
  partners: readonly Partner[];
  resources: readonly Resource[];
  photos: readonly LabPhoto[];
  /** Coming activities that can be printed. */
  flyers: readonly { id: string; name: string }[];
  blocks: Record<"week" | "doors" | "proposals" | "outcomes", readonly HomeBlock[]>;
  isKeeper: boolean;
  metadata: LinkedData;
};

/** A place of the directory whose address nobody may know is not shown at all. */
export function placesShown(
  places: readonly LabPlace[],
  known: ReadonlyMap<string, KnownPlace>,
  frame: Frame,
): PlaceShown[] {
  return places.flatMap(({ locationId, name, kind }): PlaceShown[] => {
    if (locationId === null) {
      const nowhere = { href: undefined, address: undefined, map: undefined, point: undefined };
      return [{ name, isMain: kind === "main", locationId, ...nowhere }];
    }
    const place = known.get(locationId);
    if (!place) return [];
    const { latitude, longitude } = place;
    return [
      {
        name,
        isMain: kind === "main",
        locationId,
        href: linkTo(frame, `/luoghi/${locationId}`),
        address: addressLine(place),
        map: waysTo(place)?.map,
        point: latitude === null || longitude === null ? undefined : { latitude, longitude },
      },
    ];
  });
}

/** A lab as search engines read it. */
export function labLinkedData(lab: Lab, places: readonly PlaceShown[], url: string): LinkedData {
  return {
    "@type": "Organization",
    "@id": url,
    name: lab.name,
    url,
    ...(lab.line !== null && { description: lab.line }),
    ...(lab.email !== null && { email: lab.email }),
    ...(lab.phone !== null && { telephone: lab.phone }),
    ...(lab.foundedOn !== null && { foundingDate: lab.foundedOn.toString() }),
    ...(lab.organizationName !== null && {
      parentOrganization: { "@type": "Organization", name: lab.organizationName },
    }),
    ...(lab.channels.length > 0 && { sameAs: lab.channels.map((channel) => channel.url) }),
    location: places.map(({ name, address, point }) => ({
      "@type": "Place",
      name,
      ...(address !== undefined && { address }),
      ...(point && { geo: { "@type": "GeoCoordinates", ...point } }),
    })),
  };
}
