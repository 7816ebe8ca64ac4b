// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { idIn, textIn, writtenIn } from "../../../foundation/typed.ts";
import { newId } from "../../../foundation/uuid.ts";
import { fieldsIn, formDataOf } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { momentSaid } from "../../accounts/said.ts";
import { daySpoken } from "../../calendar/registrations/date-said.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { listAnswers } from "../attendance/attendance.queries.ts";
import { callMeeting } from "../convocation/call.actions.ts";
import { countCalled } from "../convocation/notice.queries.ts";
import { seeOther, tellSoon, uuidPattern, writerOf, type MeetingPart } from "../entering.routes.ts";
import { listAgenda, listProposed, listUnplaced } from "../proposals/item.queries.ts";
import { addItem, moveItem, placeItem, takeItemOff } from "./agenda.actions.ts";
import { attach, takeAttachmentOff, type AttachmentMistake } from "./attachment.actions.ts";
import { listAttachments } from "./attachment.queries.ts";
import { clashSaid } from "./clash-said.ts";
import { KeptMeetingPage } from "./kept-meeting.view.tsx";
import { meetingFacts } from "./meeting-facts.page.ts";
import { meetingWhen } from "./meeting-said.page.ts";
import { cancelMeeting } from "./meeting.actions.ts";
import { getMeetingToKeep } from "./meeting.queries.ts";
import { callBy, keptMeetingPath, type Meeting } from "./meeting.ts";
import { placesSaid } from "./place-said.queries.ts";
import { planWords } from "./plan.words.ts";

const id = `/:id{${uuidPattern}}` as const;

/** A meeting for who keeps it. Mounted at /redazione/riunioni, behind the sign-in door. */
export function keptMeetingRoutes(house: House, part: MeetingPart): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(id, async (c) => page(c));

  web.post(`${id}/convocazione`, async (c) => {
    await writerOf(house);
    const { told } = await callMeeting(db, c.get("actor"), c.req.param("id"), now());
    await tellSoon(house);
    return seeOther(c, `${keptMeetingPath(c.req.param("id"))}?convocati=${told}#convocazione`);
  });

  web.post(`${id}/annullamento`, async (c) => {
    const meetingId = c.req.param("id");
    const reason = textIn(await fieldsIn(c), "perche", 300);
    if (reason === null) return page(c, { cancelMistake: planWords[c.get("language")].whyMissing });
    const cancelled = { id: meetingId, reason, writer: await writerOf(house) };
    await cancelMeeting(db, c.get("actor"), cancelled, now());
    await tellSoon(house);
    return seeOther(c, keptMeetingPath(meetingId));
  });

  web.post(`${id}/punti`, async (c) => {
    const meetingId = c.req.param("id");
    const typed = await fieldsIn(c);
    const title = textIn(typed, "titolo", 160);
    if (title === null) return page(c, { itemMistake: planWords[c.get("language")].addTitle });
    const added = { meetingId, title, body: textIn(typed, "testo", 2_000), id: idIn(typed, "modulo") };
    await addItem(db, c.get("actor"), { ...added, id: added.id ?? newId() }, now());
    return seeOther(c, `${keptMeetingPath(meetingId)}#ordine`);
  });

  web.post(`${id}/punti/ordine`, async (c) => {
    const meetingId = c.req.param("id");
    const typed = await fieldsIn(c);
    const itemId = idIn(typed, "punto");
    const step = writtenIn(typed, "passo");
    const actor = c.get("actor");
    if (itemId && step === "metti") {
      await placeItem(db, actor, { meetingId, itemId, writer: await writerOf(house) }, now());
      await house.mail?.wake();
    } else if (itemId && step === "togli") await takeItemOff(db, actor, { meetingId, itemId }, now());
    else if (itemId && step === "su") await moveItem(db, actor, { meetingId, itemId, by: -1 }, now());
    else if (itemId && step === "giu") await moveItem(db, actor, { meetingId, itemId, by: 1 }, now());
    return seeOther(c, `${keptMeetingPath(meetingId)}#ordine`);
  });

  web.post(`${id}/allegati`, async (c) => {
    const meetingId = c.req.param("id");
    const fields = await formDataOf(c);
    const file = fields.get("file");
    const written = fields.get("titolo_carta");
    const title = typeof written === "string" ? written.trim().slice(0, 160) : "";
    const [fileName, body] =
      file instanceof File ? [file.name, new Uint8Array(await file.arrayBuffer())] : ["", new Uint8Array()];
    const mistake = await attach(db, c.get("actor"), { meetingId, title, fileName, body }, now());
    return mistake === undefined
      ? seeOther(c, `${keptMeetingPath(meetingId)}?fatto=salvato#carte`)
      : page(c, { paperMistake: mistake });
  });

  web.post(`${id}/allegati/eliminazione`, async (c) => {
    const meetingId = c.req.param("id");
    const attachmentId = idIn(await fieldsIn(c), "carta");
    if (attachmentId) await takeAttachmentOff(db, c.get("actor"), { meetingId, attachmentId }, now());
    return seeOther(c, `${keptMeetingPath(meetingId)}#carte`);
  });

  type Wrong = { cancelMistake?: string; itemMistake?: string; paperMistake?: AttachmentMistake };

  async function page(c: Context<Env>, { cancelMistake, itemMistake, paperMistake }: Wrong = {}) {
    const language = c.get("language");
    const words = planWords[language];
    const { meeting, assembly } = await getMeetingToKeep(db, c.get("actor"), c.req.param("id") ?? "", now());
    const [frame, agenda, proposed, unplaced, papers, places, answers, more, called] = await Promise.all([
      frameOf(c, house),
      listAgenda(db, meeting),
      listProposed(db, assembly),
      listUnplaced(db, assembly),
      listAttachments(db, meeting),
      placesSaid(db, [meeting]),
      listAnswers(db, meeting),
      part(c, { meeting, assembly, isMember: false, mayKeep: true }),
      countCalled(db, meeting),
    ]);
    const when = meetingWhen(meeting, now(), language);
    const clash = clashSaid(c.req.query("stanza") ?? "", language);
    const said = [...answers.values()];
    const count = (what: string) => said.filter((one) => one === what).length;
    const isWrong = cancelMistake ?? itemMistake ?? paperMistake;
    return c.html(
      KeptMeetingPage({
        frame,
        assembly,
        meeting,
        when,
        facts: meetingFacts(meeting, { place: places.get(meeting.id), language }),
        notices: [
          ...(c.req.query("fatto") === "salvato" ? [words.saved] : []),
          ...(/^\d+$/.test(c.req.query("convocati") ?? "")
            ? [words.calledNow(Number(c.req.query("convocati")))]
            : []),
        ],
        warnings: [
          ...(clash === undefined ? [] : [words.clash(clash)]),
          ...(paperMistake === undefined ? [] : [words.paperMistakes[paperMistake]]),
        ],
        agenda,
        waiting: [...unplaced, ...proposed],
        papers,
        answers:
          said.length === 0
            ? undefined
            : words.answersSaid({ yes: count("yes"), remote: count("remote"), no: count("no") }),
        called: calledSaid(meeting, assembly, called, c),
        callsWaiting: called.phoneWaiting,
        part: more,
        formId: newId(),
        cancelMistake,
        itemMistake,
      }),
      isWrong === undefined ? 200 : 422,
    );
  }

  function calledSaid(
    meeting: Meeting,
    assembly: Assembly,
    called: Awaited<ReturnType<typeof countCalled>>,
    c: Context<Env>,
  ): string[] {
    const language = c.get("language");
    const words = planWords[language];
    if (meeting.convokedAt !== null) {
      return [
        `${words.isCalled(momentSaid(meeting.convokedAt, language))} ${words.calledHow(called)}`,
        ...(meeting.isConvokedLate ? [words.calledLate] : []),
      ];
    }
    const limit = callBy(meeting, assembly);
    if (Temporal.Instant.compare(now(), limit) >= 0) return [words.wouldBeLate];
    return [words.notCalled(daySpoken(limit.subtract({ seconds: 1 }), language))];
  }

  return web;
}
