// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { dateSpoken } from "../../calendar/registrations/date-said.ts";
import type { Quorum } from "../attendance/quorum.ts";
import type { Meeting } from "./meeting.ts";
import { meetingWords } from "./meeting.words.ts";

/** One meeting in a list: when, what about, what state it is in; without a path of what has no page for who reads. */
export type MeetingLine = { path: string | undefined; when: string; name: string | null; note: string };

/** "mercoledì 9 dicembre, dalle 16.30 alle 18.30", with the year when it is not this one. */
export function meetingWhen(
  meeting: Pick<Meeting, "startsAt" | "endsAt">,
  now: Temporal.Instant,
  language: Language,
): string {
  const { year } = romeDate(meeting.startsAt);
  const said = dateSpoken(meeting, language);
  return year === romeDate(now).year ? said : `${said} (${year})`;
}

export function meetingLine(
  meeting: Meeting,
  { path, now, language }: { path: string | undefined; now: Temporal.Instant; language: Language },
): MeetingLine {
  const { status } = meeting;
  return {
    path,
    when: meetingWhen(meeting, now, language),
    name: meeting.name,
    note: status === "planned" || status === "held" ? "" : meetingWords[language].statuses[status],
  };
}

/** "12 membri su 20, 3 per delega, 4 ospiti. Il numero legale c’era." */
export function countsSaid(
  quorum: Quorum,
  { guests, remoteGuests }: Pick<Meeting, "guests" | "remoteGuests">,
  language: Language,
): string {
  const words = meetingWords[language];
  const parts = [
    words.members(quorum.present, quorum.members),
    ...(quorum.represented > 0 ? [words.represented(quorum.represented)] : []),
    ...(guests + remoteGuests > 0 ? [words.guests(guests + remoteGuests)] : []),
  ];
  const number = quorum.needed === null ? "" : ` ${quorum.isMet ? words.quorumMet : words.quorumNotMet}`;
  return `${parts.join(", ")}.${number}`;
}
