// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Typed, writtenIn } from "../../../foundation/typed.ts";
import type { Frame } from "../../../ui/frame.ts";
import type { House } from "../../../web/house.ts";
import { listNextDates, listPlacesOfDates } from "../../calendar/activities/next-dates.queries.ts";
import type { Pin } from "../../directory/pinboard/pin.ts";
import { listPinned } from "../../directory/pinboard/pinned.queries.ts";
import { answerQuestion } from "../../directory/search/answer.queries.ts";
import { findingKinds, nothingAsked, type FindingKind } from "../../directory/search/criteria.ts";
import type { TermName } from "../../directory/search/vocabulary.ts";
import { findAreaCalled } from "../../territories/area.queries.ts";
import { findActivities } from "./activities-shown.queries.ts";
import type { Looked } from "./contact-form.page.ts";
import type { ContactPin } from "./contact.ts";
import { pinToken, readPin } from "./pin.ts";
import { shownActivity, shownThing, type Shown } from "./shown.page.ts";
import { termName } from "./term-names.ts";

/** Results beside a conversation: what can be read at a glance. */
const mostFound = 8;

/**
 * What the directory says to the words of the form, or, where there are none, to the first need that was chosen; and what
 * was ticked so far, first. Asked of the directory alone: no person is in the question.
 */
export async function lookUp(
  house: House,
  frame: Frame,
  typed: Typed,
  terms: readonly TermName[],
): Promise<Looked> {
  const { db } = house;
  const now = house.now();
  const text = writtenIn(typed, "cerca");
  const near = writtenIn(typed, "vicino") || writtenIn(typed, "zona");
  const need = typed["bisogno"]?.[0];
  const category = text === "" ? need : undefined;
  const isAsked = text !== "" || category !== undefined;
  const pinned = await shownPins(
    house,
    frame,
    (typed["appunto"] ?? []).flatMap((token) => readPin(token) ?? []),
  );
  if (writtenIn(typed, "tipo") === "activity") {
    const area = near === "" ? undefined : (await findAreaCalled(db, near))?.code;
    const dates = await findActivities(db, { text, area, most: mostFound }, now);
    const tokens = new Set(pinned.map(({ token }) => token));
    const places = await listPlacesOfDates(db, dates);
    const found = dates
      .map((date) => shownActivity(date, places.get(date.locationId ?? ""), frame))
      .filter(({ token }) => !tokens.has(token));
    return { isAsked: true, pinned, found, byNeed: undefined };
  }
  const kind = findingKinds.find((one) => one === writtenIn(typed, "tipo")) ?? "service";
  const question = { ...nothingAsked, text, near, category };
  const answer = isAsked ? await answerQuestion(db, kind, question, now, mostFound) : undefined;
  const tokens = new Set(pinned.map(({ token }) => token));
  const others = (answer?.found.findings ?? [])
    .map((finding): Pin => ({ kind: finding.kind, id: finding.thingId }))
    .filter((pin) => !tokens.has(pinToken(pin)));
  const found = (await listPinned(db, others)).map((thing) => shownThing(thing, frame, now));
  return {
    isAsked,
    pinned,
    found,
    byNeed: category === undefined ? undefined : termName(terms, "categories", category, frame.language),
  };
}

/** What was chosen so far, of the directory and of the calendar, as it is today. */
export async function shownPins(
  { db, now }: House,
  frame: Frame,
  pins: readonly ContactPin[],
): Promise<Shown[]> {
  const activities = pins.filter(({ kind }) => kind === "activity").map(({ id }) => id);
  const [things, dates] = [
    await listPinned(db, pins.filter(isOfDirectory)),
    await listNextDates(db, activities, now()),
  ];
  const places = await listPlacesOfDates(db, dates);
  return [
    ...things.map((thing) => shownThing(thing, frame, now())),
    ...dates.map((date) => shownActivity(date, places.get(date.locationId ?? ""), frame)),
  ];
}

/** The town of a place, to begin searching near it; undefined when nobody may know where it is. */
export async function townOf(
  { db }: House,
  locationId: string | null | undefined,
): Promise<string | undefined> {
  if (!locationId) return undefined;
  const [place] = await listPinned(db, [{ kind: "place", id: locationId }]);
  return place?.places[0]?.municipality ?? undefined;
}

function isOfDirectory(pin: { kind: string; id: string }): pin is Pin {
  return findingKinds.some((kind: FindingKind) => kind === pin.kind);
}
