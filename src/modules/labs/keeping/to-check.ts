// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Meeting } from "../../assemblies/meetings/meeting.ts";
import type { Agreement } from "../agreements/agreement.ts";

/** What who keeps a lab has to look at: minutes that are not finished, decisions that are due, agreements to look at again. */
export type ToCheck = {
  minutes: Meeting[];
  /** How many of each assembly are late, or due within a week. */
  decisions: { assemblyId: string; count: number }[];
  agreements: Agreement[];
};
