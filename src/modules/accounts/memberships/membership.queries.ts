// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HeldRole, Role, RoleOf } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Membership } from "./membership.ts";

const columns = [
  "id",
  "person_id",
  "role",
  "of_kind",
  "of_id",
  "starts_on",
  "ends_on",
  "given_by",
  "ended_by",
] as const;

type Row = {
  id: string;
  person_id: string;
  role: string;
  of_kind: string;
  of_id: string | null;
  starts_on: string;
  ends_on: string | null;
  given_by: string | null;
  ended_by: string | null;
};

/** The roles that a person holds on a day (YYYY-MM-DD): read for every request, so that ending one ends its access. */
export async function listRolesHeld(
  db: Database | Transaction,
  personId: string,
  day: string,
): Promise<HeldRole[]> {
  const rows = await heldOn(db, day).where("person_id", "=", personId).orderBy("id").execute();
  return rows.map(asMembership).map(({ role, of }) => ({ role, of }));
}

/** Every membership of a person, ended ones too, the newest first. */
export async function listMembershipsOf(db: Database | Transaction, personId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom("accounts.membership")
    .select(columns)
    .where("person_id", "=", personId)
    .orderBy("starts_on", "desc")
    .orderBy("id", "desc")
    .limit(500)
    .execute();
  return rows.map(asMembership);
}

export async function findMembership(
  db: Database | Transaction,
  id: string,
): Promise<Membership | undefined> {
  const row = await db
    .selectFrom("accounts.membership")
    .select(columns)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && asMembership(row);
}

/** The roles of one thing that hold on a day (YYYY-MM-DD), as they were given; at most a thousand. */
export async function listHeldOf(db: Database | Transaction, of: RoleOf, day: string): Promise<Membership[]> {
  const rows = await heldOn(db, day)
    .where("of_kind", "=", of.kind)
    .where("of_id", "is not distinct from", of.id)
    .orderBy("id")
    .limit(1000)
    .execute();
  return rows.map(asMembership);
}

/** How many people keep the installation on a day (YYYY-MM-DD). */
export async function countAdministrators(db: Database | Transaction, day: string): Promise<number> {
  const { people } = await heldOn(db, day)
    .where("role", "=", "administrator")
    .clearSelect()
    .select(({ fn }) => fn.count<number>("person_id").distinct().as("people"))
    .executeTakeFirstOrThrow();
  return people;
}

/** Somebody who works here, as a list shows them. */
export type Colleague = Membership & { name: string | null; email: string };

/**
 * Who holds a role on a day, of these things (ids) or, without them, of anything; by name, at most a thousand.
 */
export async function listColleagues(
  db: Database,
  day: string,
  ofIds: readonly string[] | undefined,
): Promise<Colleague[]> {
  const all = heldOn(db, day)
    .innerJoin("accounts.person as person", "person.id", "accounts.membership.person_id")
    .clearSelect()
    .select(columns.map((column) => `accounts.membership.${column}` as const))
    .select(["person.name", "person.email"]);
  const rows = await all
    .$if(ofIds !== undefined, (query) =>
      query.where(({ eb, fn, val }) => eb("of_id", "=", fn.any(val([...(ofIds ?? [])])))),
    )
    .orderBy("person.name")
    .orderBy("person.email")
    .orderBy("accounts.membership.id")
    .limit(1000)
    .execute();
  return rows.map((row) => Object.assign(asMembership(row), { name: row.name, email: row.email }));
}

/** Who writes for an organization, and where and in which language they are written to. */
export type OrganizationContact = {
  organizationId: string;
  personId: string;
  email: string;
  language: Language;
};

/** Who is a contact of these organizations on a day (YYYY-MM-DD), whoever came first before. */
export async function listContactsOf(
  db: Database | Transaction,
  day: string,
  organizationIds: readonly string[],
): Promise<OrganizationContact[]> {
  const rows = await heldOn(db, day)
    .innerJoin("accounts.person as person", "person.id", "accounts.membership.person_id")
    .clearSelect()
    .select(["accounts.membership.of_id", "person.id", "person.email", "person.language"])
    .where("role", "=", "organization-contact")
    .where("person.erased_at", "is", null)
    .where(({ eb, fn, val }) => eb("of_id", "=", fn.any(val([...organizationIds]))))
    .orderBy("accounts.membership.starts_on")
    .orderBy("accounts.membership.id")
    .execute();
  return rows.map(({ of_id, id, email, language }) => ({
    organizationId: of_id ?? "",
    personId: id,
    email,
    language: language === "en" ? "en" : "it",
  }));
}

function heldOn(db: Database | Transaction, day: string) {
  return db
    .selectFrom("accounts.membership")
    .select(columns)
    .where("ended_by", "is", null)
    .where("starts_on", "<=", day)
    .where((eb) => eb.or([eb("ends_on", "is", null), eb("ends_on", ">=", day)]));
}

function asMembership(row: Row): Membership {
  return {
    id: row.id,
    personId: row.person_id,
    role: row.role as Role,
    of: { kind: row.of_kind as RoleOf["kind"], id: row.of_id },
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    givenBy: row.given_by,
    endedBy: row.ended_by,
  };
}
