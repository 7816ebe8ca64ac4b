// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { keeper } from "../../src/foundation/actor.ts";
import { recurrence, type Recurrence } from "../../src/foundation/time/recurrence.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { publishActivity } from "../../src/modules/calendar/activities/activity.actions.ts";
import type { ActivityContent } from "../../src/modules/calendar/activities/activity.ts";
import { createActivity } from "../../src/modules/calendar/activities/save.actions.ts";
import { signIn } from "../people.ts";
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

/** A course of Thursdays at five, for an hour and a half; the rest as told. */
export function content(more: Partial<ActivityContent> = {}): ActivityContent {
  return {
    name: "Italiano per tutti",
    kind: "course",
    description: "Un’ora e mezza per parlare, leggere e capire i moduli.",
    organizationId: null,
    organizerName: null,
    coOrganizerIds: [],
    locationId: null,
    placeName: null,
    address: null,
    areaCode: null,
    spaceId: null,
    audience: null,
    minimumAge: null,
    maximumAge: null,
    isForFamilies: false,
    price: "free",
    priceNote: null,
    languages: ["it"],
    accessibility: {},
    whatToBring: null,
    contactName: null,
    contactPhone: null,
    contactEmail: null,
    registrationKind: "none",
    capacity: null,
    hasWaitingList: true,
    registrationOpensAt: null,
    registrationClosesHours: null,
    minutes: 90,
    when: once("2026-12-10T17:00"),
    ...more,
  };
}

/** "2026-12-10T17:00" on the clock of Rome. */
export function once(clock: string, more: Partial<Recurrence> = {}): Recurrence {
  return recurrence(Temporal.PlainDateTime.from(clock), more);
}

/**
 * Word for tests: a district with the municipality of Pavia and its neighbourhood Scala, an association that runs a
 * place there, a contact of it, an editor and a stranger; and activities that are made with `publish`.
 */
export async function openCalendarStory() {
  const story = await openStory();
  const { db } = story.house;
  const make = recordsOf(db);
  const district = newId();
  await db
    .insertInto("territories.district")
    .values({ id: district, code: "pavia", name: "Ambito di Pavia" })
    .execute();
  await make.area({
    code: "018110",
    name: "Pavia",
    territory_id: district,
    patron_day: "12-09",
    longitude: 9.16,
    latitude: 45.19,
  });
  await make.area({
    code: "018110-scala",
    name: "Scala",
    kind: "neighbourhood",
    within: ["018110"],
    territory_id: district,
  });
  const organization = await make.organization({ name: "Associazione In Scala", territory_id: district });
  const place = await make.place({
    name: "In Scala",
    organization_id: organization,
    territory_id: district,
    area_code: "018110-scala",
    longitude: 9.15,
    latitude: 45.2,
    addresses: JSON.stringify([
      {
        address_1: "via Scala 9",
        city: "Pavia",
        postal_code: "27100",
        country: "IT",
        address_type: "physical",
      },
    ]),
    accessibility_facts: JSON.stringify({ wheelchair: "yes" }),
  });
  const contact = await signIn(story, {
    roles: [{ role: "organization-contact", of: organization }],
    name: "Rita",
  });
  const editor = await signIn(story, { roles: [{ role: "editor", of: district }], name: "Edo" });
  const stranger = await signIn(story, { name: "Ugo" });

  /** An activity with its dates; a draft when told. Gives its id. */
  async function activity(more: Partial<ActivityContent> = {}, { isDraft = false } = {}): Promise<string> {
    const now = story.house.now();
    const made = content({
      organizationId: organization,
      organizerName: "Associazione In Scala",
      locationId: place,
      placeName: "In Scala",
      ...more,
    });
    const id = await createActivity(db, keeper, { territoryId: district, content: made }, now);
    if (!isDraft) await publishActivity(db, keeper, id, now);
    return id;
  }

  return { ...story, story, db, make, district, organization, place, contact, editor, stranger, activity };
}

/** "2026-12-09T10:00" on the clocks of Italy, as an instant. */
export function rome(clock: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(clock).toZonedDateTime("Europe/Rome").toInstant();
}
