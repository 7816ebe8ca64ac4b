// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";

import { found } from "../../../foundation/refusal.ts";
import { boxKey, openBox } from "../../../foundation/secrets/sealed-box.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { getActivityToWrite } from "../activities/activity.queries.ts";
import { readCode } from "../registrations/code.ts";
import { dateSpoken } from "../registrations/date-said.ts";
import { registeredPath } from "../registrations/link.ts";
import { findPlaceOfDate } from "../registrations/place-of-activity.queries.ts";
import { listDatesAround } from "../registrations/registered.queries.ts";
import { findWhen } from "../registrations/seats.queries.ts";
import { AttendanceDatesPage } from "./attendance-dates.view.tsx";
import { markAttendance } from "./attendance.actions.ts";
import { readTypedMark, sentMarks } from "./attendance.forms.ts";
import { attendanceShown } from "./attendance.page.ts";
import { countPresentAt, getAttendance } from "./attendance.queries.ts";
import type { Mark } from "./attendance.ts";
import { AttendancePage, type AttendanceProps } from "./attendance.view.tsx";
import { attendanceWords } from "./attendance.words.ts";
import { SheetPage } from "./sheet.view.tsx";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const date = `/:data{${uuid}}` as const;
const anyFields = z.record(z.string(), z.array(z.string()));

/** Who came. Mounted at /redazione/agenda/:id/presenze. */
export function attendanceRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  web.use(mustSignIn(house));

  web.get("/", async (c) => {
    const activity = await getActivityToWrite(db, personOf(c), c.req.param("id") ?? "");
    const frame = await frameOf(c, house);
    const words = attendanceWords[frame.language];
    const dates = await listDatesAround(db, activity.id, now());
    const present = await countPresentAt(
      db,
      dates.map(({ id }) => id),
    );
    const shown = dates.map(({ id, status, reason, ...times }) => {
      const people = present.get(id);
      const came = people === undefined ? words.notMarked : words.came(people);
      return {
        path: attendancePath(activity.id, id),
        date: dateSpoken(times, frame.language),
        note: status === "cancelled" ? words.cancelled(reason) : came,
      };
    });
    const path = registeredPath(activity.id);
    return c.html(
      AttendanceDatesPage({ frame, activity: activity.name, registeredPath: path, dates: shown }),
    );
  });

  web.get(date, async (c) => {
    const words = attendanceWords[c.get("language")];
    const isDone = c.req.query("fatto") === "1";
    return page(c, isDone ? { tone: "success", text: words.saved } : undefined);
  });

  web.get(`${date}/foglio`, async (c) => {
    const { activity, when, at } = await opened(c);
    const frame = await frameOf(c, house);
    const { expected } = attendanceShown(await getAttendance(db, at), frame.language);
    return c.html(
      SheetPage({
        frame,
        activity: activity.name,
        date: dateSpoken(when, frame.language),
        place: await findPlaceOfDate(db, activity, when),
        expected,
        path: attendancePath(activity.id, when.id),
      }),
    );
  });

  web.post(`${date}/segni`, async (c) => {
    const { at } = await opened(c);
    if ((c.req.header("Content-Type") ?? "").startsWith("application/json")) return fromDevice(c);
    const words = attendanceWords[c.get("language")];
    const form = await readForm(c, anyFields);
    const typed = form.ok ? form.value : form.typed;
    const box = typed["scatola"]?.at(-1);
    if (box !== undefined) return fromQueue(c, typed["id"]?.at(-1) ?? "", box);
    const read = readTypedMark(typed, now());
    if (!read.ok && read.mistake === "form") throw new HTTPException(400);
    if (!read.ok) {
      const text = words.mistakes[read.mistake === "code" ? "code" : "people"];
      return page(c, { tone: "warning", text }, 422);
    }
    const [done] = await markAttendance(db, personOf(c), at, [read.mark], now());
    if (done?.outcome === "unknown") return page(c, { tone: "warning", text: words.unknown }, 422);
    const path = linkTo({ language: c.get("language") }, attendancePath(at.activityId, at.occurrenceId));
    return c.redirect(`${path}?fatto=1`, 303);
  });

  /** A mark that waited on a device without line, in its box. */
  async function fromQueue(c: Context<Env>, id: string, box: string): Promise<Response> {
    const text = (await openBox(db, { name: id, written: box }, now())) ?? "";
    return answerMarks(c, { marks: [jsonOf(text)] });
  }

  async function fromDevice(c: Context<Env>): Promise<Response> {
    return answerMarks(c, await c.req.json().catch(() => undefined));
  }

  /** Marks in the order of the device; each answered by its number. */
  async function answerMarks(c: Context<Env>, sent: unknown): Promise<Response> {
    const body = sentMarks.safeParse(sent);
    if (!body.success) throw new HTTPException(400, { cause: body.error });
    const { at } = await opened(c);
    const marks = body.data.marks.flatMap((mark): Mark[] => {
      if (mark.kind !== "code") return [mark];
      const code = readCode(mark.code);
      return code === undefined ? [] : [{ ...mark, code }];
    });
    const done = await markAttendance(db, personOf(c), at, marks, now());
    const wrong = body.data.marks.filter(({ id }) => done.every((one) => one.id !== id));
    return c.json({ marked: [...done, ...wrong.map(({ id }) => ({ id, outcome: "unknown" as const }))] });
  }

  async function opened(c: Context<Env>) {
    const activity = await getActivityToWrite(db, personOf(c), c.req.param("id") ?? "");
    const { territoryId, id: activityId } = activity;
    const occurrenceId = c.req.param("data") ?? "";
    const when = found(await findWhen(db, { activityId, occurrenceId }, now()));
    return { activity, when, at: { territoryId, activityId, occurrenceId } };
  }

  async function page(c: Context<Env>, said: AttendanceProps["said"], status: 200 | 422 = 200) {
    const { activity, when, at } = await opened(c);
    const frame = await frameOf(c, house);
    const words = attendanceWords[frame.language];
    return c.html(
      AttendancePage({
        frame,
        activity: { name: activity.name, path: `/redazione/agenda/${activity.id}` },
        date: dateSpoken(when, frame.language),
        cancelled: when.status === "cancelled" ? words.cancelled(when.reason) : undefined,
        path: attendancePath(activity.id, when.id),
        registeredPath: `${registeredPath(activity.id)}?data=${when.id}`,
        datesPath: attendancePath(activity.id),
        shown: attendanceShown(await getAttendance(db, at), frame.language),
        newMark: newId,
        boxKey: await boxKey(db, now()),
        said,
      }),
      status,
    );
  }

  return web;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where who came is marked: the choice of dates, or one of them. */
function attendancePath(activityId: string, dateId?: string): string {
  return `/redazione/agenda/${activityId}/presenze${dateId === undefined ? "" : `/${dateId}`}`;
}
