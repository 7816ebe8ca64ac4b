// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { codeSaid } from "./code.ts";
import { dateSpoken, momentSpoken } from "./date-said.ts";
import { tooMany, type Seats } from "./line.ts";
import type { Registered } from "./registered.ts";
import { hostWords } from "./registered.words.ts";
import { isSeated, type Participant } from "./registration.ts";

export type RegisteredLine = {
  id: string;
  name: string;
  who: string;
  phone: string | null;
  email: string | null;
  status: string;
  notes: string[];
  code: string;
  canRemove: boolean;
  isOffered: boolean;
};

export type RegisteredShown = {
  lead: string;
  seats: string;
  over: string | undefined;
  seated: RegisteredLine[];
  line: RegisteredLine[];
  ended: RegisteredLine[];
};

type Around = {
  seats: Seats;
  dateId: string | undefined;
  /** The dates that the list may name, by id. */
  dates: ReadonlyMap<string, Parameters<typeof dateSpoken>[0]>;
  language: Language;
};

export function registeredShown(registered: readonly Registered[], around: Around): RegisteredShown {
  const { seats, dateId, language } = around;
  const words = hostWords[language];
  const seated = registered.filter(({ status }) => isSeated(status));
  const line = registered.filter(({ status }) => status === "waiting");
  const ended = registered.filter((one) => !seated.includes(one) && !line.includes(one));
  const over = tooMany(seats, dateId ?? null);
  const shown = (one: Registered) => lineOf(one, around);
  return {
    lead: words.lead(count(seated), count(line)),
    seats: dateId === undefined ? "" : words.seats(count(seated), seats.capacity),
    over: over > 0 ? words.over(over) : undefined,
    seated: seated.map(shown),
    line: line.map(shown),
    ended: ended.map(shown),
  };
}

function count(of: readonly Registered[]): number {
  return of.reduce((sum, { people }) => sum + people, 0);
}

function lineOf(one: Registered, { dateId, dates, language }: Around): RegisteredLine {
  const words = hostWords[language];
  const { status, heldUntil, occurrenceId, code, lineNumber } = one;
  const date = occurrenceId === null ? undefined : dates.get(occurrenceId);
  const notes: (string | false | null)[] = [
    status === "offered" && heldUntil !== null && words.until(momentSpoken(heldUntil, language)),
    status === "waiting" && lineNumber !== null && words.position(lineNumber),
    occurrenceId === null && words.series,
    dateId === undefined && date !== undefined && dateSpoken(date, language),
    one.madeAtDesk && words.atDesk,
    one.isSameContact && words.same,
    status === "removed" && one.endReason,
  ];
  return {
    id: one.id,
    name: one.called ?? words.forgotten,
    who: whoSaid(one.participants, language),
    phone: one.phone,
    email: one.email,
    status: words.statuses[status],
    notes: notes.filter((note): note is string => typeof note === "string" && note !== ""),
    code: code === null ? "" : codeSaid(code),
    canRemove: status === "confirmed" || status === "waiting" || status === "offered",
    isOffered: status === "offered",
  };
}

/** "1 adulto, bambini e ragazzi: Leo 7, 9" */
export function whoSaid(participants: readonly Participant[], language: Language): string {
  const words = hostWords[language];
  const adults = participants.filter(({ isChild }) => !isChild).length;
  const children = participants.filter(({ isChild }) => isChild);
  const ages = children.map(({ called, age }) => [called, age].filter((part) => part !== null).join(" "));
  return [adults > 0 && words.adults(adults), ages.length > 0 && words.children(ages.join(", "))]
    .filter(Boolean)
    .join("; ");
}
