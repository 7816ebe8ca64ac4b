// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Recurrence } from "../../../foundation/time/recurrence.ts";
import type { Activity, Occurrence } from "../activities/activity.ts";
import type { AgendaLine } from "../activities/agenda.ts";

/** An activity as a calendar is told of it, with the dates that are not where its rule puts them. */
export type Series = Pick<
  Activity,
  | "id"
  | "name"
  | "kind"
  | "description"
  | "organizerName"
  | "locationId"
  | "placeName"
  | "address"
  | "statusReason"
  | "minutes"
  | "sequence"
  | "createdAt"
  | "lastModified"
> &
  Partial<Pick<Activity, "contactName" | "contactPhone" | "contactEmail">> & {
    isCancelled: boolean;
    /** Of a date that another room keeps, as in the agenda. */
    elsewhere?: AgendaLine["elsewhere"];
    when: Recurrence;
    /** Where the rule would have a date and an exception takes it away, as far as dates are stored. */
    takenAway: Temporal.PlainDateTime[];
    exceptions: Pick<
      Occurrence,
      "originalStart" | "startsAt" | "endsAt" | "status" | "reason" | "locationId" | "placeName"
    >[];
  };
