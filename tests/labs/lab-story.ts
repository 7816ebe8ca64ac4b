// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { keeper } from "../../src/foundation/actor.ts";
import { newId } from "../../src/foundation/uuid.ts";
import type { ActivityContent } from "../../src/modules/calendar/activities/activity.ts";
import { savePlace } from "../../src/modules/labs/lab/lab-place.actions.ts";
import { createLab, publishLab } from "../../src/modules/labs/lab/lab.actions.ts";
import type { LabContent, LabPlace } from "../../src/modules/labs/lab/lab.ts";
import { content, once, openCalendarStory } from "../calendar/calendar-story.ts";
import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";
import { labContent } from "./lab-content.ts";

/**
 * Word for tests: the calendar's story (district, organization, place, contact, editor, stranger) with a published lab
 * at its place and the lab's contact, "facilitator", who holds no other role; and words to make activities that were
 * and to say who came.
 */
export async function openLabStory() {
  const story = await openCalendarStory();
  const { db, district, organization, place } = story;

  /** Another lab: a published one at no place unless told. Gives its id. */
  async function makeLab(
    more: Partial<LabContent> = {},
    {
      isDraft = false,
      territoryId = district,
      places = [],
    }: { isDraft?: boolean; territoryId?: string; places?: Partial<LabPlace>[] } = {},
  ): Promise<string> {
    const now = story.house.now();
    const id = await createLab(db, keeper, { territoryId, content: labContent(more) }, now);
    for (const one of places) await atPlace(id, one);
    if (!isDraft) await publishLab(db, keeper, id, now);
    return id;
  }

  /** A place of a lab: the main one, from a year ago, unless told. */
  async function atPlace(labId: string, more: Partial<LabPlace> = {}): Promise<void> {
    const written = {
      locationId: place,
      name: "In Scala",
      kind: "main",
      takesActivities: true,
      since: Temporal.PlainDate.from("2025-12-09"),
      until: null,
      ...more,
    } as const;
    await savePlace(db, keeper, { labId, place: written }, story.house.now());
  }

  const lab = await makeLab(
    { organizationId: organization, organizationName: "Associazione In Scala" },
    { places: [{}] },
  );
  const facilitator = await signIn(story, { roles: [{ role: "lab-contact", of: lab }], name: "Lia" });

  /**
   * An activity at the lab's place with one date, "2026-11-04T17:00" on the clock of Rome: it may be past, as an activity
   * is published once its date was to come. Gives the ids of the activity and of its date.
   */
  async function held(
    clock: string,
    more: Partial<ActivityContent> = {},
  ): Promise<{ activityId: string; occurrenceId: string }> {
    const now = story.house.now();
    const start = Temporal.PlainDateTime.from(clock).toZonedDateTime("Europe/Rome").toInstant();
    const before = start.subtract({ hours: 24 });
    if (Temporal.Instant.compare(before, now) < 0) story.setNow(before);
    const activityId = await story.activity({ when: once(clock), ...more });
    story.setNow(now);
    const { id: occurrenceId } = await db
      .selectFrom("calendar.occurrence")
      .select("id")
      .where("activity_id", "=", activityId)
      .orderBy("starts_at")
      .executeTakeFirstOrThrow();
    return { activityId, occurrenceId };
  }

  /**
   * Who came to a date without a list: how many heads, of whom how many said that they had never taken part before;
   * of the others it is known that they had, unless nobody was asked.
   */
  async function came(
    { occurrenceId }: { occurrenceId: string },
    { heads, firstTime = 0, unasked = 0 }: { heads: number; firstTime?: number; unasked?: number },
  ): Promise<void> {
    const date = await db
      .selectFrom("calendar.occurrence")
      .select(["territory_id", "ends_at"])
      .where("id", "=", occurrenceId)
      .executeTakeFirstOrThrow();
    const groups: [boolean | null, number][] = [
      [true, firstTime],
      [false, heads - firstTime - unasked],
      [null, unasked],
    ];
    const marks = groups.filter(([, people]) => people > 0);
    const values = marks.map(([isFirstTime, people]) => ({
      territory_id: date.territory_id,
      id: newId(),
      occurrence_id: occurrenceId,
      kind: "walk-in",
      people,
      is_first_time: isFirstTime,
      marked_at: date.ends_at,
      received_at: date.ends_at,
    }));
    if (values.length > 0) await db.insertInto("calendar.attendance").values(values).execute();
  }

  return { ...story, lab, facilitator, makeLab, atPlace, held, came, content, storyNow };
}
