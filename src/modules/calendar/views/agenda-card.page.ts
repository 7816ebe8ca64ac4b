// SPDX-License-Identifier: AGPL-3.0-or-later

import { romeInstant } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { IconName } from "../../../ui/icons.ts";
import type { Tone } from "../../../ui/tag.tsx";
import type { PlaceBrief } from "../../directory/records/place-brief.ts";
import type { Activity } from "../activities/activity.ts";
import { activityWords } from "../activities/activity.words.ts";
import type { AgendaLine } from "../activities/agenda.ts";
import { hoursSaid, whereSaid } from "../activities/date-told.ts";
import { daySpoken, hourSpoken } from "../registrations/date-said.ts";
import { agendaWords } from "./agenda.words.ts";

/** A date as a card shows it. */
export type AgendaCard = {
  title: string;
  href: string;
  kicker: string;
  line: string | undefined;
  meta: { icon?: IconName; text: string; tone?: Tone }[];
  /** Both again, for lists of few words. */
  hours: string;
  where: string | undefined;
  isCancelled: boolean;
  point: { latitude: number; longitude: number } | undefined;
};

export type Places = ReadonlyMap<string, PlaceBrief>;

export function cardOf(line: AgendaLine, places: Places, frame: Frame): AgendaCard {
  const { language } = frame;
  const words = activityWords[language];
  const common = agendaWords[language];
  const place = line.locationId === null ? undefined : places.get(line.locationId);
  const ages = agesSaid(line, language);
  const isCancelled = line.status === "cancelled";
  // Where the activity says nothing, the place does.
  const access = (line.accessibility.wheelchair?.value ?? place?.accessibility_facts.wheelchair) === "yes";
  const mustRegister = line.registrationKind === "per-date" || line.registrationKind === "series";
  return {
    title: line.name,
    href: linkTo(frame, pathOf(line)),
    kicker: line.elsewhere?.kind ?? words.kinds[line.kind],
    line: line.organizerName ?? undefined,
    meta: [
      ...(isCancelled
        ? [
            {
              icon: "warning" as const,
              text: line.reason ? common.cancelledWhy(line.reason) : common.cancelled,
              tone: "danger" as const,
            },
          ]
        : []),
      ...(!isCancelled && line.isMoved
        ? [{ icon: "info" as const, text: movedSaid(line, language), tone: "warning" as const }]
        : []),
      { icon: "hours", text: hoursSaid(line, language) },
      ...some("place", whereSaid(line, place)),
      ...(line.price === "unknown" ? [] : [{ text: words.prices[line.price] }]),
      ...(ages === undefined ? [] : [{ text: ages }]),
      ...(line.isForFamilies ? [{ text: words.families }] : []),
      ...(access ? [{ icon: "accessible" as const, text: words.accessible }] : []),
      ...(mustRegister && !isCancelled ? [{ text: common.register }] : []),
    ],
    hours: hoursSaid(line, language),
    where: whereSaid(line, place),
    isCancelled,
    point:
      place && place.latitude !== null && place.longitude !== null
        ? { latitude: place.latitude, longitude: place.longitude }
        : undefined,
  };
}

/** Where a date is read: the page of its activity, or of the room that keeps it. */
export function pathOf({ activityId, elsewhere }: Pick<AgendaLine, "activityId" | "elsewhere">): string {
  return elsewhere?.path ?? activityPath(activityId);
}

export function activityPath(id: string): string {
  return `/agenda/${id}`;
}

function some(icon: IconName, text: string | undefined) {
  return text === undefined ? [] : [{ icon, text }];
}

function movedSaid({ originalStart, startsAt }: AgendaLine, language: Language): string {
  const before = romeInstant(originalStart);
  if (before.equals(startsAt)) return agendaWords[language].moved;
  return agendaWords[language].movedFrom(`${daySpoken(before, language)} ${hourSpoken(before)}`);
}

/** "6–10 anni"; undefined of what is for everybody. */
export function agesSaid(
  { minimumAge, maximumAge }: Pick<Activity, "minimumAge" | "maximumAge">,
  language: Language,
): string | undefined {
  const { ages } = activityWords[language];
  if (minimumAge !== null && maximumAge !== null) return ages.between(minimumAge, maximumAge);
  if (minimumAge !== null) return minimumAge === 0 ? ages.all : ages.from(minimumAge);
  return maximumAge === null ? undefined : ages.to(maximumAge);
}
