// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { House } from "../../../web/house.ts";
import { listOpenDates } from "../../assemblies/meetings/open-dates.queries.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import { mergedPart } from "../../calendar/activities/other-dates.ts";
import { dateSpoken } from "../../calendar/registrations/date-said.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { areOn } from "../lab/lab.ts";
import { listShownActivityIds } from "../lab/shown-activities.queries.ts";
import type { GiveBlock } from "./blocks.routes.ts";
import { daysOfLab } from "./lab-dates.page.ts";
import { publicLabWords } from "./public.words.ts";
import { WeekOfLab } from "./week.view.tsx";

const daysAhead = 7;
const mostShown = 20;

/** What happens at a lab in the coming seven days; when nothing does, the first thing after them. */
export function weekBlock(house: House): GiveBlock {
  const { db, now } = house;
  return async (c, lab) => {
    const frame = await frameOf(c, house);
    const words = publicLabWords[frame.language];
    const from = now();
    const today = romeDate(from);
    const activityIds = await listShownActivityIds(db, lab.id);
    const to = today.add({ days: daysAhead }).toZonedDateTime("Europe/Rome").toInstant();
    const [own, meetings] = await Promise.all([
      listOccurrences(db, { activityIds, from, to, most: mostShown }),
      listOpenDates(db, { labId: lab.id, from, to }, frame.language),
    ]);
    const lines = mergedPart(own, meetings, { most: mostShown, skip: 0 });
    const isEmpty = lines.every(({ status }) => status === "cancelled");
    const later = to.add({ hours: 24 * 90 });
    const [next] = isEmpty
      ? await listOccurrences(db, { activityIds, from: to, to: later, isPlannedOnly: true, most: 1 })
      : [];
    if (lab.status === "ended" && lines.length === 0 && !next) return undefined;
    const ids = lines.flatMap(({ locationId }) => locationId ?? []);
    const places = await listPlaceBriefs(db, [...new Set(ids)]);
    const isDiffuse = areOn(lab.places, today).length > 1;
    return {
      id: "settimana",
      title: words.thisWeek,
      content: WeekOfLab({
        frame,
        days: daysOfLab(lines, { today, places, isDiffuse }, frame),
        next: next && words.nextThing(next.name, dateSpoken(next, frame.language)),
        all: linkTo(frame, `/agenda?lab=${lab.id}`),
      }),
    };
  };
}
