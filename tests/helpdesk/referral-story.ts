// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from "vitest";

import { loadVocabulary } from "../../src/demonstration.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { recordsOf } from "../records.ts";
import { storyNow } from "../story.ts";
import { openDeskStory, type DeskStory, type StoryDesk } from "./desk-story.ts";

export type ReferralStory = DeskStory & {
  /** Services for the category "lavoro": the organization's own, and three of others. */
  services: { ours: string; other: string; third: string; far: string };
};

/** Words for tests: the story of desks, with services that can be asked, and somebody who needs work. */
export async function openReferralStory(): Promise<ReferralStory> {
  const story = await openDeskStory();
  const { db, organizationId, districtId, town } = story;
  await loadVocabulary(db, storyNow);
  await db
    .updateTable("territories.area")
    .set({ longitude: 9.15, latitude: 45.18 })
    .where("code", "=", town)
    .execute();
  const make = recordsOf(db);
  const place = async (name: string, longitude: number, latitude: number) =>
    make.place({ name, territory_id: districtId, longitude, latitude });
  const near = await place("Piazza vicina", 9.151, 45.181);
  const further = await place("Via più in là", 9.2, 45.2);
  const says = { categories: ["lavoro"] };
  const other = await make.organization({ name: "Cooperativa Altra", territory_id: districtId });
  const services = {
    ours: await make.service({
      name: "Sportello lavoro Auser",
      organization_id: organizationId,
      email: "lavoro@auser.example",
      at: [near],
      says,
    }),
    other: await make.service({
      name: "Officina del lavoro",
      organization_id: other,
      email: "officina@altra.example",
      at: [near],
      says,
    }),
    third: await make.service({ name: "Bottega lavoro", organization_id: other, at: [further], says }),
    far: await make.service({ name: "Centro impiego", email: "impiego@example.org", at: [further], says }),
  };
  await make.found();
  return { ...story, services };
}

/** Somebody anonymous brought a need to a desk. Gives its id. */
export async function needAt(
  { db, town }: Pick<DeskStory, "db" | "town">,
  desk: StoryDesk,
  { category = "lavoro", inquirerId = null }: { category?: string; inquirerId?: string | null } = {},
): Promise<string> {
  const [contactId, needId] = [newId(), newId()];
  const on = { territory_id: desk.territoryId, desk_id: desk.id, inquirer_id: inquirerId };
  await db
    .insertInto("helpdesk.contact")
    .values({
      ...on,
      id: contactId,
      channel: "in-person",
      happened_at: storyNow,
      stored_at: storyNow,
      area_code: town,
      done: ["referral"],
    })
    .execute();
  await db
    .insertInto("helpdesk.need")
    .values({
      ...on,
      id: needId,
      contact_id: contactId,
      category_code: category,
      received_by_desk_id: desk.id,
      opened_at: storyNow,
    })
    .execute();
  return needId;
}

type Poster = { post: (path: string, fields?: Record<string, string>) => Promise<Response> };

/** A desk hands somebody over. Gives the referral's id. */
export async function handOver(
  browser: Poster,
  needId: string,
  fields: Record<string, string> = {},
): Promise<string> {
  const id = newId();
  const answer = await browser.post("/sportello/invii/nuovo", {
    bisogno: needId,
    codice: id,
    modo: "three-way-call",
    cosa: "request",
    ricontatto: "call",
    giorno: "2026-12-21",
    ...fields,
  });
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/sportello/invii/${id}?fatto=1`]);
  return id;
}

/** A referral and its need as the database has them. */
export async function stateOf(db: Database, id: string) {
  const referral = await db
    .selectFrom("helpdesk.referral")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const need = await db
    .selectFrom("helpdesk.need")
    .select(["state", "outcome", "outcome_by", "ending", "desk_id", "reopened"])
    .where("id", "=", referral.need_id)
    .executeTakeFirstOrThrow();
  return { referral, need };
}

/** The letters to an address, the newest first. */
export async function lettersTo(db: Database, address: string) {
  return db
    .selectFrom("foundation.mail")
    .select(["subject", "text"])
    .where("to_address", "=", address)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** The link of the newest letter to an address: "/invii/…". */
export async function linkTo(db: Database, address: string): Promise<string> {
  const [letter] = await lettersTo(db, address);
  const path = /http:\/\/localhost(\/\S+)/.exec(letter?.text ?? "")?.[1];
  if (path === undefined) throw new Error(`No letter with a link to ${address}`);
  return path;
}
