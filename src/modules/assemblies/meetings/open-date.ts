// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeTime } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { OtherDate } from "../../calendar/activities/other-dates.ts";
import type { AssemblyKind } from "../assembly/assembly.ts";
import { meetingPath } from "./meeting.ts";
import { openDateWords } from "./open-date.words.ts";

type OpenMeeting = Pick<
  OtherDate,
  | "id"
  | "territoryId"
  | "startsAt"
  | "endsAt"
  | "locationId"
  | "placeName"
  | "reason"
  | "sequence"
  | "createdAt"
  | "lastModified"
  | "organizationId"
> & { name: string | null; status: string; assembly: string; kind: string };

/** An open meeting as the agenda shows a date: free, for whoever comes, called by its own name or its assembly's. */
export function openDate(
  { assembly, kind, name, status, ...meeting }: OpenMeeting,
  language: Language,
): OtherDate {
  return {
    ...meeting,
    activityId: meeting.id,
    name: name ?? assembly,
    organizerName: name === null ? null : assembly,
    kind: "meeting",
    elsewhere: { path: meetingPath(meeting.id), kind: openDateWords[language][kind as AssemblyKind] },
    status: status === "cancelled" ? "cancelled" : "planned",
    originalStart: romeTime(meeting.startsAt).toPlainDateTime(),
    isMoved: false,
    price: "free",
    minimumAge: null,
    maximumAge: null,
    isForFamilies: false,
    registrationKind: "none",
    accessibility: {},
    address: null,
    isRepeated: false,
  };
}
