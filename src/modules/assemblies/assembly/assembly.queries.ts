// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Assembly, AssemblyKind, AssemblyStatus, QuorumKind } from "./assembly.ts";
import { assembliesReachOf, mayKeepAssembly } from "./reach.ts";

/** Any assembly: all of them are public. `now` says who its officers are today. Refuses with not-found. */
export async function getAssembly(db: Database, id: string, now: Temporal.Instant): Promise<Assembly> {
  return found(await findAssembly(db, id, now));
}

async function findAssembly(db: Database, id: string, now: Temporal.Instant): Promise<Assembly | undefined> {
  const row = await assemblies(db, now).where("a.id", "=", id).executeTakeFirst();
  return row && asAssembly(row);
}

/** An assembly that this person keeps; refuses with not-found what is not theirs. */
export async function getAssemblyToKeep(
  db: Database,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<Assembly> {
  const assembly = await getAssembly(db, id, now);
  return mayKeepAssembly(assembliesReachOf(actor), assembly) ? assembly : refuse({ kind: "not-found" });
}

/** The same, locked until the transaction ends: whoever changes something of it waits for the one before. */
export async function getAssemblyToChange(
  tx: Transaction,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<Assembly> {
  await sql`select from assemblies.assembly where id = ${id} for update`.execute(tx);
  return getAssemblyToKeep(tx, actor, id, now);
}

export type AssembliesOf = { labId?: string; districtId?: string; labIds?: readonly string[] };

/** Assemblies of a lab, of several, of a district, or all; those that go on first, then by name. At most 300. */
export async function listAssembliesOf(
  db: Database,
  { labId, districtId, labIds }: AssembliesOf,
  now: Temporal.Instant,
): Promise<Assembly[]> {
  const rows = await assemblies(db, now)
    .$if(labId !== undefined, (query) => query.where("a.lab_id", "=", labId!))
    .$if(districtId !== undefined, (query) => query.where("a.territory_id", "=", districtId!))
    .$if(labIds !== undefined, (query) =>
      query.where("a.lab_id", "=", sql<string>`any (${[...(labIds ?? [])]}::uuid[])`),
    )
    .orderBy(sql`array_position(array['active', 'resting', 'ended'], a.status)`)
    .orderBy(sql`a.name collate "it-x-icu"`)
    .orderBy("a.id")
    .limit(300)
    .execute();
  return rows.map(asAssembly);
}

/** What this person keeps; at most 300. */
export async function listAssembliesToKeep(
  db: Database,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Assembly[]> {
  const { isEverything, districts, labs, organizations, personId } = assembliesReachOf(actor);
  const rows = await assemblies(db, now)
    .$if(!isEverything, (query) =>
      query.where((eb) =>
        eb.or([
          eb("a.territory_id", "=", sql<string>`any (${[...districts]}::uuid[])`),
          eb("a.lab_id", "=", sql<string>`any (${[...labs]}::uuid[])`),
          eb("a.organization_id", "=", sql<string>`any (${[...organizations]}::uuid[])`),
          sql<boolean>`${personId}::uuid = any (${officersOf(now)})`,
        ]),
      ),
    )
    .orderBy(sql`array_position(array['active', 'resting', 'ended'], a.status)`)
    .orderBy(sql`a.name collate "it-x-icu"`)
    .orderBy("a.id")
    .limit(300)
    .execute();
  return rows.map(asAssembly);
}

/** Accounts of an assembly's chair and secretaries on the day of a moment. */
function officersOf(now: Temporal.Instant) {
  const day = romeDate(now).toString();
  return sql<string[]>`array (
    select m.person_id from assemblies.member m
    where m.territory_id = a.territory_id and m.assembly_id = a.id and m.part in ('chair', 'secretary')
      and m.status = 'confirmed' and m.person_id is not null and m.since <= ${day} and (m.until is null or m.until >= ${day}))`;
}

function assemblies(db: Database, now: Temporal.Instant) {
  return db
    .selectFrom("assemblies.assembly as a")
    .select([
      "a.territory_id",
      "a.id",
      "a.kind",
      "a.lab_id",
      "a.organization_id",
      "a.name",
      "a.purpose",
      "a.how_to_join",
      "a.rules",
      "a.has_open_meetings",
      "a.notice_days",
      "a.quorum_kind",
      "a.quorum",
      "a.most_delegations",
      "a.status",
      "a.revision",
      "a.last_modified",
      "a.is_demonstration",
    ])
    .select(officersOf(now).as("officers"));
}

type Row = Awaited<ReturnType<ReturnType<typeof assemblies>["execute"]>>[number];

function asAssembly(row: Row): Assembly {
  return {
    territoryId: row.territory_id,
    id: row.id,
    kind: row.kind as AssemblyKind,
    labId: row.lab_id,
    organizationId: row.organization_id,
    name: row.name,
    purpose: row.purpose,
    howToJoin: row.how_to_join,
    rules: row.rules,
    hasOpenMeetings: row.has_open_meetings,
    noticeDays: row.notice_days,
    quorumKind: row.quorum_kind as QuorumKind,
    quorum: row.quorum,
    mostDelegations: row.most_delegations,
    status: row.status as AssemblyStatus,
    officers: row.officers,
    revision: row.revision,
    lastModified: row.last_modified,
    isDemonstration: row.is_demonstration,
  };
}
