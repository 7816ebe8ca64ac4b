// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { momentSaid } from "../../accounts/said.ts";
import { listBookingsForActivity } from "../../spaces/booking/activity-booking.queries.ts";
import { whyNotSaid } from "../../spaces/booking/why-not-said.ts";
import { eraseActivity } from "../activities/activity.actions.ts";
import { whyNotStep } from "../activities/activity.policy.ts";
import {
  countDatesOf,
  getActivityToWrite,
  listActivitiesToWrite,
  listDatesOf,
  type ActivityLine,
} from "../activities/activity.queries.ts";
import { isPublic, type Activity, type ActivityStatus } from "../activities/activity.ts";
import { activityWords } from "../activities/activity.words.ts";
import type { Clashes } from "../activities/book-room.actions.ts";
import { cancelWithRoom, publishWithRoom } from "../activities/room.actions.ts";
import { whenSaid } from "../activities/when-said.ts";
import { findProposalOf } from "../proposals/proposal.queries.ts";
import { proposalWords } from "../proposals/proposal.words.ts";
import { ProposalBlock } from "../proposals/review.view.tsx";
import { dateSpoken } from "../registrations/date-said.ts";
import { activityPageWords } from "../views/activity-page.words.ts";
import { activityPage } from "../views/activity.routes.ts";
import { readReason } from "./activity.forms.ts";
import { tellSoon, uuidPattern, writerOf } from "./entering.routes.ts";
import { ActivityListPage, type ListedActivity } from "./list.view.tsx";
import { mistakesSaid } from "./mistakes-said.page.ts";
import { editingPath, OverviewPage, type DateLine } from "./overview.view.tsx";
import { overviewWords } from "./overview.words.ts";

const datesListed = 40;
const id = `/:id{${uuidPattern}}` as const;

/** The list of activities, and what one does with one of them. Mounted at /redazione/agenda, behind its door. */
export function overviewRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const listed = async (...states: ActivityStatus[]) =>
      (await listActivitiesToWrite(db, c.get("actor"), { states, now: now() })).map((line) =>
        lineOf(c, line),
      );
    const [frame, proposals, drafts, published, over] = await Promise.all([
      frameOf(c, house),
      listed("proposed"),
      listed("draft"),
      listed("published"),
      listed("cancelled", "rejected"),
    ]);
    return c.html(ActivityListPage({ frame, proposals, drafts, published, over }));
  });

  web.get(id, async (c) => overview(c, await theirs(c)));

  web.get(`${id}/anteprima`, async (c) => {
    const words = activityPageWords[c.get("language")];
    const note = Notice({ tone: "info", title: words.preview, children: words.previewText });
    return activityPage(c, house, await theirs(c), { note, isHidden: true });
  });

  web.post(`${id}/pubblicazione`, async (c) => {
    const activity = await theirs(c);
    if ((await countDatesOf(db, activity.id, now())) === 0) {
      return overview(c, activity, { notice: overviewWords[c.get("language")].noDatesLeft });
    }
    const clashes = await publishWithRoom(
      db,
      c.get("actor"),
      { id: activity.id, writer: await writerOf(house) },
      now(),
    );
    await tellSoon(house);
    if (clashes.length === 0) return c.redirect(to(c, activity, "?fatto=pubblicata"), 303);
    return overview(c, await theirs(c), { notice: overviewWords[c.get("language")].publishedNow, clashes });
  });

  web.post(`${id}/annullamento`, async (c) => {
    const activity = await theirs(c);
    const read = readReason(await fieldsIn(c));
    if (!read.ok) {
      const cancelMistake = mistakesSaid(read.mistakes, c.get("language"))["perche"];
      return overview(c, activity, { cancelMistake });
    }
    const cancelled = { id: activity.id, reason: read.reason, writer: await writerOf(house) };
    await cancelWithRoom(db, c.get("actor"), cancelled, now());
    await tellSoon(house);
    return c.redirect(to(c, activity), 303);
  });

  web.post(`${id}/eliminazione`, async (c) => {
    await eraseActivity(db, c.get("actor"), c.req.param("id"), now());
    return c.redirect(linkTo({ language: c.get("language") }, editingPath), 303);
  });

  function theirs(c: Context<Env>): Promise<Activity> {
    return getActivityToWrite(db, c.get("actor"), c.req.param("id") ?? "");
  }

  type Said = { notice?: string; clashes?: Clashes; cancelMistake?: string };

  async function overview(c: Context<Env>, activity: Activity, said: Said = {}) {
    const language = c.get("language");
    const words = overviewWords[language];
    const [frame, dates, left, bookings, proposal] = await Promise.all([
      frameOf(c, house),
      listDatesOf(db, activity.id, { after: now(), most: datesListed }),
      countDatesOf(db, activity.id, now()),
      activity.spaceId === null ? [] : listBookingsForActivity(db, activity.id),
      activity.status === "proposed" ? findProposalOf(db, activity) : undefined,
    ]);
    const may = (step: Parameters<typeof whyNotStep>[0]) => whyNotStep(step, activity.status) === undefined;
    const done: Record<string, string> = { salvato: words.saved, pubblicata: words.publishedNow };
    const hasRooms = activity.spaceId !== null && activity.status === "published";
    const lines = dates.map((date): DateLine => {
      const room = bookings.find(
        ({ forOccurrence, status }) =>
          forOccurrence === date.id && (status === "asked" || status === "accepted"),
      );
      const isElsewhere = room !== undefined && !room.start.equals(date.startsAt);
      const isToCome = activity.roomUntil !== null && isAfter(date.startsAt, activity.roomUntil);
      const state = isElsewhere ? "otherHour" : room ? stateOf(room.status) : isToCome ? "later" : "none";
      const note = [
        date.status === "cancelled" ? words.cancelled : date.isMoved ? words.moved : "",
        date.placeName ?? "",
        date.reason ?? "",
      ];
      const year = date.originalStart.year === romeDate(now()).year ? "" : ` ${date.originalStart.year}`;
      return {
        id: date.id,
        said: dateSpoken(date, language) + (year && ` (${year.trim()})`),
        note: note.filter(Boolean).join(", "),
        room: hasRooms && date.status === "planned" ? words.rooms[state] : hasRooms ? "" : undefined,
        canChange: may("change-dates") && date.status === "planned",
      };
    });
    return c.html(
      OverviewPage({
        frame,
        id: activity.id,
        name: activity.name,
        status: activityWords[language].statuses[activity.status],
        isPublic: isPublic(activity),
        facts: factsOf(activity, c),
        dates: lines,
        more: left - dates.length,
        may: { edit: may("edit"), publish: may("publish"), cancel: may("cancel"), erase: may("erase") },
        takesRegistrations:
          activity.registrationKind === "per-date" || activity.registrationKind === "series",
        notice: said.notice ?? done[c.req.query("fatto") ?? ""],
        clashes: (said.clashes ?? []).map(({ start, end, because }) =>
          words.clash(dateSpoken({ startsAt: start, endsAt: end }, language), whyNotSaid(because, language)),
        ),
        cancelMistake: said.cancelMistake,
        proposal:
          proposal &&
          ProposalBlock({
            frame,
            activityId: activity.id,
            proposal,
            mistake: c.req.query("fatto") === "perche" ? proposalWords[language].sayWhy : undefined,
          }),
      }),
      said.cancelMistake === undefined ? 200 : 422,
    );
  }

  return web;
}

/** What it is, in short: how often, how long, where, who. */
function factsOf(activity: Activity, c: Context<Env>) {
  const language = c.get("language");
  const words = overviewWords[language];
  const { start } = activity.when;
  const startsAt = start.toZonedDateTime("Europe/Rome").toInstant();
  const first = { startsAt, endsAt: startsAt.add(Temporal.Duration.from({ minutes: activity.minutes })) };
  const often = whenSaid(activity.when, language) ?? dateSpoken(first, language);
  const facts = [
    { term: words.when, value: often },
    { term: words.where, value: [activity.placeName, activity.address].filter(Boolean).join(", ") },
    { term: words.who, value: activity.organizerName ?? "" },
    { term: words.room, value: hasRoomsAhead(activity) ? words.roomsAhead : "" },
    { term: words.cancelWhy, value: activity.statusReason ?? "" },
  ];
  return facts.filter(({ value }) => value !== "");
}

function stateOf(status: string): "asked" | "accepted" {
  return status === "asked" ? "asked" : "accepted";
}

function isAfter(moment: Temporal.Instant, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(romeDate(moment), day) > 0;
}

/** Whether dates go on beyond those whose room was asked for. */
function hasRoomsAhead({ status, spaceId, datesUntil, roomUntil, when }: Activity): boolean {
  if (status !== "published" || spaceId === null || datesUntil === null || roomUntil === null) return false;
  const last = when.rule?.until ?? datesUntil;
  return when.rule !== null && Temporal.PlainDate.compare(roomUntil, last) < 0;
}

function to(c: Context<Env>, activity: Activity, rest = ""): string {
  return linkTo({ language: c.get("language") }, `${editingPath}/${activity.id}${rest}`);
}

function lineOf(c: Context<Env>, line: ActivityLine): ListedActivity {
  const language = c.get("language");
  const words = overviewWords[language];
  const arrived = momentSaid(line.createdAt, language);
  return {
    id: line.id,
    name: line.name,
    kind: activityWords[language].kinds[line.kind],
    next: line.nextAt === null ? words.noNext : momentSaid(line.nextAt, language),
    where: line.placeName ?? "",
    note:
      line.status === "proposed"
        ? `${arrived}${line.isSuspect ? ` – ${words.suspect}` : ""}`
        : (line.organizerName ?? ""),
  };
}
