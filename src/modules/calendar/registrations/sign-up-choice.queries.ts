// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { freeSeats } from "./line.ts";
import { getSeats, hasBegun, listDatesToCome } from "./seats.queries.ts";
import type { OpenDate, When } from "./sign-up-choice.ts";
import { whyClosed, type OpenActivity, type WhyClosed } from "./sign-up.ts";

/** As many dates as a form offers at once. */
const datesOffered = 12;

/**
 * To what somebody can sign up now. `asked` is the date they came for: when it takes registrations it is the only one
 * asked about. Nothing is locked: what is shown may be gone when they press.
 */
export async function whenOf(
  db: Database,
  activity: OpenActivity,
  asked: string | undefined,
  now: Temporal.Instant,
): Promise<When> {
  const dates = await listDatesToCome(db, activity.id, now, 200);
  const seats = await getSeats(db, activity, now);
  const canWait = activity.hasWaitingList;
  const next = dates.find(({ status }) => status === "planned");

  if (activity.kind === "series") {
    const why = whyClosed(activity, next, now, { hasBegun: await hasBegun(db, activity.id, now) });
    if (why || !next) return { kind: "closed", why: why ?? "none" };
    const free = freeSeats(seats, null);
    if (free === 0 && !canWait) return { kind: "closed", why: "full" };
    return { kind: "series", next, free, isWaiting: free === 0 };
  }

  const whys: WhyClosed[] = [];
  const open = dates.flatMap((date): OpenDate[] => {
    const why = whyClosed(activity, date, now);
    if (why) whys.push(why);
    return why ? [] : [{ ...date, free: freeSeats(seats, date.id) }];
  });
  const withRoom = open.filter(({ free }) => free !== 0 || canWait);
  const only = withRoom.find(({ id }) => id === asked) ?? (withRoom.length === 1 ? withRoom[0] : undefined);
  if (only) return { kind: "one", date: only, isWaiting: only.free === 0 };
  if (withRoom.length > 0) return { kind: "many", dates: withRoom.slice(0, datesOffered), isWaiting: false };
  if (open.length > 0) return { kind: "closed", why: "full" };
  return { kind: "closed", why: whyClosed(activity, next, now) ?? whys[0] ?? "none" };
}
