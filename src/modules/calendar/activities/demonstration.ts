// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recurrence, type Pause, type Recurrence } from "../../../foundation/time/recurrence.ts";
import { rule, weekdays, type Rule, type Weekday } from "../../../foundation/time/rule.ts";
import type { AccessFacts, ActivityContent, ActivityKind, Price, RegistrationKind } from "./activity.ts";

/** An activity as it is shipped: its days are told by the week, so that an installation begins with days to come. */
export type ShippedActivity = {
  name: string;
  kind: ActivityKind;
  description: string;
  location_id?: string;
  place_name?: string;
  address?: string;
  area_code?: string;
  organization_id?: string;
  organizer_name?: string;
  together?: string[];
  days: Weekday[];
  from: string;
  to: string;
  repeat: "once" | "week" | "two-weeks" | "month";
  /** How many times; without it there is no end. */
  times?: number;
  /** Of what happens once: in how many weeks. */
  week?: number;
  pause_months?: number[];
  holidays?: boolean;
  /** "MM-DD" to "MM-DD" of the coming winter, with why. */
  pauses?: [string, string, string][];
  audience?: string;
  minimum_age?: number;
  maximum_age?: number;
  families?: boolean;
  price?: Price;
  price_note?: string;
  languages?: string[];
  accessibility?: AccessFacts;
  bring?: string;
  contact?: string;
  registration?: RegistrationKind;
  capacity?: number;
};

/** What is shipped as somebody would have written it on that day: series began two weeks ago. */
export function shippedContent(shipped: ShippedActivity, today: Temporal.PlainDate): ActivityContent {
  const [from, to] = [Temporal.PlainTime.from(shipped.from), Temporal.PlainTime.from(shipped.to)];
  return {
    name: shipped.name,
    kind: shipped.kind,
    description: shipped.description,
    organizationId: shipped.organization_id ?? null,
    organizerName: shipped.organizer_name ?? null,
    coOrganizerIds: shipped.together ?? [],
    locationId: shipped.location_id ?? null,
    placeName: shipped.place_name ?? null,
    address: shipped.address ?? null,
    areaCode: shipped.area_code ?? null,
    spaceId: null,
    audience: shipped.audience ?? null,
    minimumAge: shipped.minimum_age ?? null,
    maximumAge: shipped.maximum_age ?? null,
    isForFamilies: shipped.families ?? false,
    price: shipped.price ?? "free",
    priceNote: shipped.price_note ?? null,
    languages: shipped.languages ?? ["it"],
    accessibility: shipped.accessibility ?? {},
    whatToBring: shipped.bring ?? null,
    contactName: shipped.contact ?? null,
    contactPhone: null,
    contactEmail: null,
    registrationKind: shipped.registration ?? "none",
    capacity: shipped.capacity ?? null,
    hasWaitingList: true,
    registrationOpensAt: null,
    registrationClosesHours: null,
    minutes: from.until(to).total("minutes"),
    when: whenOfShipped(shipped, from, today),
  };
}

function whenOfShipped(
  shipped: ShippedActivity,
  from: Temporal.PlainTime,
  today: Temporal.PlainDate,
): Recurrence {
  const { days, repeat, week = 0, times = null } = shipped;
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const first = weekdays.indexOf(days[0]!);
  if (repeat === "once") {
    const day = monday.add({ days: first, weeks: week });
    const isPast = Temporal.PlainDate.compare(day, today) <= 0;
    return recurrence((isPast ? day.add({ weeks: 1 }) : day).toPlainDateTime(from));
  }
  // A short course is under way: it began last week. The others began two weeks ago.
  const began = monday.subtract({ weeks: times === null ? 2 : 1 });
  return recurrence(began.add({ days: first }).toPlainDateTime(from), {
    rule: ruleOf(days, repeat, times),
    pauseMonths: shipped.pause_months ?? [],
    pausesOnHolidays: shipped.holidays ?? false,
    pauses: (shipped.pauses ?? []).map((pause) => winterPause(pause, today)),
  });
}

function ruleOf(
  days: readonly Weekday[],
  repeat: "week" | "two-weeks" | "month",
  count: number | null,
): Rule {
  if (repeat === "month") return rule("MONTHLY", { byDay: [{ ordinal: 2, day: days[0]! }], count });
  const byDay = days.map((day) => ({ ordinal: null, day }));
  return rule("WEEKLY", { byDay, interval: repeat === "week" ? 1 : 2, count });
}

/** The next winter's, or this one's while it lasts. */
function winterPause([from, to, why]: [string, string, string], today: Temporal.PlainDate): Pause {
  const year = today.month < 3 ? today.year - 1 : today.year;
  const begins = Temporal.PlainDate.from(`${year}-${from}`);
  const ends = Temporal.PlainDate.from(`${from > to ? year + 1 : year}-${to}`);
  return { from: begins, to: ends, why };
}
