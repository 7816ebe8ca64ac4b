// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/** A date that somebody came to, for their own page. */
export type CameTo = { activity: string; startsAt: Temporal.Instant; leads: boolean; broughtIdea: boolean };

/** A date of a lab, as its keepers mark who came. */
export type LabDate = {
  territoryId: string;
  activityId: string;
  activity: string;
  occurrenceId: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  isCancelled: boolean;
  hasRegistrations: boolean;
  doorId: string | null;
};

/** What is marked of who left a name, at a date: whether they came, what else they did. */
export type Marked = {
  participantId: string;
  leads: boolean;
  broughtIdea: boolean;
  registrationId: string | null;
};
