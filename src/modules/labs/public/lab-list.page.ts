// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import { daySpoken, hourSpoken } from "../../calendar/registrations/date-said.ts";
import type { KnownPlace } from "../../directory/records/known-place.ts";
import { labPath } from "../lab-path.ts";
import { areOn, placesToName, type Lab } from "../lab/lab.ts";
import { publicLabWords } from "./public.words.ts";

/** A lab in the list. */
export type LabCard = {
  name: string;
  href: string;
  line: string | undefined;
  where: string;
  next: string | undefined;
  state: string | undefined;
  point: { latitude: number; longitude: number } | undefined;
};

type Places = ReadonlyMap<
  string,
  Pick<KnownPlace, "name" | "municipality" | "neighbourhood" | "latitude" | "longitude">
>;

type Around = { places: Places; today: Temporal.PlainDate };

export function cardOfLab(
  lab: Lab,
  { places, today, next }: Around & { next: AgendaLine | undefined },
  frame: Frame,
): LabCard {
  const words = publicLabWords[frame.language];
  const named = placesToName(areOn(lab.places, today), places);
  const main = named.find(({ kind }) => kind === "main");
  const place = places.get(main?.locationId ?? "");
  const others = named.length - (main ? 1 : 0);
  const area = place?.neighbourhood ?? place?.municipality;
  const where = [main?.name, area === main?.name ? undefined : area].filter(Boolean).join(", ");
  return {
    name: lab.name,
    href: linkTo(frame, labPath(lab.id)),
    line: lab.line ?? undefined,
    where: [where === "" ? words.noPlace : where, others > 0 ? words.placesToo(others) : undefined]
      .filter(Boolean)
      .join(" "),
    next:
      next &&
      words.next(`${next.name}, ${daySpoken(next.startsAt, frame.language)}, ${hourSpoken(next.startsAt)}`),
    state: lab.status === "resting" ? words.resting : undefined,
    point: pointOf(place),
  };
}

/** Every place of every lab where it is: GeoJSON as the map of every list reads it. */
export function pointsOfLabs(
  labs: readonly Lab[],
  { places, today }: Around,
  frame: Pick<Frame, "language">,
) {
  const at = labs.flatMap((lab) =>
    placesToName(areOn(lab.places, today), places).map((place) => ({
      lab,
      place,
      point: pointOf(places.get(place.locationId ?? "")),
    })),
  );
  const features = at.flatMap(({ lab, place, point }) =>
    point === undefined
      ? []
      : [
          {
            type: "Feature" as const,
            id: place.id,
            geometry: { type: "Point" as const, coordinates: [point.longitude, point.latitude] },
            properties: { name: lab.name, place: place.name, url: linkTo(frame, labPath(lab.id)) },
          },
        ],
  );
  return {
    type: "FeatureCollection" as const,
    truncated: false,
    unplaced: at.length - features.length,
    features,
  };
}

function pointOf(place: { latitude: number | null; longitude: number | null } | undefined) {
  if (!place || place.latitude === null || place.longitude === null) return undefined;
  return { latitude: place.latitude, longitude: place.longitude };
}
