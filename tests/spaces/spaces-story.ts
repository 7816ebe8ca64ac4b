// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Insertable } from "kysely";

import type { Schema } from "../../src/foundation/database/schema.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { readHours } from "../../src/modules/directory/hours/hours-text.ts";
import { recordsOf } from "../records.ts";
import { openStory, storyNow, type Story } from "../story.ts";

type SpaceRow = Partial<Omit<Insertable<Schema["spaces.space"]>, "hours">> & {
  name: string;
  hours?: string;
};
type Fields = Record<string, string | readonly string[]>;

/** A district with a bar that opens a hall, which can be divided into two rooms, and words to ask for them. */
export async function openSpacesStory(options: Parameters<typeof openStory>[0] = {}) {
  const story = await openStory(options);
  const { db } = story.house;
  const make = recordsOf(db);
  const district = newId();
  await db
    .insertInto("territories.district")
    .values({ id: district, code: `d-${district.slice(-8)}`, name: "Ambito di prova" })
    .execute();
  const bar = await make.organization({ name: "Bar Sport", territory_id: district });
  const place = await make.place({
    name: "Bar Sport",
    territory_id: district,
    organization_id: bar,
    addresses: JSON.stringify([{ address_1: "via Scala 9", city: "Pavia", address_type: "physical" }]),
  });
  const other = await make.organization({ name: "Parrocchia", territory_id: district });

  async function space({ hours, ...row }: SpaceRow): Promise<string> {
    const id = row.id ?? newId();
    await db
      .insertInto("spaces.space")
      .values({
        territory_id: district,
        location_id: place,
        organization_id: bar,
        status: "open",
        created_at: storyNow,
        last_modified: storyNow,
        ...row,
        id,
        hours: hours === undefined ? null : timetable(hours),
      })
      .execute();
    return id;
  }

  const hall = await space({ name: "Sala grande", capacity: 60 });
  const roomA = await space({ name: "Sala A", capacity: 30, parent_id: hall });
  const roomB = await space({ name: "Sala B", capacity: 30, parent_id: hall });

  /** Opens the form, fills it in and sends it, as a visitor does. */
  async function ask(spaceId: string, fields: Fields = {}, lookSeconds = 5): Promise<Response> {
    const form = await formOf(story, `/spazi/${spaceId}/richiesta`, lookSeconds);
    return story.post(`/spazi/${spaceId}/richiesta`, { ...usual, ...form, ...fields });
  }

  return {
    ...story,
    db,
    make,
    district,
    bar,
    place,
    other,
    hall,
    roomA,
    roomB,
    space,
    ask,
    /** Asks, and gives the path of the page of the request. */
    asked: async (spaceId: string, fields: Fields = {}) => statusOf(await ask(spaceId, fields)),
    letters: async () =>
      db.selectFrom("foundation.mail").select(["to_address", "subject", "text"]).orderBy("id").execute(),
    bookings: async () =>
      db
        .selectFrom("spaces.booking")
        .select(["id", "space_id", "status", "starts_at", "ends_at", "reason", "request_id"])
        .orderBy("starts_at")
        .orderBy("id")
        .execute(),
    occupied: async () => db.selectFrom("spaces.occupation").selectAll().execute(),
  };
}

/** What somebody types who asks for a Wednesday evening a week from now. */
export const usual: Fields = {
  giorno: "2026-12-16",
  dalle: "18:00",
  alle: "20:00",
  chi: "anyone",
  nome: "Ada",
  email: "ada@example.org",
  persone: "12",
  scopo: "Prove di teatro",
};

/** The seal of a form that is opened now, after having looked at it for some seconds. */
export async function formOf(story: Pick<Story, "get" | "house" | "setNow">, path: string, lookSeconds = 5) {
  const page = await (await story.get(path)).text();
  const [, modulo = ""] = /name="modulo" value="([^"]+)"/.exec(page) ?? [];
  story.setNow(story.house.now().add({ seconds: lookSeconds }));
  return { modulo };
}

/** The path of the page that an answer leads to. */
export function statusOf(answer: Response): string {
  const path = answer.headers.get("Location")?.split("?")[0];
  if (answer.status !== 303 || path === undefined) throw new Error(`Not sent: ${answer.status}`);
  return path;
}

/** Hours as the database keeps them. */
export function timetable(hours: string): string {
  const read = readHours(hours);
  if ("mistake" in read) throw new Error(`A test has hours that nobody can read: ${hours}`);
  return JSON.stringify(read.timetable);
}
