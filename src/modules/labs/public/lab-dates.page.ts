// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import { capital } from "../../../foundation/words/capital.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import { daySpoken, hourSpoken } from "../../calendar/registrations/date-said.ts";
import { publicLabWords } from "./public.words.ts";

/** Dates under their days, in few words. */
export type DayOfLab = {
  title: string;
  dates: {
    name: string;
    href: string;
    hours: string;
    /** Only where the lab lives in several places. */
    where: string | undefined;
    isCancelled: boolean;
  }[];
};

/** Places whose name may be said, by id. */
type Named = ReadonlyMap<string, { name: string }>;

export function daysOfLab(
  lines: readonly AgendaLine[],
  { today, places, isDiffuse }: { today: Temporal.PlainDate; places: Named; isDiffuse: boolean },
  frame: Frame,
): DayOfLab[] {
  const words = publicLabWords[frame.language];
  const byDay = Map.groupBy(lines, ({ startsAt }) => romeDate(startsAt).toString());
  return [...byDay.values()].map((dates) => {
    const [first] = dates;
    const said = daySpoken(first!.startsAt, frame.language);
    const ahead = today.until(romeDate(first!.startsAt)).days;
    const near = ahead === 0 ? words.today : ahead === 1 ? words.tomorrow : undefined;
    return {
      title: near ? `${near}, ${said}` : capital(said),
      dates: dates.map((line) => ({
        name: line.name,
        href: linkTo(frame, line.elsewhere?.path ?? `/agenda/${line.activityId}`),
        hours: `${hourSpoken(line.startsAt)} – ${hourSpoken(line.endsAt)}`,
        where: isDiffuse ? whereOf(line, places) : undefined,
        isCancelled: line.status === "cancelled",
      })),
    };
  });
}

/** Of a place that nobody may know of nothing is said, not even what its host wrote. */
function whereOf({ locationId, placeName }: AgendaLine, places: Named): string | undefined {
  if (locationId === null) return placeName ?? undefined;
  const place = places.get(locationId);
  return place && (placeName ?? place.name);
}
