// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Person } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { PlaceHours } from "../../directory/records/place-hours.ts";
import { listDrafts } from "../contacts/draft.queries.ts";
import { countOpenNeeds } from "../contacts/need.queries.ts";
import { listOffersTo } from "../contacts/offer.queries.ts";
import { listHandovers } from "../diary/diary.queries.ts";
import { countDueFollowUps } from "../followups/follow-up.queries.ts";
import { countToDo } from "../referrals/referral-list.queries.ts";
import { listOwnShifts, listShifts } from "../shifts/shift.queries.ts";
import { mondayOf, weekFrom, type Shift } from "../shifts/shift.ts";
import { getDeskWeek } from "../shifts/week.queries.ts";
import type { Desk } from "./desk.ts";
import { keptOn, lackingOn, mandateSpans, trainingSpans, type Engagements } from "./engagement.ts";
import type { Standing } from "./standing.ts";

/** How far shifts that colleagues ask others to take are told. */
const daysAhead = 14;

/** What the first page tells of a person's own desks today. Behind the wall. */
export async function findToday(
  tx: Transaction,
  actor: Person,
  { desks, operatesIn }: Standing,
  now: Temporal.Instant,
) {
  const today = romeDate(now).toString();
  const deskIds = desks.map(({ id }) => id);
  const shifts: Shift[] = [];
  for (const territoryId of operatesIn) {
    const ofDistrict = desks.filter((desk) => desk.territoryId === territoryId).map(({ id }) => id);
    const until = now.add({ hours: 24 * daysAhead });
    const { from } = weekFrom(mondayOf(today));
    shifts.push(...(await listShifts(tx, { territoryId, deskIds: ofDistrict }, { from, to: until })));
  }
  const [next] = await listOwnShifts(
    tx,
    { territoryIds: operatesIn, personId: actor.id },
    { from: now, atMost: 1 },
  );
  const isToTake = ({ personId, isAsked, endsAt }: Shift) =>
    (isAsked || personId === null) &&
    personId !== actor.id &&
    endsAt.epochMilliseconds > now.epochMilliseconds;
  return {
    today: shifts.filter(({ onDay }) => onDay === today),
    next,
    swaps: shifts.filter(isToTake).slice(0, 10),
    counts: {
      drafts: (await listDrafts(tx, actor.id, now)).length,
      needs: await countOpenNeeds(tx, deskIds),
      offers: (await listOffersTo(tx, deskIds)).length,
      referrals: await countToDo(tx, deskIds),
      followUps: await countDueFollowUps(tx, deskIds, today),
    },
    handovers: await listHandovers(tx, deskIds, now),
  };
}

/** How this week and the next are kept at a desk, and who may receive there. Behind the wall. */
export async function findDeskState(
  tx: Transaction,
  desk: Desk,
  place: PlaceHours | undefined,
  today: string,
) {
  const monday = mondayOf(today);
  const thisWeek = await getDeskWeek(tx, desk, place, { monday, today });
  const nextWeek = await getDeskWeek(tx, desk, place, { monday: weekFrom(monday).after, today });
  const people = [...new Set(thisWeek.engagements.roles.map(({ personId }) => personId))];
  return {
    desk,
    thisWeek,
    nextWeek,
    people: people.filter((id) => lackingOn(thisWeek.engagements, id, today) === undefined).length,
    ending: people.reduce((sum, id) => sum + endingOf(thisWeek.engagements, id, today), 0),
  };
}

/** How many of a person's mandate and training run out soon. */
function endingOf(engagements: Engagements, personId: string, today: string): number {
  const later = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString();
  const kept = [mandateSpans(engagements, personId), trainingSpans(engagements, personId)];
  return kept.filter((spans) => keptOn(spans, today, later).state === "ending").length;
}
