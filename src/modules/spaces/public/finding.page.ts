// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { capital } from "../../../foundation/words/capital.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { whyNotSlot } from "../booking/slot-rules.ts";
import { slotAt, withBuffers, overlap, type Slot } from "../booking/slot.ts";
import { spacePath } from "../space-path.ts";
import { leavesOf, type Branch } from "../space-tree.ts";
import { mayAsk, type Photo, type Space } from "../space.ts";
import { spaceWords } from "../space.words.ts";
import type { Finding } from "./finding.forms.ts";

/** What a list tells of a place. */
export type PlaceOfSpace = {
  name: string;
  municipality: string | null;
  areas: readonly string[];
  patronDay: string | null;
};

/** What was asked, as the filters show it. */
export type AskedShown = Finding;

export type Found = { space: Space; place: PlaceOfSpace };

/** The time that is asked for, when all of it was said and it has an end after its start. */
export function slotAsked({ giorno, dalle, alle }: Finding): Slot | undefined {
  if (giorno === undefined || dalle === undefined || alle === undefined) return undefined;
  const [from, to] = [dalle, alle].map((hour) => Temporal.PlainTime.from(hour.padStart(5, "0")));
  const minutes = from!.until(to!).total("minutes");
  if (minutes <= 0) return undefined;
  return slotAt(Temporal.PlainDate.from(giorno).toPlainDateTime(from), minutes);
}

type Around = {
  tree: readonly Branch[];
  taken: readonly (Slot & { spaceId: string })[];
  now: Temporal.Instant;
};

/** The spaces that answer what somebody looks for. */
export function answering(all: readonly Found[], asked: Finding, { tree, taken, now }: Around): Found[] {
  const slot = slotAsked(asked);
  return all.filter(({ space, place }) => {
    if (asked.persone !== undefined && (space.capacity ?? 0) < asked.persone) return false;
    if (asked.chi !== undefined && !mayAsk(space, asked.chi)) return false;
    if (asked.comune !== undefined && !place.areas.includes(asked.comune)) return false;
    if (asked.gratis !== undefined && !space.isFree) return false;
    if (asked.accessibile !== undefined && space.accessibility.wheelchair !== "yes") return false;
    if (asked.fuori !== undefined && space.kind !== "outdoor") return false;
    if (slot === undefined) return true;
    if (whyNotSlot(space, slot, { now, patronDay: place.patronDay, isHost: false })) return false;
    const leaves = leavesOf(tree, space.id);
    const wide = withBuffers(slot, space);
    return !taken.some((one) => leaves.includes(one.spaceId) && overlap(one, wide));
  });
}

export type CardShown = {
  name: string;
  href: string;
  place: string;
  line: string | undefined;
  facts: string[];
  photo: Photo | undefined;
};

/** A space in a list: to be scanned in a second. `href` leads to the time that was asked for. */
export function cardOf(
  { space, place }: Found,
  photo: Photo | undefined,
  asked: Finding,
  language: Language,
): CardShown {
  const names = spaceWords[language];
  const week = asked.giorno === undefined ? "" : `?dal=${asked.giorno}`;
  return {
    name: space.name,
    href: spacePath(space.id) + week,
    place: [place.name, place.municipality].filter(Boolean).join(", "),
    line: space.description?.split("\n")[0],
    facts: [
      space.isFree ? names.free : names.paid,
      ...(space.capacity === null ? [] : [names.people(space.capacity)]),
      names.kinds[space.kind],
      ...(space.accessibility.wheelchair === "yes" ? [names.access.wheelchair] : []),
      ...(space.coWorkingHours ? [names.coWorking] : []),
      ...(space.coSpacingHours ? [names.coSpacing] : []),
    ].map(capital),
    photo,
  };
}
