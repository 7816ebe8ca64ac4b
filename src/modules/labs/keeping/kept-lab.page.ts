// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import { dateSpoken, daySpoken, hourSpoken } from "../../calendar/registrations/date-said.ts";
import { keptLabPath, keptLabsPath } from "../lab-path.ts";
import type { Lab } from "../lab/lab.ts";
import { presencePath } from "../participation/participation-path.ts";
import { keepingLabWords } from "./keeping.words.ts";
import { labParts, type PartGroup } from "./lab-parts.ts";

/** A date of this week, and where one marks who is there. */
export type WeekLine = { when: string; name: string; href: string; attendance: string };

export function datesOfWeek(lab: Lab, lines: readonly AgendaLine[], frame: Frame): WeekLine[] {
  return lines
    .filter(({ status }) => status === "planned")
    .map((line) => ({
      when: dateSpoken(line, frame.language),
      name: line.name,
      href: linkTo(frame, `/redazione/agenda/${line.activityId}`),
      attendance: attendanceOf(lab, line, frame),
    }));
}

/** Dates that are over and of which nobody said how many came; the latest first. */
export function uncountedShown(lab: Lab, lines: readonly AgendaLine[], frame: Frame) {
  const words = keepingLabWords[frame.language];
  return lines.toReversed().map((line) => ({
    text: words.uncounted(
      line.name,
      `${daySpoken(line.startsAt, frame.language)}, ${hourSpoken(line.startsAt)}`,
    ),
    href: attendanceOf(lab, line, frame),
  }));
}

function attendanceOf(lab: Lab, { id }: AgendaLine, frame: Frame): string {
  return linkTo(frame, presencePath(lab.id, id));
}

export type PartLink = { href: string; name: string; hint: string };
export type PartGroupShown = { id: PartGroup; title: string; parts: readonly PartLink[] };

/** The pages of a lab, in groups; those without a door are not shown. */
export function partsWithDoors(lab: Lab, doors: ReadonlySet<string>, frame: Frame): PartGroupShown[] {
  const words = keepingLabWords[frame.language];
  const open = [...doors].filter((door) => door.startsWith(`${keptLabsPath}/:`));
  return (Object.keys(labParts) as PartGroup[]).map((id) => ({
    id,
    title: words.groups[id],
    parts: labParts[id]
      .filter((end) => open.some((door) => door.endsWith(`}/${end}`)))
      .map((end) => {
        const { name, hint } = words.partsOf[end];
        return { href: linkTo(frame, `${keptLabPath(lab.id)}/${end}`), name, hint };
      }),
  }));
}
