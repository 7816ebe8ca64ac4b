// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDate } from "../../../foundation/time/rome.ts";
import { frameOf } from "../../../web/frame.ts";
import type { House } from "../../../web/house.ts";
import { getAssembly } from "../assembly/assembly.queries.ts";
import { decisionShown } from "../decisions/decision.page.ts";
import { countDecisions, entitledAt, listDecisions } from "../decisions/decision.queries.ts";
import { decisionsPath, keptDecisionsPath } from "../decisions/decision.ts";
import type { AssemblyPart, MeetingPart, MemberPart } from "../entering.routes.ts";
import { getAnyMeeting, listMeetings } from "../meetings/meeting.queries.ts";
import { meetingPath } from "../meetings/meeting.ts";
import { memberPath } from "../members/link.ts";
import { voteSaid } from "../votes/vote.page.ts";
import { listOpenVotesOf, listVotesOf } from "../votes/vote.queries.ts";
import { votePath } from "../votes/vote.ts";
import { listLeftOpen } from "./carry.queries.ts";
import { dayOf, minutesShown } from "./minutes.page.ts";
import { getMinutes } from "./minutes.queries.ts";
import { areReadable, carryPath, writingPath } from "./minutes.ts";
import { minutesWords } from "./minutes.words.ts";
import { DecisionsPart, KeptPart, MeetingMinutes, MemberVotes } from "./parts.view.tsx";
import { writingWords } from "./writing.words.ts";

/** On the page of a meeting: its votes while they are open, its minutes once they can be read. */
export function minutesOfMeeting(house: House): MeetingPart {
  const { db, now } = house;
  return async (c, { meeting, assembly }) => {
    const frame = await frameOf(c, house);
    const { language } = frame;
    if (!areReadable(meeting.minutesStatus)) {
      const votes = await listVotesOf(db, meeting);
      if (votes.length === 0) return undefined;
      const shown = votes.map((vote) => voteSaid(vote, language));
      return MeetingMinutes({ frame, votes: shown, shown: undefined, path: "" });
    }
    const [minutes, there, approvedIn] = await Promise.all([
      getMinutes(db, meeting),
      entitledAt(db, meeting),
      meeting.minutesApprovedIn === null ? undefined : getAnyMeeting(db, meeting.minutesApprovedIn),
    ]);
    const approvedAt = approvedIn?.startsAt;
    const today = romeDate(now());
    const shown = minutesShown({ assembly, meeting, minutes, there, approvedAt, today, language });
    return MeetingMinutes({ frame, votes: [], shown, path: `${meetingPath(meeting.id)}/verbale` });
  };
}

/** On the page of who keeps a meeting: the ways to its minutes, and how much is open from before. */
export function minutesKept(house: House): MeetingPart {
  return async (c, { meeting, assembly }) => {
    const left = await listLeftOpen(house.db, meeting);
    const frame = await frameOf(c, house);
    return KeptPart({
      frame,
      status: minutesWords[frame.language].statuses[meeting.minutesStatus],
      way: writingWords[frame.language].ways[meeting.minutesStatus],
      isDue: meeting.status !== "planned" && meeting.minutesStatus !== "approved",
      path: writingPath(meeting.id),
      carryPath: carryPath(meeting.id),
      // An agenda that is history takes nothing any more.
      left: meeting.status === "planned" || meeting.status === "open" ? left.length : 0,
      decisionsPath: keptDecisionsPath(assembly.id),
    });
  };
}

/** On a member's own page: votes that wait for them, minutes that they can comment. */
export function votesOfMember(house: House): MemberPart {
  const { db } = house;
  return async (c, { member, token }) => {
    const frame = await frameOf(c, house);
    const [votes, meetings, assembly] = await Promise.all([
      listOpenVotesOf(db, member),
      listMeetings(db, { assemblyIds: [member.assemblyId], before: house.now(), most: 12 }),
      getAssembly(db, member.assemblyId, house.now()),
    ]);
    const base = memberPath(token);
    const readable = meetings.filter(({ minutesStatus }) => areReadable(minutesStatus));
    if (votes.length + readable.length === 0) return undefined;
    const words = minutesWords[frame.language];
    return MemberVotes({
      frame,
      votes: votes.map((vote) =>
        Object.assign(voteSaid(vote, frame.language), { path: base + votePath(vote) }),
      ),
      minutes: readable.map(({ id, startsAt, minutesStatus }) => ({
        path: `${base}${meetingPath(id)}/verbale`,
        label: dayOf(startsAt, frame.language),
        status: words.statuses[minutesStatus],
      })),
      decisionsPath: decisionsPath(assembly.id),
    });
  };
}

/** On the page of an assembly: the latest decisions, and the way to all of them. */
export function decisionsOfAssembly(house: House): AssemblyPart {
  return async (c, { assembly }) => {
    const decisions = await listDecisions(house.db, {
      assemblyIds: [assembly.id],
      readable: "everybody",
      most: 3,
    });
    if (decisions.length === 0) return undefined;
    const counts = await countDecisions(house.db, [assembly.id]);
    const frame = await frameOf(c, house);
    const today = romeDate(house.now());
    return DecisionsPart({
      frame,
      decisions: decisions.map((one) => decisionShown(one, { today, language: frame.language })),
      counts,
      path: decisionsPath(assembly.id),
    });
  };
}
