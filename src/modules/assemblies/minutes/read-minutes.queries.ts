// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { entitledAt } from "../decisions/decision.queries.ts";
import type { Entitled } from "../decisions/decision.ts";
import { getAnyMeeting, getMeetingSeen, type MeetingSeen } from "../meetings/meeting.queries.ts";
import { placesSaid } from "../meetings/place-said.queries.ts";
import type { Member } from "../members/member.ts";
import { getMinutes } from "./minutes.queries.ts";
import { areReadable, canStep, type Minutes } from "./minutes.ts";

export type MinutesRead = MeetingSeen & {
  minutes: Minutes;
  there: Entitled;
  /** Where the meeting was, as far as everybody may know. */
  place: string | undefined;
  /** When the meeting that approved them was. */
  approvedAt: Temporal.Instant | undefined;
  /** Members may, and of open meetings whoever has an account; while the minutes wait for approval. */
  mayComment: boolean;
  /** Who may comment reads what others said. */
  readsComments: boolean;
};

/**
 * Minutes that this person may read: shared or approved, of a meeting that they may read of; drafts only who keeps the
 * assembly. Refuses the others with not-found.
 */
export async function getReadMinutes(
  db: Database,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
  { member }: { member?: Member } = {},
): Promise<MinutesRead> {
  const seen = await getMeetingSeen(db, actor, id, now, { ...(member && { member }) });
  const { meeting, mayKeep, isMember } = seen;
  const isThere = areReadable(meeting.minutesStatus) || (mayKeep && meeting.minutesStatus !== "none");
  if (!isThere) refuse({ kind: "not-found" });
  const takesPart = isMember || mayKeep || (meeting.isOpen && actor.kind === "person");
  const [minutes, there, places, approvedIn] = await Promise.all([
    getMinutes(db, meeting),
    entitledAt(db, meeting),
    placesSaid(db, [meeting]),
    meeting.minutesApprovedIn === null ? undefined : getAnyMeeting(db, meeting.minutesApprovedIn),
  ]);
  return {
    ...seen,
    minutes,
    there,
    place: places.get(meeting.id),
    approvedAt: approvedIn?.startsAt,
    mayComment: takesPart && canStep("comment", meeting.minutesStatus),
    readsComments: takesPart,
  };
}
