// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Insertable } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../src/foundation/database/database.ts";
import type { Schema } from "../../src/foundation/database/schema.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { writeLetters } from "../../src/modules/calendar/registrations/postman.actions.ts";
import { browserOf } from "../cookies.ts";
import { recordsOf } from "../records.ts";
import { openStory, type Story } from "../story.ts";

type Activity = Partial<Insertable<Schema["calendar.activity"]>>;
type Fields = Record<string, string | readonly string[]>;

/** A date of an activity of the story. */
export type StoryDate = { id: string; startsAt: Temporal.Instant };

export type RegistrationStory = Story & {
  db: Database;
  district: string;
  organization: string;
  /** A published activity with dates at these moments; each lasts two hours. */
  activity: (starts: readonly string[], activity?: Activity) => Promise<{ id: string; dates: StoryDate[] }>;
  /** Somebody opens the form, fills it in and sends it. */
  signUp: (activityId: string, fields?: Fields) => Promise<SignedUp>;
  /** Opens the form and gives what makes it this form and no other. */
  formOf: (activityId: string) => Promise<string>;
  /** All that was written to an address, the oldest first, after the postman went round. */
  letters: (to?: string) => Promise<{ to: string; subject: string; text: string; attachments: unknown }[]>;
  statuses: (activityId: string) => Promise<string[]>;
};

/** `path` is the page of the registration, when there is one. */
export type SignedUp = { status: number; path: string; text: string };

/** An application with a district, an organization, and activities made straight in the tables. */
export async function openRegistrationStory(
  options: Parameters<typeof openStory>[0] = {},
): Promise<RegistrationStory> {
  const story = await openStory(options);
  const { db } = story.house;
  // Letters are written when a test asks for them, not beside it.
  story.house.later = async () => {};
  const [district, organization] = [newId(), newId()];
  await db
    .insertInto("territories.district")
    .values({ id: district, code: `d-${district.slice(-12)}`, name: "Ambito di prova" })
    .execute();
  const make = recordsOf(db);
  await make.organization({ id: organization, name: "Auser", territory_id: district });

  const formOf = async (activityId: string) =>
    sealIn(await (await story.get(`/agenda/${activityId}/iscrizione`)).text());
  return {
    ...story,
    db,
    district,
    organization,
    formOf,
    activity: async (starts, activity = {}) => {
      const id = newId();
      const moments = starts.map((start) => Temporal.PlainDateTime.from(start));
      await db
        .insertInto("calendar.activity")
        .values({
          territory_id: district,
          id,
          organization_id: organization,
          name: "Laboratorio di cucina",
          place_name: "Oratorio",
          address: "via Folla 50, Pavia",
          registration_kind: "per-date",
          capacity: 2,
          status: "published",
          first_start: moments[0]!,
          minutes: 120,
          created_at: story.house.now(),
          last_modified: story.house.now(),
          ...activity,
        })
        .execute();
      const dates: StoryDate[] = [];
      for (const moment of moments) {
        const startsAt = moment.toZonedDateTime("Europe/Rome").toInstant();
        const date = { id: newId(), startsAt };
        dates.push(date);
        await db
          .insertInto("calendar.occurrence")
          .values({
            territory_id: district,
            activity_id: id,
            id: date.id,
            original_start: moment,
            starts_at: startsAt,
            ends_at: startsAt.add({ hours: 2 }),
          })
          .execute();
      }
      return { id, dates };
    },
    signUp: async (activityId, fields = {}) => {
      const seal = await formOf(activityId);
      const answer = await browserOf(story).post(`/agenda/${activityId}/iscrizione`, {
        ...someone(),
        modulo: seal,
        ...fields,
      });
      return signedUp(answer);
    },
    letters: async (to) => {
      // A postman of the queue may be holding some letters.
      await story.restOfWork();
      await writeLetters(db, story.house.now());
      return db
        .selectFrom("foundation.mail")
        .select(["to_address as to", "subject", "text", "attachments"])
        .$if(to !== undefined, (query) => query.where("to_address", "=", to!))
        .orderBy("created_at")
        .orderBy("id")
        .execute();
    },
    statuses: async (activityId) => {
      const rows = await db
        .selectFrom("calendar.registration")
        .select("status")
        .where("activity_id", "=", activityId)
        .orderBy("created_at")
        .orderBy("id")
        .execute();
      return rows.map(({ status }) => status);
    },
  };
}

/** What makes a form this form and no other. */
export function sealIn(html: string): string {
  return /name="modulo" value="([^"]+)"/.exec(html)?.[1] ?? "";
}

/** Who comes alone, with an address of their own. */
export function someone(): Fields {
  return { nome: "Ada", email: `${newId()}@example.org`, vengo: "1", promemoria: "1" };
}

export async function signedUp(answer: Response): Promise<SignedUp> {
  const path = answer.headers.get("Location")?.split("?")[0] ?? "";
  return { status: answer.status, path, text: await answer.text() };
}
