// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Engagements } from "../desks/engagement.ts";
import type { Coverage, Stretch } from "./coverage.ts";
import type { Shift } from "./shift.ts";

/** A shift with whether who keeps it may receive people on its day. */
export type KeptShift = Shift & { mayReceive: boolean };

/** One week of one desk. */
export type DeskWeek = {
  /** Undefined when nobody told its hours. */
  openings: Stretch[] | undefined;
  shifts: KeptShift[];
  coverage: Coverage;
  engagements: Engagements;
  /** No day of the week is one on which people are received there. */
  isClosed: boolean;
};
