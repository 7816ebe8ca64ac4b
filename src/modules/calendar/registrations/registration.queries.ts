// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Channel, Participant, Registration, RegistrationStatus } from "./registration.ts";

export function registrations(db: Database) {
  return db
    .selectFrom("calendar.registration as r")
    .select([
      "r.territory_id",
      "r.id",
      "r.activity_id",
      "r.occurrence_id",
      "r.status",
      "r.people",
      "r.held_until",
      "r.code",
      "r.called",
      "r.email",
      "r.phone",
      "r.channel",
      "r.wants_reminders",
      "r.language",
      "r.is_first_time",
      "r.made_at_desk",
      "r.end_reason",
      "r.created_at",
      "r.forgotten_at",
    ])
    .select(
      sql<Participant[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('isChild', p.is_child, 'called', p.called, 'age', p.age)
          order by p.number), '[]')
        from calendar.participant p where p.territory_id = r.territory_id and p.registration_id = r.id)`.as(
        "participants",
      ),
    );
}

/** Whose page this link opens; undefined when it leads nowhere, or to what was forgotten. */
export async function findRegistrationByToken(
  db: Database,
  token: string,
): Promise<Registration | undefined> {
  const row = await registrations(db).where("r.token_hash", "=", hashOf(token)).executeTakeFirst();
  return row && asRegistration(row);
}

/** A registration of this code whose e-mail or phone is the one given; of the phone the last nine digits must agree. */
export async function findRegistrationByCode(
  db: Database,
  code: string,
  contact: string,
): Promise<Registration | undefined> {
  const digits = contact.replaceAll(/\D/g, "").slice(-9);
  const rows = await registrations(db).where("r.code", "=", code).limit(20).execute();
  return rows.map(asRegistration).find(({ email, phone }) => {
    if (email !== null && email === contact.trim().toLowerCase()) return true;
    return digits.length >= 6 && phone !== null && phone.replaceAll(/\D/g, "").slice(-9) === digits;
  });
}

/** All seats of one e-mail, by the token that only its letters tell; at most two hundred, the newest first. */
export async function listOfCalendar(db: Database, token: string): Promise<Registration[]> {
  const rows = await registrations(db)
    .where("r.calendar_hash", "=", hashOf(token))
    .where("r.status", "in", ["confirmed", "offered"])
    .orderBy("r.created_at", "desc")
    .limit(200)
    .execute();
  return rows.map(asRegistration);
}

/** Whether some registration, whatever became of it, has this calendar. */
export async function hasCalendar(db: Database, token: string): Promise<boolean> {
  const row = await db
    .selectFrom("calendar.registration")
    .select("id")
    .where("calendar_hash", "=", hashOf(token))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Locks it, so that who changes it changes it alone. The activity is locked before, always. */
export async function getRegistrationToChange(
  tx: Transaction,
  { territoryId, id }: { territoryId: string; id: string },
): Promise<Registration> {
  const row = await registrations(tx)
    .where("r.territory_id", "=", territoryId)
    .where("r.id", "=", id)
    .forUpdate("r")
    .executeTakeFirst();
  return asRegistration(found(row));
}

/** How many registrations, not people, are before this one where it waits; null when it does not wait. */
export async function countBefore(
  db: Database,
  { territoryId, id }: Pick<Registration, "territoryId" | "id">,
): Promise<number | null> {
  const { rows } = await sql<{ before: number | null }>`
    select case when r.status = 'waiting' then (
      select count(*) from calendar.registration b
      where b.territory_id = r.territory_id and b.activity_id = r.activity_id and b.status = 'waiting'
        and b.line_number < r.line_number
        and (b.occurrence_id is not distinct from r.occurrence_id or b.occurrence_id is null
          or r.occurrence_id is null)) end as before
    from calendar.registration r
    where r.territory_id = ${territoryId} and r.id = ${id}`.execute(db);
  return rows[0]?.before ?? null;
}

/** Whether one with the same e-mail or phone said already if it was their first time: nobody is asked twice. */
export async function hasSaidFirstTime(
  db: Database,
  { territoryId, email, phone }: Pick<Registration, "territoryId" | "email" | "phone">,
): Promise<boolean> {
  const row = await db
    .selectFrom("calendar.registration")
    .select("id")
    .where("territory_id", "=", territoryId)
    .where("is_first_time", "is not", null)
    .where((eb) => eb.or([eb("email", "=", email ?? ""), eb("phone", "=", phone ?? "")]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

type Row = Awaited<ReturnType<ReturnType<typeof registrations>["executeTakeFirstOrThrow"]>>;

export function asRegistration(row: Row): Registration {
  return {
    territoryId: row.territory_id,
    id: row.id,
    activityId: row.activity_id,
    occurrenceId: row.occurrence_id,
    status: row.status as RegistrationStatus,
    people: row.people,
    participants: row.participants,
    heldUntil: row.held_until,
    code: row.code,
    called: row.called,
    email: row.email,
    phone: row.phone,
    channel: row.channel as Channel,
    wantsReminders: row.wants_reminders,
    language: row.language as Language,
    isFirstTime: row.is_first_time,
    madeAtDesk: row.made_at_desk,
    endReason: row.end_reason,
    createdAt: row.created_at,
    forgottenAt: row.forgotten_at,
  };
}
