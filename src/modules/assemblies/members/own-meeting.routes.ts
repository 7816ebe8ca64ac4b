// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { listAnswers, listDelegations, listTurns } from "../attendance/attendance.queries.ts";
import { listAttachments } from "../meetings/attachment.queries.ts";
import { meetingFacts } from "../meetings/meeting-facts.page.ts";
import { meetingWhen } from "../meetings/meeting-said.page.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { placesSaid } from "../meetings/place-said.queries.ts";
import { listAgenda } from "../proposals/item.queries.ts";
import type { Member } from "./member.ts";
import { fellowSaid } from "./own-meeting.ts";
import type { OwnMeeting } from "./own.view.tsx";

type Asked = {
  meeting: Meeting;
  assembly: Assembly;
  member: Member;
  fellows: readonly Member[];
  now: Temporal.Instant;
  language: Language;
};

/** A meeting to come as one member sees it: their answer, who stands for whom, the queue to speak. */
export async function ownMeeting(
  db: Database,
  { meeting, assembly, member, fellows, now, language }: Asked,
): Promise<OwnMeeting> {
  const [answers, delegations, turns, agenda, papers, places] = await Promise.all([
    listAnswers(db, meeting),
    listDelegations(db, meeting),
    meeting.status === "open" ? listTurns(db, meeting) : [],
    listAgenda(db, meeting),
    listAttachments(db, meeting),
    placesSaid(db, [meeting]),
  ]);
  const standing = delegations.filter(({ endedAt }) => endedAt === null);
  const called = (id: string) => {
    const fellow = fellows.find((one) => one.id === id);
    return fellow === undefined ? "–" : fellowSaid(fellow, language);
  };
  const to = standing.find(({ fromId }) => fromId === member.id)?.toId;
  const when = meetingWhen(meeting, now, language);
  const at = turns.findIndex(({ memberId }) => memberId === member.id);
  const isSpeaking = at >= 0 && turns[at]!.beganAt !== null;
  const waitingBefore = turns.slice(0, Math.max(0, at)).filter(({ beganAt }) => beganAt === null).length;
  return {
    id: meeting.id,
    title: meeting.name === null ? when : `${when} – ${meeting.name}`,
    isOpenNow: meeting.status === "open",
    facts: meetingFacts(meeting, { place: places.get(meeting.id), language }),
    says: answers.get(member.id),
    canDelegate: assembly.mostDelegations > 0,
    fellows: fellows
      .filter(({ id }) => id !== member.id)
      .map((fellow) => ({ value: fellow.id, label: fellowSaid(fellow, language) })),
    delegatedTo: to === undefined ? undefined : { id: to, called: called(to) },
    standingFor: standing.filter(({ toId }) => toId === member.id).map(({ fromId }) => called(fromId)),
    agenda,
    papers,
    turn: at < 0 ? undefined : isSpeaking ? 0 : waitingBefore + 1,
  };
}
