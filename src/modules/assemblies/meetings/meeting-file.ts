// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { calendarFile, type Filed } from "../../calendar/registrations/date-file.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { meetingPath, type Meeting } from "./meeting.ts";

type Around = { assembly: Pick<Assembly, "name">; place: string | undefined; baseUrl: string; url?: string };

/** A meeting as a calendar takes it: one identifier for ever, a number that rises with each change. */
export function filedMeeting(meeting: Meeting, { assembly, place, baseUrl, url }: Around): Filed {
  const page = url ?? baseUrl + meetingPath(meeting.id);
  return {
    host: URL.parse(baseUrl)?.hostname ?? "localhost",
    name: [assembly.name, meeting.name].filter(Boolean).join(" – "),
    place,
    description: [meeting.link, page].filter(Boolean).join("\n"),
    url: page,
    sequence: meeting.sequence,
    dates: [
      {
        id: meeting.id,
        startsAt: meeting.startsAt,
        endsAt: meeting.endsAt,
        isCancelled: meeting.status === "cancelled",
      },
    ],
  };
}

/** Meetings as a file of RFC 5545; with a name it is a calendar to follow. */
export function meetingsFile(filed: readonly Filed[], now: Temporal.Instant, name?: string): string {
  return calendarFile(filed, now, name);
}
