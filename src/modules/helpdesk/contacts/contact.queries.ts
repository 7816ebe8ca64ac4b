// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { openText } from "../../../foundation/secrets/sealed-text.ts";
import type { Contact, ContactPin, ContactSource, Channel, DoneKind, Facts, PinKind } from "./contact.ts";

function contacts(db: Database) {
  return db
    .selectFrom("helpdesk.contact as contact")
    .innerJoin("helpdesk.desk as desk", (join) =>
      join.onRef("desk.territory_id", "=", "contact.territory_id").onRef("desk.id", "=", "contact.desk_id"),
    )
    .select([
      "contact.territory_id",
      "contact.id",
      "contact.desk_id",
      "desk.name as desk_name",
      "contact.inquirer_id",
      "contact.channel",
      "contact.source",
      "contact.happened_at",
      "contact.stored_at",
      "contact.received_by",
      "contact.asked",
      "contact.words_forgotten_at",
      "contact.done",
      "contact.age_band",
      "contact.gender",
      "contact.household",
      "contact.area_code",
      "contact.first_time",
      "contact.language",
      "contact.knew_by",
      "contact.revision",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof contacts>["executeTakeFirstOrThrow"]>>;

/** A contact without the words of the person. */
export type ContactBrief = Omit<Contact, "asked">;

/** Opens the words with the key of the installation: for contacts that are shown, not for those in a list. */
async function asContact(db: Database, row: Row, now: Temporal.Instant): Promise<Contact> {
  return { ...briefOf(row), asked: row.asked === null ? null : await openText(db, row.asked, now) };
}

function briefOf(row: Row): ContactBrief {
  return {
    territoryId: row.territory_id,
    id: row.id,
    deskId: row.desk_id,
    deskName: row.desk_name,
    inquirerId: row.inquirer_id,
    channel: row.channel as Channel,
    source: row.source as ContactSource,
    happenedAt: row.happened_at,
    storedAt: row.stored_at,
    receivedBy: row.received_by,
    areWordsForgotten: row.words_forgotten_at !== null,
    done: row.done as DoneKind[],
    ...factsOf(row),
    revision: row.revision,
  };
}

function factsOf(row: Row): Facts {
  return {
    ageBand: row.age_band as Facts["ageBand"],
    gender: row.gender as Facts["gender"],
    household: row.household as Facts["household"],
    areaCode: row.area_code,
    firstTime: row.first_time,
    language: row.language,
    knewBy: row.knew_by as Facts["knewBy"],
  };
}

/** A contact of the districts that the transaction works for. Who may open it the caller decides. */
export async function findContact(
  db: Database,
  id: string,
  now: Temporal.Instant,
): Promise<Contact | undefined> {
  const row = await contacts(db).where("contact.id", "=", id).executeTakeFirst();
  return row && asContact(db, row, now);
}

/** The contacts of a thread, the latest first; at most a hundred. */
export async function listContactsOfThread(
  db: Database,
  { territoryId, inquirerId }: { territoryId: string; inquirerId: string },
  now: Temporal.Instant,
): Promise<Contact[]> {
  const rows = await contacts(db)
    .where("contact.territory_id", "=", territoryId)
    .where("contact.inquirer_id", "=", inquirerId)
    .orderBy("contact.happened_at", "desc")
    .orderBy("contact.id")
    .limit(100)
    .execute();
  return Promise.all(rows.map((row) => asContact(db, row, now)));
}

export const contactsAtOnce = 50;

/** The contacts of some desks, the latest first, without their words; and how many in all. */
export async function listContactsOfDesks(
  db: Database,
  deskIds: readonly string[],
  page: number,
): Promise<{ contacts: ContactBrief[]; total: number }> {
  const rows = await contacts(db)
    .where(({ eb, fn, val }) => eb("contact.desk_id", "=", fn.any(val([...deskIds]))))
    .select(sql<number>`(count(*) over ())::int`.as("total"))
    .orderBy("contact.happened_at", "desc")
    .orderBy("contact.id")
    .limit(contactsAtOnce)
    .offset((page - 1) * contactsAtOnce)
    .execute();
  return {
    contacts: rows.map(briefOf),
    total: rows[0]?.total ?? 0,
  };
}

/** What was shown to the person, in the order of its keys. */
export async function listPins(
  db: Database,
  { territoryId, contactId }: { territoryId: string; contactId: string },
): Promise<ContactPin[]> {
  const rows = await db
    .selectFrom("helpdesk.contact_pin")
    .select(["kind", "thing_id"])
    .where("territory_id", "=", territoryId)
    .where("contact_id", "=", contactId)
    .orderBy("kind")
    .orderBy("thing_id")
    .limit(100)
    .execute();
  return rows.map(({ kind, thing_id }) => ({ kind: kind as PinKind, id: thing_id }));
}
