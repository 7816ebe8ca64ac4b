// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { listHeldOf } from "../../accounts/memberships/membership.queries.ts";
import type { Desk } from "./desk.ts";
import type { Engagements, Mandate, Training } from "./engagement.ts";

/**
 * Who works at a desk and what is on record of them: roles that hold on a day (YYYY-MM-DD), every mandate of the desk, and
 * the trainings of those people in the district.
 */
export async function listEngagements(
  db: Database,
  desk: Pick<Desk, "territoryId" | "id">,
  today: string,
): Promise<Engagements> {
  const [held, mandates] = [
    await listHeldOf(db, { kind: "desk", id: desk.id }, today),
    await listMandates(db, desk),
  ];
  const people = [...new Set([...held, ...mandates].map(({ personId }) => personId))];
  const roles = held.map(({ role, personId, startsOn, endsOn }) => ({ role, personId, startsOn, endsOn }));
  return { roles, mandates, trainings: await listTrainings(db, desk.territoryId, people) };
}

async function listMandates(db: Database, desk: Pick<Desk, "territoryId" | "id">): Promise<Mandate[]> {
  const rows = await db
    .selectFrom("helpdesk.mandate")
    .select(["id", "person_id", "given_by", "starts_on", "ends_on", "ended_at"])
    .where("territory_id", "=", desk.territoryId)
    .where("desk_id", "=", desk.id)
    .orderBy("starts_on", "desc")
    .orderBy("id", "desc")
    .limit(2000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    givenBy: row.given_by,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    isEnded: row.ended_at !== null,
  }));
}

async function listTrainings(
  db: Database,
  territoryId: string,
  personIds: readonly string[],
): Promise<Training[]> {
  const rows = await db
    .selectFrom("helpdesk.training")
    .select(["id", "person_id", "what", "held_on", "valid_until"])
    .where("territory_id", "=", territoryId)
    .where(({ eb, fn, val }) => eb("person_id", "=", fn.any(val([...personIds]))))
    .orderBy("held_on", "desc")
    .orderBy("id", "desc")
    .limit(5000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    what: row.what,
    heldOn: row.held_on,
    validUntil: row.valid_until,
  }));
}
