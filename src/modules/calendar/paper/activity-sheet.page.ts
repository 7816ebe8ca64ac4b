// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeInstant } from "../../../foundation/time/rome.ts";
import { capital } from "../../../foundation/words/capital.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { addressLine } from "../../directory/records/known-place.ts";
import type { PlaceBrief } from "../../directory/records/place-brief.ts";
import type { Activity, Occurrence } from "../activities/activity.ts";
import { activityWords } from "../activities/activity.words.ts";
import { whenSaid } from "../activities/when-said.ts";
import { dateSpoken, daySpoken, hoursSpoken } from "../registrations/date-said.ts";
import { agesSaid } from "../views/agenda-card.page.ts";
import { paperWords } from "./paper.words.ts";

export type ActivityAsked = {
  activity: Activity;
  /** Those to come, the first first; how many more there are. */
  dates: readonly Occurrence[];
  left: number;
  place: PlaceBrief | undefined;
  organizer: string | undefined;
  language: Language;
};

/** An activity as paper/activity.typ and paper/preview.typ read it. */
export function activitySheet({ activity, dates, left, place, organizer, language }: ActivityAsked) {
  const words = paperWords[language];
  const common = activityWords[language];
  const planned = dates.filter(({ status }) => status === "planned");
  const who = [
    activity.audience,
    agesSaid(activity, language),
    activity.isForFamilies ? common.families : undefined,
  ];
  const ask = [activity.contactName, activity.contactPhone, activity.contactEmail];
  const facts = [
    {
      term: words.cost,
      value: [activity.price === "unknown" ? "" : common.prices[activity.price], activity.priceNote],
    },
    { term: words.who, value: who },
    { term: words.bring, value: [activity.whatToBring] },
    {
      term: words.access,
      value: [activity.accessibility.wheelchair?.value === "yes" ? common.accessible : undefined],
    },
    { term: words.ask, value: ask },
  ];
  const why = activity.statusReason;
  return {
    title: activity.name,
    author: organizer ?? activity.organizerName ?? place?.name ?? activity.name,
    language,
    second: "en",
    kicker: common.kinds[activity.kind],
    ...whenLines(activity, planned, left, language),
    whenSecond: null,
    cancelled: activity.status === "cancelled" ? [words.isCancelled, why].filter(Boolean).join(": ") : null,
    place: activity.placeName ?? place?.name ?? activity.address ?? "",
    address: activity.address ?? (place ? (addressLine(place) ?? "") : ""),
    description: (activity.description ?? "").split(/\n{2,}/).filter((part) => part.trim() !== ""),
    facts: facts
      .map(({ term, value }) => ({ term, value: value.filter(Boolean).join(", ") }))
      .filter(({ value }) => value !== ""),
    scan: words.scan,
  };
}

/** How often, at what hours and the next date; of what happens once or twice, the dates. */
function whenLines(
  activity: Activity,
  dates: readonly Occurrence[],
  left: number,
  language: Language,
): { when: string[]; hours: string | null } {
  const words = paperWords[language];
  const often = whenSaid(activity.when, language);
  const [first] = dates;
  if (often !== undefined) {
    // How often is read from afar; when not, from near.
    const [how = "", ...pauses] = often.split("; ");
    const startsAt = romeInstant(activity.when.start);
    const endsAt = startsAt.add({ minutes: Math.round(activity.minutes) });
    const hours = hoursSpoken({ startsAt, endsAt }, language);
    const isUsual = first !== undefined && hours !== undefined && hoursSpoken(first, language) === hours;
    const said = first && (isUsual ? daySpoken(first.startsAt, language) : dateSpoken(first, language));
    const next = said === undefined ? "" : `${words.next}: ${said}`;
    const when = [capital(how), next, capital(pauses.join("; "))].filter((line) => line !== "");
    return { when, hours: hours ?? null };
  }
  const shown = dates.slice(0, 3).map((date) => capital(dateSpoken(date, language)));
  const more = left + dates.length - shown.length;
  return { when: [...shown, ...(more > 0 ? [words.andMore(more)] : [])], hours: null };
}
