// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { behindWall } from "../../../foundation/database/wall.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { daySaid } from "../../accounts/said.ts";
import { listPlaceHours } from "../../directory/records/called.queries.ts";
import { lackingOn } from "../desks/engagement.ts";
import type { KeptShift } from "./desk-week.ts";
import type { FollowedDesk } from "./followed-desk.ts";
import { weekPath } from "./shift-path.ts";
import { whyNotShift } from "./shift.policy.ts";
import { listPatterns } from "./shift.queries.ts";
import { mondayOf, weekFrom, type ShiftTyped } from "./shift.ts";
import { shiftWords } from "./shift.words.ts";
import { daysShown, patternShown, summaryShown, type ShiftAct } from "./week.page.ts";
import { getDeskWeek } from "./week.queries.ts";
import { WeekPage, type WeekProps } from "./week.view.tsx";

const acts: readonly ShiftAct[] = ["take", "keep", "ask", "assign", "cancel"];

type Shown = {
  desk: FollowedDesk;
  desks: readonly FollowedDesk[];
  monday: string;
  typed?: Partial<ShiftTyped>;
  mistakes?: Record<string, string>;
  told?: WeekProps["told"];
};

/** The week of a desk as a page, whole. */
export async function weekPage(c: Context<Env>, house: House, shown: Shown) {
  const { db } = house;
  const { desk, desks, monday, typed = {}, mistakes = {}, told } = shown;
  const { id: personId } = personOf(c);
  const language = c.get("language");
  const words = shiftWords[language];
  const now = house.now();
  const today = romeDate(now).toString();
  const places = await listPlaceHours(db, [desk.locationId]);
  const { week, patterns } = await behindWall(db, { districts: [desk.territoryId] }, async (tx) => ({
    week: await getDeskWeek(tx, desk, places.get(desk.locationId ?? ""), { monday, today }),
    patterns: await listPatterns(tx, desk, today),
  }));

  const mayReceive = [...new Set(week.engagements.roles.map((role) => role.personId))].filter(
    (id) => lackingOn(week.engagements, id, today) === undefined,
  );
  const names = await listPersonNames(db, [
    ...mayReceive,
    ...week.shifts.map((shift) => shift.personId),
    ...patterns.map((pattern) => pattern.personId),
  ]);
  const { days, before, after } = weekFrom(monday);
  const link = (to: string) => linkTo({ language }, weekPath(desk.id, to));
  const actsOf = (shift: KeptShift) => {
    const isOver = shift.endsAt.epochMilliseconds <= now.epochMilliseconds;
    const who = { personId, worksThere: desk.worksThere, keepsDesk: desk.keepsDesk };
    return acts.filter(
      (act) => whyNotShift(act, { ...shift, isOver, isCancelled: false }, who) === undefined,
    );
  };
  return WeekPage({
    frame: await frameOf(c, house),
    desks: desks.map(({ id, name }) => ({ value: id, label: name })),
    deskId: desk.id,
    deskName: desk.name,
    title: words.week(daySaid(days[0]!, language), daySaid(days[6]!, language)),
    weeks: {
      before: link(before),
      after: link(after),
      now: monday === mondayOf(today) ? undefined : link(mondayOf(today)),
    },
    monday,
    summary: summaryShown(week, desk, language),
    days: daysShown(week, monday, { language, today, personId, names, actsOf }),
    patterns: patterns.map((pattern) => patternShown(pattern, names, language)),
    people: mayReceive
      .map((id) => ({ value: id, label: names.get(id) ?? words.nobody }))
      .toSorted((one, other) => one.label.localeCompare(other.label, "it")),
    typed: {
      sportello: desk.id,
      giorno: days.includes(today) ? today : monday,
      dalle: "09:00",
      alle: "12:00",
      persona: mayReceive.includes(personId) ? personId : "",
      settimanale: "",
      fino: "",
      ...typed,
    },
    mistakes,
    told,
  });
}
