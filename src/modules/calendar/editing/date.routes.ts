// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { found } from "../../../foundation/refusal.ts";
import { romeTime } from "../../../foundation/time/rome.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listPlaceNames, listPlacesCalled } from "../../directory/records/place-brief.queries.ts";
import { whyNotSaid } from "../../spaces/booking/why-not-said.ts";
import { findOccurrence, getActivityToWrite } from "../activities/activity.queries.ts";
import type { Activity, Occurrence } from "../activities/activity.ts";
import { cancelDateWithRoom, moveWithRoom } from "../activities/room.actions.ts";
import { dateSpoken } from "../registrations/date-said.ts";
import { readMovedDate, readReason } from "./activity.forms.ts";
import { DatePage } from "./date-page.view.tsx";
import { tellSoon, uuidPattern, writerOf } from "./entering.routes.ts";
import { mistakesSaid } from "./mistakes-said.page.ts";
import { editingPath } from "./overview.view.tsx";
import { overviewWords } from "./overview.words.ts";
import { first, type Mistakes } from "./when.forms.ts";

const path = `/:id{${uuidPattern}}/date/:data{${uuidPattern}}` as const;

/** One date of an activity: moved or cancelled, with its room. Mounted at /redazione/agenda, behind its door. */
export function dateRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(path, async (c) => {
    const { activity, date } = await opened(c);
    return datePage(c, { activity, date, typed: typedOfDate(date) });
  });

  web.post(`${path}/spostamento`, async (c) => {
    const { activity, date } = await opened(c);
    const typed = await fieldsIn(c);
    const read = readMovedDate(typed);
    const again = (mistakes: Mistakes) => datePage(c, { activity, date, typed, mistakes });
    if (!read.ok) return again(read.mistakes);
    if (Temporal.Instant.compare(read.startsAt, now()) < 0) return again({ data: { because: "past" } });
    const { startsAt, endsAt, reason, placeName } = read;
    const [known] = placeName === null ? [] : await listPlacesCalled(db, placeName);
    const place = placeName === null ? undefined : { locationId: known?.id ?? null, placeName };
    const leavesRoom = first(typed, "senza_stanza") === "1";
    const move = {
      id: activity.id,
      occurrenceId: date.id,
      startsAt,
      endsAt,
      reason,
      ...(place && { place }),
    };
    const moved = await moveWithRoom(
      db,
      c.get("actor"),
      { ...move, leavesRoom, writer: await writerOf(house) },
      now(),
    );
    if (moved.kind === "no") {
      const language = c.get("language");
      const noRoom = overviewWords[language].noRoom(moved.space, whyNotSaid(moved.because, language));
      return datePage(c, { activity, date, typed, noRoom });
    }
    await tellSoon(house);
    return back(c, activity);
  });

  web.post(`${path}/annullamento`, async (c) => {
    const { activity, date } = await opened(c);
    const typed = await fieldsIn(c);
    const read = readReason(typed);
    if (!read.ok) {
      return datePage(c, { activity, date, typed: typedOfDate(date), mistakes: read.mistakes, of: "cancel" });
    }
    const cancelled = { id: activity.id, occurrenceId: date.id, reason: read.reason };
    await cancelDateWithRoom(db, c.get("actor"), { ...cancelled, writer: await writerOf(house) }, now());
    await tellSoon(house);
    return back(c, activity);
  });

  async function opened(c: Context<Env>): Promise<{ activity: Activity; date: Occurrence }> {
    const activity = await getActivityToWrite(db, c.get("actor"), c.req.param("id") ?? "");
    const date = await findOccurrence(db, c.req.param("data") ?? "");
    return { activity, date: found(date?.activityId === activity.id ? date : undefined) };
  }

  type Shown = {
    activity: Activity;
    date: Occurrence;
    typed: Typed;
    mistakes?: Mistakes;
    of?: "move" | "cancel";
    noRoom?: string;
  };

  async function datePage(
    c: Context<Env>,
    { activity, date, typed, mistakes = {}, of = "move", noRoom }: Shown,
  ) {
    const language = c.get("language");
    const isWrong = Object.keys(mistakes).length > 0 || noRoom !== undefined;
    return c.html(
      DatePage({
        frame: await frameOf(c, house),
        activity,
        occurrenceId: date.id,
        said: dateSpoken(date, language),
        typed,
        mistakes: mistakesSaid(mistakes, language),
        of,
        noRoom,
        isCancelled: date.status === "cancelled",
        places: await listPlaceNames(db),
      }),
      isWrong ? 422 : 200,
    );
  }

  return web;
}

function typedOfDate({ startsAt, endsAt, placeName }: Occurrence): Typed {
  const [from, to] = [romeTime(startsAt), romeTime(endsAt)];
  const isSameDay = from.toPlainDate().equals(to.toPlainDate());
  return {
    data: [from.toPlainDate().toString()],
    dalle: [clock(from)],
    alle: [clock(to)],
    finisce_il: isSameDay ? [] : [to.toPlainDate().toString()],
    luogo: placeName === null ? [] : [placeName],
  };
}

function back(c: Context<Env>, { id }: Activity): Response {
  return c.redirect(linkTo({ language: c.get("language") }, `${editingPath}/${id}?fatto=salvato#date`), 303);
}

function clock(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: "minute" });
}
