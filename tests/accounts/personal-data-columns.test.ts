// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { looksPersonal, purposeNamed, purposes } from "../../src/modules/accounts/purposes.ts";
import { freshDatabase } from "../database.ts";

const { pool } = await freshDatabase();

type Column = { table: string; column: string; comment: string; tableComment: string; isText: boolean };

const { rows: columns } = await pool.query<Column>(`
  select n.nspname || '.' || c.relname as "table", a.attname as "column",
    coalesce(col_description(c.oid, a.attnum), '') as comment,
    coalesce(obj_description(c.oid, 'pg_class'), '') as "tableComment",
    a.atttypid in ('text'::regtype, 'bytea'::regtype, 'inet'::regtype, 'jsonb'::regtype) as "isText"
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    and n.nspname not in ('pg_catalog', 'information_schema', 'jobs')
  order by 1, a.attnum`);

/** Columns whose name sounds personal and that are not, each with its reason. */
const notPersonal: Record<string, string> = {
  "foundation.migration.name": "the name of a file",
  "foundation.mail.subject": "one of the room's own sentences, without names",
  "assemblies.agenda_item.language": "in which language the page was, for the answer",
  "assemblies.assembly.name": "what an assembly is called",
  "assemblies.attachment.file_name": "the name of a file",
  "assemblies.decision_event.note": "how a decision goes, as it is published",
  "assemblies.decision.owner_name": "the group, role or first name that the minutes publish",
  "assemblies.meeting.name": "what a meeting is called",
  "assemblies.meeting.place_name": "where a meeting is",
  "assemblies.vote.owner_name": "the group, role or first name that the minutes publish",
  "calendar.activity.name": "what an activity is called",
  "calendar.activity.organizer_name": "an organization or a group, as it is published",
  "calendar.activity.place_name": "where an activity is",
  "calendar.activity.address": "where an activity is",
  "calendar.activity.price_note": "what an activity costs, in words",
  "calendar.activity.contact_name": "the role to ask, as organizations publish it in the directory too",
  "calendar.activity.contact_phone": "the organizer's own, published",
  "calendar.activity.contact_email": "the organizer's own, published",
  "calendar.feed.name": "what a calendar is called",
  "calendar.occurrence.place_name": "where one date is",
  "calendar.proposal.language": "in which language the page was, for the answer",
  "helpdesk.desk.name": "what a desk is called",
  "helpdesk.past_load.file_name": "the name of a file",
  "helpdesk.referral.to_name": "an organization, a service or a desk",
  "inquirers.inquirer.address_rule": "a rule about an address, not the address",
  "labs.agreement.object_name": "what an agreement is about",
  "labs.agreement_party.name": "an organization or a group, as it is published",
  "labs.agreement_signature.text_hash": "the fingerprint of the text that was signed",
  "labs.door.name": "what a door is called",
  "labs.lab.email": "the lab's own, published",
  "labs.lab.name": "what a lab is called",
  "labs.lab.organization_name": "an organization, as it is published",
  "labs.lab.phone": "the lab's own, published",
  "labs.lab_place.place_name": "where a lab is",
  "labs.network.email": "the network's own, published",
  "labs.network.name": "what a network is called",
  "labs.network.phone": "the network's own, published",
  "labs.network_place.place_name": "where a network meets",
  "labs.phase_event.note": "why a lab is in a phase: about the lab, for its keepers",
  "labs.practice_copy.group_name": "a group, as it says it and as it is published",
  "labs.practice_copy.place_name": "where a practice was copied",
  "labs.partner.name": "an organization or a group, as it is published",
  "spaces.season.name": "what a season is called",
  "spaces.season.note": "what hosts tell everybody",
  "spaces.site.name": "what a building is called",
  "spaces.site.owner_note": "the public body or firm it belongs to, as it is published",
  "spaces.space.name": "what a room is called",
  "spaces.space.equipment_note": "what is in a room",
  "spaces.space.accessibility_note": "how one gets into a room",
  "spaces.space.price_note": "what a room costs, in words",
  "spaces.space.contact_note": "the role to ask, as hosts publish it",
};

test("each purpose that a column names is in the register, and each purpose of the register has a column", () => {
  const named = columns
    .flatMap(({ table, column, comment, tableComment }) => [
      { where: `${table}.${column}`, purpose: purposeNamed(comment) },
      { where: table, purpose: purposeNamed(tableComment) },
    ])
    .filter(({ purpose }) => purpose !== undefined);

  const known = new Set<string>(purposes);
  expect(named.filter(({ purpose }) => !known.has(purpose ?? ""))).toEqual([]);
  const used = new Set(named.map(({ purpose }) => purpose));
  expect(purposes.filter((purpose) => !used.has(purpose))).toEqual([]);
});

test("a comment that begins to say a purpose says it whole", () => {
  const begun = columns.filter(({ comment }) => /personal\s*\(/i.test(comment));
  expect(begun.filter(({ comment }) => purposeNamed(comment) === undefined)).toEqual([]);
});

/** The rooms that keep something of people; records of the directory and of territories are about organizations. */
const guarded = /^(accounts|foundation|inquirers|helpdesk|calendar|spaces|labs|assemblies)\./;

test("no column of a room that keeps something of people that sounds personal is without a purpose", () => {
  const silent = columns
    .filter(({ table }) => guarded.test(table))
    .filter(({ column, isText }) => isText && looksPersonal(column))
    .filter(({ comment, tableComment }) => !purposeNamed(comment) && !purposeNamed(tableComment))
    .map(({ table, column }) => `${table}.${column}`);
  expect(silent.filter((where) => !notPersonal[where])).toEqual([]);
  expect(Object.keys(notPersonal).filter((where) => !silent.includes(where))).toEqual([]);
});

test("no table that points to a person is without a purpose somewhere", async () => {
  const { rows } = await pool.query<{ table: string }>(`
    select distinct conrelid::regclass::text as "table" from pg_constraint
    where contype = 'f' and confrelid = 'accounts.person'::regclass`);
  const withPurpose = new Set(
    columns.filter((c) => purposeNamed(c.comment) ?? purposeNamed(c.tableComment)).map(({ table }) => table),
  );
  // What the directory keeps of its authors is under "accountability", beside the record it is about.
  const pointing = rows.map(({ table }) => table).filter((table) => guarded.test(table));
  expect(pointing.filter((table) => !withPurpose.has(table))).toEqual([]);
});

test("the guard sees a personal column, whatever the table calls it", () => {
  const names = ["email", "contact_phone", "home_address", "birth_date", "user_agent", "to_address"];
  expect(names.filter((name) => !looksPersonal(name))).toEqual([]);
});
