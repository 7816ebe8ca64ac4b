// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { AgendaLine } from "../activities/agenda.ts";
import { whereSaid } from "../activities/date-told.ts";
import { daySpoken, hourSpoken } from "../registrations/date-said.ts";
import { pathOf, type Places } from "./agenda-card.page.ts";

/** The next date of each activity where it is: GeoJSON as the map of every list reads it. */
export function pointsOfAgenda(lines: readonly AgendaLine[], places: Places, frame: Pick<Frame, "language">) {
  const next = new Map<string, AgendaLine>();
  for (const line of lines) {
    if (line.status === "planned" && !next.has(line.activityId)) next.set(line.activityId, line);
  }
  const features = [...next.values()].flatMap((line) => {
    const place = line.locationId === null ? undefined : places.get(line.locationId);
    if (!place || place.longitude === null || place.latitude === null) return [];
    const when = `${daySpoken(line.startsAt, frame.language)}, ${hourSpoken(line.startsAt)}`;
    return [
      {
        type: "Feature" as const,
        id: line.activityId,
        geometry: { type: "Point" as const, coordinates: [place.longitude, place.latitude] },
        properties: {
          name: line.name,
          place: [when, whereSaid(line, place)].filter(Boolean).join(" – "),
          url: linkTo(frame, pathOf(line)),
        },
      },
    ];
  });
  return {
    type: "FeatureCollection" as const,
    truncated: false,
    unplaced: next.size - features.length,
    features,
  };
}
