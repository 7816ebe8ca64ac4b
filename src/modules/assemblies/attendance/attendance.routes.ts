// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import { chosenIn, idIn, numberIn, textIn } from "../../../foundation/typed.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { momentSaid } from "../../accounts/said.ts";
import { seeOther, uuidPattern } from "../entering.routes.ts";
import { meetingWhen } from "../meetings/meeting-said.page.ts";
import { getMeetingToKeep } from "../meetings/meeting.queries.ts";
import { canOpen, isYetToCome, keptMeetingPath } from "../meetings/meeting.ts";
import { joinWords } from "../members/join.words.ts";
import { listMembersOn } from "../members/member.queries.ts";
import { fellowSaid } from "../members/own-meeting.ts";
import { listAnswers, listDelegations, listPresences, listTurns } from "./attendance.queries.ts";
import { AttendancePage } from "./attendance.view.tsx";
import { attendanceWords } from "./attendance.words.ts";
import { delegateByKeeper } from "./delegation.actions.ts";
import { closeMeeting, countGuests, markPresence, openMeeting } from "./presence.actions.ts";
import { presentAt, quorumAt, type Quorum, type WhyNotDelegate } from "./quorum.ts";
import { dropTurn, nextSpeaker, queueSpeaker } from "./turn.actions.ts";

const id = `/:id{${uuidPattern}}` as const;

/** At the table. Mounted at /redazione/riunioni, behind the sign-in door. */
export function attendanceRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`${id}/presenze`, async (c) => page(c));

  web.post(`${id}/presenze`, async (c) => {
    const typed = await fieldsIn(c);
    const memberId = idIn(typed, "membro");
    const mark = chosenIn(typed, "segno", ["here", "remote", "gone"] as const);
    const meetingId = c.req.param("id");
    if (memberId && mark) await markPresence(db, c.get("actor"), { meetingId, memberId, mark }, now());
    return back(c, memberId ? `#membro-${memberId}` : "");
  });

  web.post(`${id}/ospiti`, async (c) => {
    const typed = await fieldsIn(c);
    const [guests, remoteGuests] = [
      numberIn(typed, "sala", 0, 10_000),
      numberIn(typed, "lontano", 0, 10_000),
    ];
    const counted = { meetingId: c.req.param("id"), guests: guests ?? 0, remoteGuests: remoteGuests ?? 0 };
    await countGuests(db, c.get("actor"), counted, now());
    return back(c, "#ospiti");
  });

  web.post(`${id}/deleghe`, async (c) => {
    const typed = await fieldsIn(c);
    const fromId = idIn(typed, "da");
    if (!fromId) return back(c, "#deleghe");
    const delegated = { meetingId: c.req.param("id"), fromId, toId: idIn(typed, "a") ?? null };
    const why = await delegateByKeeper(db, c.get("actor"), delegated, now());
    return why === undefined ? back(c, "#deleghe") : page(c, why);
  });

  web.post(`${id}/apertura`, async (c) => {
    await openMeeting(db, c.get("actor"), c.req.param("id"), now());
    return back(c, "");
  });

  web.post(`${id}/chiusura`, async (c) => {
    await closeMeeting(db, c.get("actor"), c.req.param("id"), now());
    return seeOther(c, keptMeetingPath(c.req.param("id")));
  });

  web.post(`${id}/parola`, async (c) => {
    const typed = await fieldsIn(c);
    const memberId = idIn(typed, "membro") ?? null;
    const called = memberId === null ? textIn(typed, "ospite", 80) : null;
    const meetingId = c.req.param("id");
    if (memberId !== null || called !== null) {
      await queueSpeaker(db, c.get("actor"), { meetingId, memberId, called }, now());
    }
    return back(c, "#parola");
  });

  web.post(`${id}/parola/avanti`, async (c) => {
    const after = idIn(await fieldsIn(c), "dopo") ?? null;
    await nextSpeaker(db, c.get("actor"), { meetingId: c.req.param("id"), after }, now());
    return back(c, "#parola");
  });

  web.post(`${id}/parola/togli`, async (c) => {
    const turnId = idIn(await fieldsIn(c), "turno");
    if (turnId) await dropTurn(db, c.get("actor"), { meetingId: c.req.param("id"), turnId }, now());
    return back(c, "#parola");
  });

  async function page(c: Context<Env>, why?: WhyNotDelegate) {
    const language = c.get("language");
    const words = attendanceWords[language];
    const { meeting, assembly } = await getMeetingToKeep(db, c.get("actor"), c.req.param("id") ?? "", now());
    const [frame, members, presences, delegations, answers, turns] = await Promise.all([
      frameOf(c, house),
      listMembersOn(db, assembly, romeDate(meeting.startsAt)),
      listPresences(db, meeting),
      listDelegations(db, meeting),
      listAnswers(db, meeting),
      listTurns(db, meeting),
    ]);
    const memberIds = new Set(members.map((one) => one.id));
    const counted = (at: Temporal.Instant) => quorumAt({ memberIds, presences, delegations, assembly, at });
    // Of a meeting that is over, the last moment of it is what counts.
    const last = meeting.closedAt?.subtract({ milliseconds: 1 }) ?? now();
    const there = presentAt({ memberIds, presences, at: last });
    const quorum = counted(last);
    const name = (memberId: string) => {
      const member = members.find((one) => one.id === memberId);
      return member ? fellowSaid(member, language) : words.somebody;
    };
    const standing = new Map(
      delegations.filter(({ endedAt }) => endedAt === null).map((one) => [one.fromId, one.toId]),
    );
    const past = [
      ...(meeting.openedAt === null
        ? []
        : [
            `${words.openedAt(momentSaid(meeting.openedAt, language))} ${words.atOpening}: ${quorumSaid(counted(meeting.openedAt), language)}`,
          ]),
      ...(meeting.closedAt === null ? [] : [words.closedAt(momentSaid(meeting.closedAt, language))]),
    ];
    const shown = AttendancePage({
      frame,
      assembly,
      meeting,
      when: meetingWhen(meeting, now(), language),
      mayOpen: canOpen(meeting, now()),
      isYetToCome: isYetToCome(meeting, now()),
      mistake: why && joinWords[language].whyNotDelegate[why],
      quorum: { now: words.count(quorum), isMet: quorum.isMet, need: needSaid(quorum, language), past },
      members: members.map((member) => {
        const isRemote = there.get(member.id);
        const state = isRemote === undefined ? "away" : isRemote ? "remote" : "here";
        const to = standing.get(member.id);
        const says = answers.get(member.id);
        const note = to !== undefined ? words.standsBy(name(to)) : says !== undefined ? words.says[says] : "";
        return { id: member.id, name: name(member.id), state, note: state === "away" ? note : "" };
      }),
      options: members.map((member) => ({ value: member.id, label: name(member.id) })),
      turns: turns.map((turn) => ({
        id: turn.id,
        name: turn.called ?? words.somebody,
        isSpeaking: turn.beganAt !== null,
      })),
    });
    return c.html(shown, why === undefined ? 200 : 422);
  }

  return web;
}

function quorumSaid(quorum: Quorum, language: Language): string {
  const counted = attendanceWords[language].count(quorum);
  // That none is needed is said once, of now.
  return quorum.needed === null ? counted : `${counted} ${needSaid(quorum, language)}`;
}

function needSaid({ needed, isMet }: Quorum, language: Language): string {
  const words = attendanceWords[language];
  if (needed === null) return words.noQuorum;
  return isMet ? words.met(needed) : words.notMet(needed);
}

function back(c: Context<Env>, rest: string): Response {
  return seeOther(c, `${keptMeetingPath(c.req.param("id") ?? "")}/presenze${rest}`);
}
