// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { found } from "../../../foundation/refusal.ts";
import { hashOf, tokenPattern } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { chosenIn, idIn, writtenIn } from "../../../foundation/typed.ts";
import type { FormState } from "../../../ui/form-state.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { daySaid } from "../../accounts/said.ts";
import { getAssembly } from "../assembly/assembly.queries.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { answerComing, delegateByMember } from "../attendance/delegation.actions.ts";
import { askToSpeak } from "../attendance/turn.actions.ts";
import { keepSecret, seeOther, uuidPattern, type MemberPart } from "../entering.routes.ts";
import { formWords } from "../form.words.ts";
import { getAttachmentBody } from "../meetings/attachment.queries.ts";
import { filedMeeting, meetingsFile } from "../meetings/meeting-file.ts";
import { meetingLine } from "../meetings/meeting-said.page.ts";
import { getMeetingSeen, listMeetings } from "../meetings/meeting.queries.ts";
import { meetingPath, type Meeting } from "../meetings/meeting.ts";
import { placesSaid } from "../meetings/place-said.queries.ts";
import { paperAnswer } from "../meetings/public.routes.ts";
import { areReadable } from "../minutes/minutes.ts";
import { joinWords } from "./join.words.ts";
import { memberPath } from "./link.ts";
import { readContacts } from "./member.forms.ts";
import { findMemberByToken, listMembersOn } from "./member.queries.ts";
import type { Member } from "./member.ts";
import { ownMeeting } from "./own-meeting.routes.ts";
import { changeOwnContacts, eraseMember, leaveAssembly } from "./own.actions.ts";
import { LeftPage, OwnPage } from "./own.view.tsx";

const path = `/:token{${tokenPattern}}` as const;
const ofMeeting = `${path}/riunioni/:meeting{${uuidPattern}}` as const;
const pastShown = 12;

/** The page of a member, by their link. Mounted at /membro. */
export function ownRoutes(house: House, part: MemberPart): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.use(async (c, next) => {
    keepSecret(c);
    await next();
  });

  web.get(path, async (c) => page(c, await whose(c)));

  web.post(`${path}/dati`, async (c) => {
    const member = await whose(c);
    const typed = await fieldsIn(c);
    const read = readContacts(typed, c.get("language"));
    if (!read.ok) return page(c, member, { typed, mistakes: read.mistakes });
    await changeOwnContacts(db, c.get("actor"), member, read.value);
    return back(c, "?fatto=1");
  });

  web.post(`${path}/uscita`, async (c) => {
    const member = await whose(c);
    const assembly = await getAssembly(db, member.assemblyId, now());
    const isAtOnce = writtenIn(await fieldsIn(c), "subito") === "1";
    if (isAtOnce) await eraseMember(db, c.get("actor"), member, now());
    else await leaveAssembly(db, c.get("actor"), member, now());
    return c.html(LeftPage({ frame: await frameOf(c, house), assembly }));
  });

  web.post(`${ofMeeting}/presenza`, async (c) => {
    const member = await belonging(c);
    const says = chosenIn(await fieldsIn(c), "ci_sei", ["yes", "remote", "no"] as const);
    const meetingId = c.req.param("meeting");
    if (says) await answerComing(db, c.get("actor"), { meetingId, member, says }, now());
    return back(c, `#riunione-${meetingId}`);
  });

  web.post(`${ofMeeting}/delega`, async (c) => {
    const member = await belonging(c);
    const meetingId = c.req.param("meeting");
    const toId = idIn(await fieldsIn(c), "delega") ?? null;
    const why = await delegateByMember(db, c.get("actor"), { meetingId, member, toId }, now());
    if (why === undefined) return back(c, `?fatto=1#riunione-${meetingId}`);
    return page(c, member, undefined, joinWords[c.get("language")].whyNotDelegate[why]);
  });

  web.post(`${ofMeeting}/parola`, async (c) => {
    const member = await belonging(c);
    const meetingId = c.req.param("meeting");
    const wants = writtenIn(await fieldsIn(c), "vuole") === "1";
    await askToSpeak(db, c.get("actor"), { meetingId, member, wants }, now());
    return back(c, `#riunione-${meetingId}`);
  });

  web.get(`${ofMeeting}/riunione.ics`, async (c) => {
    const { meeting, assembly } = await seen(c);
    return calendar(c, assembly, [meeting], "riunione.ics");
  });

  web.get(`${ofMeeting}/allegati/:paper{${uuidPattern}}`, async (c) => {
    const { meeting } = await seen(c);
    return paperAnswer(c, await getAttachmentBody(db, meeting, c.req.param("paper")));
  });

  web.get(`${path}/riunioni.ics`, async (c) => {
    const member = await belonging(c);
    const assembly = await getAssembly(db, member.assemblyId, now());
    const since = now().subtract({ hours: 24 * 90 });
    const meetings = await listMeetings(db, { assemblyIds: [assembly.id], after: since });
    return calendar(c, assembly, meetings);
  });

  async function calendar(
    c: Context<Env>,
    assembly: Assembly,
    meetings: Awaited<ReturnType<typeof listMeetings>>,
    fileName?: string,
  ) {
    const places = await placesSaid(db, meetings);
    const filed = meetings.map((meeting) =>
      filedMeeting(meeting, { assembly, place: places.get(meeting.id), baseUrl: house.baseUrl }),
    );
    const file = meetingsFile(filed, now(), fileName === undefined ? assembly.name : undefined);
    if (fileName !== undefined) c.header("Content-Disposition", `attachment; filename="${fileName}"`);
    return c.body(file, 200, { "Content-Type": "text/calendar; charset=utf-8" });
  }

  async function seen(c: Context<Env>) {
    const member = await belonging(c);
    return getMeetingSeen(db, c.get("actor"), c.req.param("meeting") ?? "", now(), { member });
  }

  async function whose(c: Context<Env>): Promise<Member> {
    return found(await findMemberByToken(db, hashOf(c.req.param("token") ?? "")));
  }

  /** Who asked and waits has a page, and nothing of the assembly on it. */
  async function belonging(c: Context<Env>): Promise<Member> {
    const member = await whose(c);
    return found(member.status === "confirmed" ? member : undefined);
  }

  async function page(c: Context<Env>, member: Member, contacts?: FormState, mistake?: string) {
    const language = c.get("language");
    const words = joinWords[language];
    const token = c.req.param("token") ?? "";
    const assembly = await getAssembly(db, member.assemblyId, now());
    const isWaiting = member.status === "asked";
    const assemblyIds = isWaiting ? [] : [assembly.id];
    const today = romeDate(now());
    const [frame, toCome, past, fellows, votes] = await Promise.all([
      frameOf(c, house),
      listMeetings(db, {
        assemblyIds,
        after: now().subtract({ hours: 12 }),
        statuses: ["planned", "open"],
        most: 12,
      }),
      listMeetings(db, { assemblyIds, before: now(), statuses: ["held"], most: pastShown }),
      isWaiting ? [] : listMembersOn(db, assembly, today),
      isWaiting ? undefined : part(c, { member, token }),
    ]);
    const meetings = await Promise.all(
      toCome.map((meeting) => ownMeeting(db, { meeting, assembly, member, fellows, now: now(), language })),
    );
    const until = member.until === null ? undefined : daySaid(member.until, language);
    const isWrong = contacts !== undefined || mistake !== undefined;
    return c.html(
      OwnPage({
        frame,
        token,
        called: member.called ?? words.somebody,
        assembly,
        isWaiting,
        hasJustArrived: c.req.query("arrivata") === "1" && isWaiting,
        notice: c.req.query("fatto") === "1" ? formWords[language].saved : undefined,
        mistake,
        mandate: `${words.parts[member.part]}. ${words.mandateFrom(daySaid(member.since, language), until)}.`,
        meetings,
        past: past.map((meeting) =>
          meetingLine(meeting, {
            path: pathOfPast(meeting, token),
            now: now(),
            language,
          }),
        ),
        part: votes,
        contacts: contacts ?? { typed: typedOf(member) },
      }),
      isWrong ? 422 : 200,
    );
  }

  return web;
}

function typedOf({ called, email, phone, channel }: Member) {
  return { nome: [called ?? ""], email: [email ?? ""], telefono: [phone ?? ""], canale: [channel] };
}

function back(c: Context<Env>, rest: string): Response {
  return seeOther(c, memberPath(c.req.param("token") ?? "") + rest);
}

/** A closed meeting has no page but its minutes, once they can be read. */
function pathOfPast({ id, isOpen, minutesStatus }: Meeting, token: string): string | undefined {
  if (isOpen) return meetingPath(id);
  return areReadable(minutesStatus) ? `${memberPath(token)}${meetingPath(id)}/verbale` : undefined;
}
