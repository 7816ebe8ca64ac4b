// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { openingsBetween } from "../../directory/hours/opening.ts";
import type { PlaceHours } from "../../directory/records/place-hours.ts";
import { isInUse, type Desk } from "../desks/desk.ts";
import { listEngagements } from "../desks/engagement.queries.ts";
import { lackingOn } from "../desks/engagement.ts";
import { coverageOf } from "./coverage.ts";
import type { DeskWeek } from "./desk-week.ts";
import { listShifts } from "./shift.queries.ts";
import { weekFrom } from "./shift.ts";

/**
 * A desk's week from a Monday (YYYY-MM-DD): when it is open, who keeps it, what is left to nobody. A shift counts only
 * when who keeps it may receive on that day. Behind the wall; `place` was asked before.
 */
export async function getDeskWeek(
  tx: Database,
  desk: Desk,
  place: PlaceHours | undefined,
  { monday, today }: { monday: string; today: string },
): Promise<DeskWeek> {
  const { from, to, days } = weekFrom(monday);
  const engagements = await listEngagements(tx, desk, today);
  const inWeek = await listShifts(tx, { territoryId: desk.territoryId, deskIds: [desk.id] }, { from, to });
  const shifts = inWeek.map((shift) =>
    Object.assign(shift, {
      mayReceive:
        shift.personId !== null && lackingOn(engagements, shift.personId, shift.onDay) === undefined,
    }),
  );
  const all = openingsBetween(desk.hours ?? place?.hours ?? null, place?.patronDay ?? null, from, to);
  const openings = all?.filter(({ start }) => isInUse(desk, romeDate(start).toString()));
  const isClosed = !isInUse(desk, days[0]!);
  const keepers = shifts
    .filter(({ mayReceive }) => mayReceive)
    .map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }));
  const promisedMinutes = isClosed ? 0 : Math.round(desk.promisedHours * 60);
  return {
    openings,
    shifts,
    engagements,
    isClosed,
    coverage: coverageOf({ openings, keepers, promisedMinutes }),
  };
}
