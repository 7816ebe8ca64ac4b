// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeInstant } from "../../../foundation/time/rome.ts";
import { capital } from "../../../foundation/words/capital.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { addressLine, waysTo } from "../../directory/records/known-place.ts";
import type { PlaceBrief } from "../../directory/records/place-brief.ts";
import { accessNames, type Activity, type Occurrence } from "../activities/activity.ts";
import { activityWords } from "../activities/activity.words.ts";
import { whenSaid } from "../activities/when-said.ts";
import { dateSpoken, daySpoken, hourSpoken } from "../registrations/date-said.ts";
import { activityPageWords } from "./activity-page.words.ts";
import { agesSaid } from "./agenda-card.page.ts";

export type NamedLink = { name: string; href: string | undefined };

/** What the page of an activity tells, in words and links. */
export type ActivityShown = {
  title: string;
  kind: string;
  description: string | null;
  often: string | undefined;
  dates: { id: string; said: string; note: string | undefined; isCancelled: boolean }[];
  moreDates: string | undefined;
  organizer: NamedLink | undefined;
  together: NamedLink[];
  place: NamedLink | undefined;
  address: string | undefined;
  ways: ReturnType<typeof waysTo>;
  find: string | null;
  audience: string[];
  cost: string;
  costNote: string | null;
  languages: string | undefined;
  access: string[];
  bring: string | null;
  contact: { name: string | null; phone: string | null; email: string | null } | undefined;
  registration: string;
  isCancelled: boolean;
  reason: string | null;
};

/** How many dates stand on the page; a course of a year goes on in words. */
export const datesShown = 8;

export type Around = {
  organizations: ReadonlyMap<string, { name: string }>;
  /** Where the activity is, and where single dates are. */
  places: ReadonlyMap<string, PlaceBrief>;
  dates: readonly Occurrence[];
  /** How many more dates there are after those. */
  left: number;
};

export function activityShown(
  activity: Activity,
  { organizations, places, dates, left }: Around,
  frame: Frame,
): ActivityShown {
  const { language } = frame;
  const words = activityWords[language];
  const common = activityPageWords[language];
  const place = activity.locationId === null ? undefined : places.get(activity.locationId);
  const ages = agesSaid(activity, language);
  // Of a place that nobody may know of nothing is said, not even what its host wrote.
  const isKept = activity.locationId !== null && place === undefined;
  const { contactName, contactPhone, contactEmail } = activity;
  const organizer = activity.organizationId === null ? undefined : organizations.get(activity.organizationId);
  const often = whenSaid(activity.when, language);
  return {
    title: activity.name,
    kind: words.kinds[activity.kind],
    description: activity.description,
    often: often && capital(often),
    dates: dates.map((date) => ({
      id: date.id,
      said: capital(dateSpoken(date, language)),
      note: noteOf(date, places, language),
      isCancelled: date.status === "cancelled",
    })),
    moreDates: left > 0 ? moreSaid(activity, left, common) : undefined,
    organizer: named(
      organizer?.name ?? activity.organizerName,
      activity.organizationId,
      "/organizzazioni",
      frame,
    ),
    together: activity.coOrganizerIds.flatMap(
      (id) => named(organizations.get(id)?.name ?? null, id, "/organizzazioni", frame) ?? [],
    ),
    place: named(isKept ? null : (place?.name ?? activity.placeName), place?.id ?? null, "/luoghi", frame),
    address: place ? addressLine(place) : undefined,
    ways: place && waysTo(place),
    find: isKept || place?.is_exact === false ? null : activity.address,
    audience: [activity.audience, ages, activity.isForFamilies ? words.families : undefined].filter(
      (text) => text !== null && text !== undefined,
    ),
    cost: words.prices[activity.price],
    costNote: activity.priceNote,
    languages: spokenIn(activity.languages, language),
    access: accessNames.flatMap((name) => {
      const fact = activity.accessibility[name];
      return fact ? [words.accessFact(words.access[name], words.values[fact.value], fact.note)] : [];
    }),
    bring: activity.whatToBring,
    contact:
      contactName || contactPhone || contactEmail
        ? { name: contactName, phone: contactPhone, email: contactEmail }
        : undefined,
    registration: words.registrations[activity.registrationKind],
    isCancelled: activity.status === "cancelled",
    reason: activity.statusReason,
  };
}

/** Of what has no end, that it goes on; dates are stored up to a horizon that is of no interest to anybody. */
function moreSaid({ when }: Activity, left: number, words: (typeof activityPageWords)["it"]): string {
  const isEndless = when.rule !== null && when.rule.until === null && when.rule.count === null;
  return isEndless ? words.goesOn : words.moreDates(left);
}

/** What is different about a date: cancelled, moved, elsewhere; and why. */
function noteOf(date: Occurrence, places: Around["places"], language: Language): string | undefined {
  const words = activityPageWords[language];
  const elsewhere =
    date.placeName ?? (date.locationId === null ? undefined : places.get(date.locationId)?.name);
  const before = romeInstant(date.originalStart);
  const isOtherTime = date.isMoved && !before.equals(date.startsAt);
  const parts = [
    date.status === "cancelled" ? words.dateCancelled : date.isMoved ? words.dateMoved : undefined,
    isOtherTime && date.status === "planned"
      ? words.instead(`${daySpoken(before, language)} ${hourSpoken(before)}`)
      : undefined,
    elsewhere && words.at(elsewhere),
    date.reason,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : undefined;
}

function named(name: string | null, id: string | null, path: string, frame: Frame): NamedLink | undefined {
  if (!name) return undefined;
  return { name, href: id === null ? undefined : linkTo(frame, `${path}/${id}`) };
}

const languageNames = {
  it: new Intl.DisplayNames("it", { type: "language" }),
  en: new Intl.DisplayNames("en", { type: "language" }),
};

/** "italiano, arabo"; undefined when nobody said. */
function spokenIn(codes: readonly string[], language: Language): string | undefined {
  return codes.length === 0 ? undefined : codes.map((code) => languageSaid(code, language)).join(", ");
}

export function languageSaid(code: string, language: Language): string {
  return languageNames[language].of(code) ?? code;
}
