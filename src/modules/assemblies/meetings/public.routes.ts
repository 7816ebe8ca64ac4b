// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { toString as codeOf } from "qrcode";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { sheetAnswer } from "../../../web/sheet.ts";
import { quorumOf } from "../attendance/attendance.queries.ts";
import { uuidPattern, type MeetingPart } from "../entering.routes.ts";
import { listAgenda } from "../proposals/item.queries.ts";
import { getAttachmentBody, listAttachments } from "./attachment.queries.ts";
import { meetingFacts } from "./meeting-facts.page.ts";
import { filedMeeting, meetingsFile } from "./meeting-file.ts";
import { countsSaid, meetingWhen } from "./meeting-said.page.ts";
import { getMeetingSeen } from "./meeting.queries.ts";
import { meetingPath, type Meeting } from "./meeting.ts";
import { meetingWords } from "./meeting.words.ts";
import { noticeSheet } from "./notice-sheet.page.ts";
import { placesSaid } from "./place-said.queries.ts";
import { MeetingPage } from "./public.view.tsx";

const id = `/:id{${uuidPattern}}` as const;

/** A meeting for whoever may read of it. Mounted at /riunioni. */
export function meetingRoutes(house: House, part: MeetingPart): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(id, async (c) => {
    const language = c.get("language");
    const seen = await getMeetingSeen(db, c.get("actor"), c.req.param("id"), now());
    const { meeting, assembly } = seen;
    if (!meeting.isOpen) c.header("Cache-Control", "no-store");
    const [agenda, papers, places, more] = await Promise.all([
      listAgenda(db, meeting),
      listAttachments(db, meeting),
      placesSaid(db, [meeting]),
      part(c, seen),
    ]);
    const when = meetingWhen(meeting, now(), language);
    return c.html(
      MeetingPage({
        frame: await frameOf(c, house),
        meeting,
        assembly,
        when,
        facts: meetingFacts(meeting, { place: places.get(meeting.id), language }),
        counts: await countsOf(c, meeting, assembly),
        agenda,
        papers,
        part: more,
        mayKeep: seen.mayKeep,
      }),
    );
  });

  web.get(`${id}/riunione.ics`, async (c) => {
    const { meeting, assembly } = await getMeetingSeen(db, c.get("actor"), c.req.param("id"), now());
    const place = (await placesSaid(db, [meeting])).get(meeting.id);
    const url = house.baseUrl + linkTo({ language: c.get("language") }, meetingPath(meeting.id));
    const file = meetingsFile(
      [filedMeeting(meeting, { assembly, place, baseUrl: house.baseUrl, url })],
      now(),
    );
    return c.body(file, 200, {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="riunione.ics"',
    });
  });

  web.get(`${id}/avviso.pdf`, async (c) => {
    const language = c.get("language");
    const { meeting, assembly } = await getMeetingSeen(db, c.get("actor"), c.req.param("id"), now());
    const [agenda, places] = await Promise.all([listAgenda(db, meeting), placesSaid(db, [meeting])]);
    const when = meetingWhen(meeting, now(), language);
    const address = house.baseUrl + linkTo({ language }, meetingPath(meeting.id));
    const facts = meetingFacts(meeting, { place: places.get(meeting.id), language });
    const code = await codeOf(address, { type: "svg", margin: 0, errorCorrectionLevel: "M" });
    const data = noticeSheet({ meeting, assembly, when, facts, agenda, address, code, language });
    return sheetAnswer(
      c,
      { template: "meeting", data, as: "pdf" },
      {
        name: `${meetingWords[language].noticeName}-${romeDate(meeting.startsAt).toString()}`,
        ...(!meeting.isOpen && { cache: "no-store" }),
      },
    );
  });

  web.get(`${id}/allegati/:paper{${uuidPattern}}`, async (c) => {
    const { meeting } = await getMeetingSeen(db, c.get("actor"), c.req.param("id"), now());
    return paperAnswer(c, await getAttachmentBody(db, meeting, c.req.param("paper")));
  });

  async function countsOf(c: Context<Env>, meeting: Meeting, assembly: Parameters<typeof quorumOf>[2]) {
    if (meeting.status !== "held" || meeting.openedAt === null || meeting.closedAt === null) return undefined;
    // As it was when it opened, or at the end when who came was marked later.
    const at = [meeting.openedAt, meeting.closedAt.subtract({ milliseconds: 1 })];
    const counted = await Promise.all(at.map((moment) => quorumOf(db, meeting, assembly, moment)));
    const quorum = counted[0]!.present > 0 ? counted[0]! : counted[1]!;
    return quorum.present === 0 ? undefined : countsSaid(quorum, meeting, c.get("language"));
  }

  return web;
}

/** A paper as it was loaded: always to keep, never run in our pages. */
export function paperAnswer(
  c: Context<Env>,
  { fileName, mediaType, body }: { fileName: string; mediaType: string; body: Buffer },
) {
  const name = encodeURIComponent(fileName);
  return c.body(new Uint8Array(body), 200, {
    "Content-Type": mediaType,
    "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
  });
}
