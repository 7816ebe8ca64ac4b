// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Participant } from "./participant.ts";
import type { CameTo, LabDate, Marked } from "./presence.ts";

function participants(db: Database) {
  return db
    .selectFrom("labs.participant")
    .select([
      "territory_id",
      "lab_id",
      "id",
      "called",
      "contact",
      "language",
      "since",
      "door_id",
      "first_ever",
      "first_ever_asked",
      "collaborator_since",
      "collaborator_until",
    ])
    .where("forgotten_at", "is", null);
}

type Row = Awaited<ReturnType<ReturnType<typeof participants>["executeTakeFirstOrThrow"]>>;

function day(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text);
}

function asParticipant(row: Row): Participant {
  return {
    territoryId: row.territory_id,
    labId: row.lab_id,
    id: row.id,
    called: row.called ?? "",
    contact: row.contact,
    language: row.language as Language,
    since: Temporal.PlainDate.from(row.since),
    doorId: row.door_id,
    firstEver: row.first_ever,
    isAsked: row.first_ever_asked,
    collaboratorSince: day(row.collaborator_since),
    collaboratorUntil: day(row.collaborator_until),
  };
}

/** Who left a name in a lab, by name: never by how often they come. At most two thousand. */
export async function listParticipants(db: Database, labId: string): Promise<Participant[]> {
  const rows = await participants(db)
    .where("lab_id", "=", labId)
    .orderBy(sql`called collate "it-x-icu"`)
    .orderBy("id")
    .limit(2000)
    .execute();
  return rows.map(asParticipant);
}

/** Somebody of a lab; undefined when forgotten or of another. Who asks has been looked at. */
export async function findParticipant(
  db: Database,
  { labId, id }: { labId: string; id: string },
): Promise<Participant | undefined> {
  const row = await participants(db).where("lab_id", "=", labId).where("id", "=", id).executeTakeFirst();
  return row && asParticipant(row);
}

/** The same, locked until the transaction ends. Refuses with not-found. */
export async function getParticipantToChange(
  tx: Transaction,
  { labId, id }: { labId: string; id: string },
): Promise<Participant> {
  const row = await participants(tx)
    .where("lab_id", "=", labId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return asParticipant(found(row));
}

/** Whose page a token opens. */
export async function findParticipantByToken(db: Database, token: string): Promise<Participant | undefined> {
  const row = await participants(db).where("token_hash", "=", hashOf(token)).executeTakeFirst();
  return row && asParticipant(row);
}

/** The dates that somebody came to, the latest first; at most five hundred. */
export async function listCameTo(
  db: Database,
  { territoryId, id }: Pick<Participant, "territoryId" | "id">,
): Promise<CameTo[]> {
  const { rows } = await sql<CameTo>`
    select d.activity_name as activity, c.starts_at as "startsAt", c.leads, c.brought_idea as "broughtIdea"
    from labs.came c
    join labs.date_of_lab d on d.territory_id = c.territory_id and d.lab_id = c.lab_id and d.occurrence_id = c.occurrence_id
    where c.territory_id = ${territoryId} and c.participant_id = ${id}
    order by c.starts_at desc limit 500`.execute(db);
  return rows;
}

/** A date of this lab; undefined when it is of another. */
export async function findDateOfLab(
  db: Database,
  { labId, occurrenceId }: { labId: string; occurrenceId: string },
): Promise<LabDate | undefined> {
  const { rows } = await sql<LabDate>`
    select ${dateColumns} from labs.date_of_lab d
    where d.lab_id = ${labId} and d.occurrence_id = ${occurrenceId} limit 1`.execute(db);
  return rows[0];
}

const dateColumns = sql`d.territory_id as "territoryId", d.activity_id as "activityId", d.activity_name as activity,
  d.occurrence_id as "occurrenceId", d.starts_at as "startsAt", d.ends_at as "endsAt",
  d.status = 'cancelled' as "isCancelled", d.registration_kind in ('per-date', 'series') as "hasRegistrations",
  d.door_id as "doorId"`;

/** Dates of a lab around a moment: from three months before to two weeks after, in order. At most four hundred. */
export async function listDatesAround(
  db: Database,
  labId: string,
  now: Temporal.Instant,
): Promise<(LabDate & { heads: number | null })[]> {
  const { rows } = await sql<LabDate & { heads: number | null }>`
    select ${dateColumns}, h.heads from labs.date_of_lab d
    left join lateral (
      select heads from labs.attended_date where territory_id = d.territory_id and occurrence_id = d.occurrence_id offset 0
    ) h on true
    where d.lab_id = ${labId}
      and d.starts_at between ${now.subtract({ hours: 92 * 24 })}::timestamptz and ${now.add({ hours: 14 * 24 })}::timestamptz
    order by d.starts_at, d.occurrence_id limit 400`.execute(db);
  return rows;
}

/** Who with a name is there at a date, of this lab. */
export async function listCameAt(
  db: Database,
  { labId, occurrenceId }: { labId: string; occurrenceId: string },
): Promise<Marked[]> {
  const { rows } = await sql<Marked>`
    select participant_id as "participantId", leads, brought_idea as "broughtIdea", registration_id as "registrationId"
    from labs.came where lab_id = ${labId} and occurrence_id = ${occurrenceId}`.execute(db);
  return rows;
}

/** The heads of a date that belong to somebody with a name, of any lab: ids of walk-ins and of registrations. */
export async function listNamedHeads(
  db: Database,
  { territoryId, occurrenceId }: Pick<LabDate, "territoryId" | "occurrenceId">,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("labs.participation")
    .select(["id", "registration_id"])
    .where("territory_id", "=", territoryId)
    .where("occurrence_id", "=", occurrenceId)
    .execute();
  return new Set(rows.map(({ id, registration_id }) => registration_id ?? id));
}

/** How somebody's head was marked at a date, if it was. */
export async function findParticipation(
  db: Database,
  { territoryId, id }: { territoryId: string; id: string },
): Promise<{ registrationId: string | null } | undefined> {
  return db
    .selectFrom("labs.participation")
    .select("registration_id as registrationId")
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Whether somebody was never marked at a date before. */
export async function isNew(
  db: Database,
  { territoryId, id }: Pick<Participant, "territoryId" | "id">,
): Promise<boolean> {
  const row = await db
    .selectFrom("labs.participation")
    .select("id")
    .where("territory_id", "=", territoryId)
    .where("participant_id", "=", id)
    .limit(1)
    .executeTakeFirst();
  return row === undefined;
}
