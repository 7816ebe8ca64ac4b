// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { shortened } from "../../../foundation/words/shortened.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { momentSaid } from "../../accounts/said.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import { whereSaid } from "../../calendar/activities/date-told.ts";
import { doorOfPinned } from "../../directory/pinboard/pinned-door.ts";
import type { Pinned } from "../../directory/pinboard/pinned.ts";
import { addressLine } from "../../directory/records/known-place.ts";
import type { PlaceBrief } from "../../directory/records/place-brief.ts";
import { leadAndRest } from "../../directory/records/written-text.ts";
import { pathOf } from "../../directory/search/paths.ts";
import { pinToken } from "./pin.ts";

/** A thing of the directory as a counter reads it, and reads it out: who, what, number, where, when. */
export type Shown = {
  token: string;
  name: string;
  href: string;
  organization: string | undefined;
  line: string | undefined;
  phones: string[];
  where: string | undefined;
  hours: string | undefined;
};

const lineLength = 140;

export function shownThing(pinned: Pinned, frame: Frame, now: Temporal.Instant): Shown {
  const { name, kind, id, organization, description, phones } = pinned;
  const { place, sentence } = doorOfPinned(pinned, now, frame.language);
  const told = phones.length > 0 ? phones : (place?.phones ?? []);
  const { lead, rest = "" } = leadAndRest(description);
  return {
    token: pinToken({ kind, id }),
    name,
    href: linkTo(frame, pathOf(kind, id)),
    organization: organization !== null && organization !== name ? organization : undefined,
    line: shortened(lead ?? rest, lineLength) || undefined,
    phones: [...new Set(told.filter(({ type }) => type !== "fax").map(({ number }) => number))].slice(0, 3),
    where: place && [place.name, addressLine(place)].filter(Boolean).join(", "),
    hours: sentence,
  };
}

/** A date of the calendar, as something that is shown to the person: when it is and, where everybody may know, where. */
export function shownActivity(date: AgendaLine, place: PlaceBrief | undefined, frame: Frame): Shown {
  const { activityId, name, organizerName, startsAt } = date;
  return {
    token: pinToken({ kind: "activity", id: activityId }),
    name,
    href: linkTo(frame, activityPath(activityId)),
    organization: organizerName && organizerName !== name ? organizerName : undefined,
    line: undefined,
    phones: [],
    where: whereSaid(date, place),
    hours: momentSaid(startsAt, frame.language),
  };
}

/** Where everybody reads of an activity, without language prefix. */
function activityPath(id: string): string {
  return `/agenda/${id}`;
}
