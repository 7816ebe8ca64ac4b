// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import { dateSpoken, daySpoken, hourSpoken } from "../../calendar/registrations/date-said.ts";
import type { Lab } from "../lab/lab.ts";
import { keptLabPath, keptLabsPath } from "../lab-path.ts";
import { keepingLabWords } from "./keeping.words.ts";

/** A date of this week, and where one marks who is there. */
export type WeekLine = { when: string; name: string; href: string; attendance: string };

export function datesOfWeek(lines: readonly AgendaLine[], frame: Frame): WeekLine[] {
  return lines
    .filter(({ status }) => status === "planned")
    .map((line) => ({
      when: dateSpoken(line, frame.language),
      name: line.name,
      href: linkTo(frame, `/redazione/agenda/${line.activityId}`),
      attendance: attendancePath(line, frame),
    }));
}

/** Dates that are over and of which nobody said how many came; the latest first. */
export function uncountedShown(lines: readonly AgendaLine[], frame: Frame) {
  const words = keepingLabWords[frame.language];
  return lines.toReversed().map((line) => ({
    text: words.uncounted(
      line.name,
      `${daySpoken(line.startsAt, frame.language)}, ${hourSpoken(line.startsAt)}`,
    ),
    href: attendancePath(line, frame),
  }));
}

function attendancePath({ activityId, id }: AgendaLine, frame: Frame): string {
  return linkTo(frame, `/redazione/agenda/${activityId}/presenze/${id}`);
}

export type PartLink = { href: string; name: string; hint: string };

/** The pages of a lab, in order: its own, and those of the other parts that have a door. */
export function partsWithDoors(lab: Lab, doors: ReadonlySet<string>, frame: Frame): PartLink[] {
  const words = keepingLabWords[frame.language];
  const path = linkTo(frame, keptLabPath(lab.id));
  const own = [
    { end: "modifica", name: words.about, hint: words.aboutHint },
    { end: "luoghi", name: words.places, hint: words.placesHint },
    { end: "insieme", name: words.partners, hint: words.partnersHint },
    { end: "attivita", name: words.activities, hint: words.activitiesHint },
    { end: "punti", name: words.points, hint: words.pointsHint },
    { end: "fotografie", name: words.photos, hint: words.photosHint },
  ];
  const others = Object.entries(words.otherParts).map(([end, { name, hint }]) => ({ end, name, hint }));
  const open = [...doors].filter((door) => door.startsWith(`${keptLabsPath}/:`));
  return [...own, ...others]
    .filter(({ end }) => open.some((door) => door.endsWith(`}/${end}`)))
    .map(({ end, name, hint }) => ({ href: `${path}/${end}`, name, hint }));
}
