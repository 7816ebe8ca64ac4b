// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listAssembliesOf } from "../../assemblies/assembly/assembly.queries.ts";
import type { DecisionListed } from "../../assemblies/decisions/decision-listed.ts";
import { listDecisions } from "../../assemblies/decisions/decision.queries.ts";
import { getAnyMeeting, listMeetings } from "../../assemblies/meetings/meeting.queries.ts";
import { meetingPath, type Meeting } from "../../assemblies/meetings/meeting.ts";
import { findActivity, findOccurrence } from "../../calendar/activities/activity.queries.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import { listLabActivityIds } from "../lab/lab-activities.queries.ts";
import type { Lab } from "../lab/lab.ts";
import type { DiaryNote } from "./diary-note.ts";

export type DiaryLinks = {
  occurrences: readonly AgendaLine[];
  meetings: readonly Meeting[];
  decisions: readonly DecisionListed[];
};

const daysBehind = 60;
const daysAhead = 2;
const mostDates = 60;

/** What a note of these days can be about: dates of the lab's activities, meetings and decisions of its assemblies. */
export async function listDiaryLinks(db: Database, lab: Lab, now: Temporal.Instant): Promise<DiaryLinks> {
  const after = now.subtract({ hours: 24 * daysBehind });
  const before = now.add({ hours: 24 * daysAhead });
  const [activityIds, assemblies] = await Promise.all([
    listLabActivityIds(db, lab.id),
    listAssembliesOf(db, { labId: lab.id }, now),
  ]);
  const assemblyIds = assemblies.map(({ id }) => id);
  const [occurrences, meetings, decisions] = await Promise.all([
    listOccurrences(db, { activityIds, from: after, to: before, most: 1_000 }),
    assemblyIds.length === 0
      ? []
      : listMeetings(db, { assemblyIds, after: now.subtract({ hours: 24 * 365 }), before }),
    assemblyIds.length === 0 ? [] : listDecisions(db, { assemblyIds, most: 100 }),
  ]);
  return { occurrences: occurrences.toReversed().slice(0, mostDates), meetings, decisions };
}

/** The activity of a date, when everybody may read of it; undefined otherwise. */
async function findActivityOfDate(
  db: Database,
  occurrenceId: string,
): Promise<{ id: string; name: string } | undefined> {
  const date = await findOccurrence(db, occurrenceId);
  if (date === undefined) return undefined;
  const activity = await findActivity(db, date.activityId);
  return activity && { id: activity.id, name: activity.name };
}

/** What notes are about, by id, in the words of what it is; `isOpen` when everybody may read of it. */
export type LinkNames = ReadonlyMap<string, { name: string; path: string | null; isOpen: boolean }>;

type Linked = Pick<DiaryNote, "occurrenceId" | "meetingId" | "decisionId">;

/** The names of what these notes are about. */
export async function listLinkNames(
  db: Database,
  lab: Pick<Lab, "id">,
  notes: readonly Linked[],
  now: Temporal.Instant,
): Promise<LinkNames> {
  const names = new Map<string, { name: string; path: string | null; isOpen: boolean }>();
  const ids = (name: keyof Linked) => [...new Set(notes.flatMap((note) => note[name] ?? []))];
  for (const id of ids("occurrenceId")) {
    const activity = await findActivityOfDate(db, id);
    if (activity) names.set(id, { name: activity.name, path: `/agenda/${activity.id}`, isOpen: true });
  }
  for (const id of ids("meetingId")) {
    const { name, startsAt, isOpen } = await getAnyMeeting(db, id);
    const day = romeDate(startsAt).toString();
    names.set(id, { name: name ?? day, path: meetingPath(id), isOpen });
  }
  const decisionIds = ids("decisionId");
  if (decisionIds.length > 0) {
    const assemblies = await listAssembliesOf(db, { labId: lab.id }, now);
    const assemblyIds = assemblies.map((one) => one.id);
    const [all, open] = await Promise.all([
      listDecisions(db, { assemblyIds }),
      listDecisions(db, { assemblyIds, readable: "everybody" }),
    ]);
    const openIds = new Set(open.map((one) => one.id));
    for (const { id, what, meetingId } of all.filter((one) => decisionIds.includes(one.id))) {
      names.set(id, { name: what, path: meetingPath(meetingId), isOpen: openIds.has(id) });
    }
  }
  return names;
}
