// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { qrPath } from "../../directory/records/qr-path.ts";
import { hoursSaid, whereSaid } from "../activities/date-told.ts";
import { listNextDates, listPlacesOfDates } from "../activities/next-dates.queries.ts";
import { daySpoken } from "../registrations/date-said.ts";
import { activityPath } from "./agenda-card.page.ts";
import { DatesOnPaper } from "./dates-on-paper.view.tsx";

/** The next date of some activities as entries of the sheet that people take along; undefined when none has one. */
export function datesOnPaper(house: House) {
  return async (c: Context<Env>, activityIds: readonly string[]): Promise<Child | undefined> => {
    const { db, now, baseUrl } = house;
    const [frame, dates] = await Promise.all([frameOf(c, house), listNextDates(db, activityIds, now())]);
    if (dates.length === 0) return undefined;
    const places = await listPlacesOfDates(db, dates);
    const { language } = frame;
    const entries = dates.map((date) => ({
      name: date.name,
      organizer: date.organizerName === date.name ? null : date.organizerName,
      when: `${daySpoken(date.startsAt, language)}, ${hoursSaid(date, language)}`,
      where: whereSaid(date, places.get(date.locationId ?? "")),
      price: date.price,
      mustRegister: date.registrationKind === "per-date" || date.registrationKind === "series",
      qr: qrPath(baseUrl + linkTo(frame, activityPath(date.activityId))),
    }));
    return DatesOnPaper({ frame, entries });
  };
}
