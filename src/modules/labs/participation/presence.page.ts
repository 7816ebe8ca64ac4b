// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Attendance } from "../../calendar/attendance/attendance.ts";
import { countPresent } from "../../calendar/attendance/attendance.ts";
import { dateSpoken } from "../../calendar/registrations/date-said.ts";
import type { Door } from "../doors/door.ts";
import { isOpen } from "../doors/door.ts";
import type { Participant } from "./participant.ts";
import { presencePath } from "./participation-path.ts";
import type { LabDate, Marked } from "./presence.ts";
import { presenceWords } from "./presence.words.ts";

/** A date as a device knows it without network: its name and hours, how many there are, and nothing of anybody. */
export type DateKnown = { path: string; name: string; date: string; here: number | null };

export type DateShown = { path: string; activity: string; date: string; note: string };
export type DatesShown = Record<"today" | "past" | "next", DateShown[]> & {
  /** Today's: a telephone opens them without network too. */
  known: DateKnown[];
};

/** The dates of a lab to choose from: today's first, then the past ones with the latest first, then those to come. */
export function datesShown(
  labId: string,
  dates: readonly (LabDate & { heads: number | null })[],
  now: Temporal.Instant,
  language: Language,
): DatesShown {
  const words = presenceWords[language];
  const today = romeDate(now);
  const shown: DatesShown = { today: [], past: [], next: [], known: [] };
  for (const { occurrenceId, activity, startsAt, endsAt, isCancelled, heads } of dates) {
    const day = romeDate(startsAt);
    const isOfToday =
      day.equals(today) ||
      (Temporal.Instant.compare(startsAt, now) < 0 && Temporal.Instant.compare(now, endsAt) < 0);
    const isPast = Temporal.PlainDate.compare(day, today) < 0;
    const marked = heads === null ? words.notMarked : words.came(heads);
    const one = {
      path: presencePath(labId, occurrenceId),
      activity,
      date: dateSpoken({ startsAt, endsAt }, language),
      note: isCancelled ? words.cancelled : isPast || isOfToday ? marked : "",
    };
    if (isOfToday && !isCancelled)
      shown.known.push({
        path: linkTo({ language }, one.path),
        name: activity,
        date: one.date,
        here: heads ?? 0,
      });
    if (isOfToday) shown.today.push(one);
    else if (isPast) shown.past.unshift(one);
    else shown.next.push(one);
  }
  return shown;
}

export type PersonShown = {
  id: string;
  called: string;
  isHere: boolean;
  /** To be asked now, kindly and once. */
  isToAsk: boolean;
  leads: boolean;
  broughtIdea: boolean;
};

export type PresenceShown = {
  present: number;
  counted: number | null;
  named: number;
  people: PersonShown[];
  registered: { id: string; called: string; people: number; came: number }[];
  /** The walk-in that «take the last off» takes off, with what stays of it. */
  lastWalkIn: { id: string } | undefined;
  doors: { id: string; name: string }[];
  doorId: string | null;
};

export type PresenceFacts = {
  attendance: Attendance;
  participants: readonly Participant[];
  cameAt: readonly Marked[];
  /** Heads that belong to somebody with a name: they are not on the lists of who has none. */
  namedHeads: ReadonlySet<string>;
  doors: readonly Door[];
  date: LabDate;
};

export function presenceShown(facts: PresenceFacts, now: Temporal.Instant): PresenceShown {
  const { attendance, participants, cameAt, namedHeads, doors, date } = facts;
  const marked = new Map(cameAt.map((one) => [one.participantId, one]));
  const walkIns = attendance.walkIns.filter(({ id }) => !namedHeads.has(id));
  const last = walkIns.at(-1);
  return {
    present: countPresent(attendance),
    counted: attendance.headCount,
    named: cameAt.length,
    people: participants.map(({ id, called, isAsked }) => {
      const mark = marked.get(id);
      return {
        id,
        called,
        isHere: mark !== undefined,
        isToAsk: mark !== undefined && !isAsked,
        leads: mark?.leads ?? false,
        broughtIdea: mark?.broughtIdea ?? false,
      };
    }),
    registered: attendance.expected
      .filter(({ registrationId }) => !namedHeads.has(registrationId))
      .map(({ registrationId, called, people, came }) => ({
        id: registrationId,
        called: called ?? "–",
        people,
        came: came ?? 0,
      })),
    lastWalkIn: last && { id: last.id },
    doors: doors.filter((door) => isOpen(door, romeDate(now))).map(({ id, name }) => ({ id, name })),
    doorId: date.doorId,
  };
}
