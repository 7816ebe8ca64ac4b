// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import type { DecisionListed } from "./decision-listed.ts";
import type { Counts, Decision, DecisionEvent, DecisionStatus, Entitled, WayToDecide } from "./decision.ts";

const columns = [
  "d.territory_id",
  "d.assembly_id",
  "d.meeting_id",
  "d.item_id",
  "d.id",
  "d.number",
  "d.what",
  "d.owner_name",
  "d.due_on",
  "d.how",
  "d.counts",
  "d.status",
  "d.outcome",
  "d.moved_to",
  "d.revision",
  "d.decided_at",
  "d.last_modified",
] as const;

type At = { territoryId: string; id: string };

/** What a meeting decided, in order; without the approvals of earlier minutes, which are in the items. */
export async function listDecisionsOfMeeting(db: Database, { territoryId, id }: At): Promise<Decision[]> {
  const rows = await decisions(db)
    .where("d.territory_id", "=", territoryId)
    .where("d.meeting_id", "=", id)
    .orderBy("d.number")
    .execute();
  return rows.map(asDecision);
}

/** One of an assembly, locked when told; refuses with not-found. */
export async function getDecisionOf(
  db: Database,
  assembly: At,
  id: string,
  { isLocked = false }: { isLocked?: boolean } = {},
): Promise<Decision> {
  const row = await decisions(db)
    .where("d.territory_id", "=", assembly.territoryId)
    .where("d.assembly_id", "=", assembly.id)
    .where("d.id", "=", id)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst();
  return asDecision(found(row));
}

export type DecisionsAsked = {
  assemblyIds: readonly string[];
  /** Only of meetings whose minutes are shared or approved, and open to everybody unless told. */
  readable?: "everybody" | "members";
  statuses?: readonly DecisionStatus[];
  /** Only what passed and whose day is before this one, still to do. */
  lateOn?: Temporal.PlainDate;
  most?: number;
};

/**
 * What assemblies decided, the latest meeting first. Approvals of minutes are not among them: they are nobody's to do.
 */
export async function listDecisions(db: Database, asked: DecisionsAsked): Promise<DecisionListed[]> {
  const { assemblyIds, readable, statuses, lateOn, most = 500 } = asked;
  const rows = await decisions(db)
    .innerJoin("assemblies.meeting as m", (join) =>
      join.onRef("m.territory_id", "=", "d.territory_id").onRef("m.id", "=", "d.meeting_id"),
    )
    .innerJoin("assemblies.assembly as a", (join) =>
      join.onRef("a.territory_id", "=", "d.territory_id").onRef("a.id", "=", "d.assembly_id"),
    )
    .select(["m.starts_at", "a.name as assembly_name"])
    .where("d.assembly_id", "=", sql<string>`any (${[...assemblyIds]}::uuid[])`)
    .where(notAnApproval)
    .$if(readable !== undefined, (query) => query.where("m.minutes_status", "in", ["shared", "approved"]))
    .$if(readable === "everybody", (query) => query.where("m.is_open", "=", true))
    .$if(statuses !== undefined, (query) =>
      query.where("d.status", "=", sql<string>`any (${[...(statuses ?? [])]}::text[])`),
    )
    .$if(lateOn !== undefined, (query) =>
      query
        .where("d.status", "in", ["open", "under-way"])
        .where(sql<boolean>`coalesce(d.moved_to, d.due_on) < ${lateOn?.toString() ?? null}::date`),
    )
    .orderBy("m.starts_at", "desc")
    .orderBy("d.number")
    .orderBy("d.id")
    .limit(most)
    .execute();
  return rows.map((row) =>
    Object.assign(asDecision(row), { assemblyName: row.assembly_name, metAt: row.starts_at }),
  );
}

/** How many decisions of assemblies everybody may read are in each state. */
export async function countDecisions(
  db: Database,
  assemblyIds: readonly string[],
): Promise<Record<DecisionStatus, number>> {
  const rows = await db
    .selectFrom("assemblies.decision as d")
    .innerJoin("assemblies.meeting as m", (join) =>
      join.onRef("m.territory_id", "=", "d.territory_id").onRef("m.id", "=", "d.meeting_id"),
    )
    .select(["d.status", (eb) => eb.fn.countAll<number>().as("count")])
    .where("d.assembly_id", "=", sql<string>`any (${[...assemblyIds]}::uuid[])`)
    .where("m.minutes_status", "in", ["shared", "approved"])
    .where("m.is_open", "=", true)
    .where(notAnApproval)
    .groupBy("d.status")
    .execute();
  const of = (status: DecisionStatus) => rows.find((row) => row.status === status)?.count ?? 0;
  return { open: of("open"), "under-way": of("under-way"), done: of("done"), dropped: of("dropped") };
}

/** What became of decisions, step by step, the first first. */
export async function listEventsOf(db: Database, decisionIds: readonly string[]): Promise<DecisionEvent[]> {
  const rows = await db
    .selectFrom("assemblies.decision_event")
    .select(["decision_id", "status", "note", "moved_to", "made_at"])
    .where("decision_id", "=", sql<string>`any (${[...decisionIds]}::uuid[])`)
    .orderBy("made_at")
    .orderBy("id")
    .limit(5000)
    .execute();
  return rows.map((row) => ({
    decisionId: row.decision_id,
    status: row.status as DecisionStatus,
    note: row.note,
    movedTo: row.moved_to,
    madeAt: row.made_at,
  }));
}

/**
 * What was decided on an item, or on those that went on from it, in readable minutes: what a proposer is told in the end.
 */
export async function listDecisionsOfItem(
  db: Database,
  territoryId: string,
  itemId: string,
): Promise<Decision[]> {
  const rows = await decisions(db)
    .innerJoin("assemblies.meeting as m", (join) =>
      join.onRef("m.territory_id", "=", "d.territory_id").onRef("m.id", "=", "d.meeting_id"),
    )
    .where("d.territory_id", "=", territoryId)
    .where("m.minutes_status", "in", ["shared", "approved"])
    .where(
      "d.item_id",
      "in",
      sql<string>`(with recursive chain (id) as (
        select ${itemId}::uuid
        union
        select i.id from assemblies.agenda_item i join chain c on i.carried_from = c.id
        where i.territory_id = ${territoryId}
      ) select id from chain)`,
    )
    .orderBy("d.decided_at")
    .orderBy("d.number")
    .execute();
  return rows.map(asDecision);
}

/** Who may vote at a meeting: members who were there, and those whom somebody there stands for. */
export async function entitledAt(db: Database, meeting: At): Promise<Entitled> {
  const { rows } = await sql<Entitled>`
    with there as (
      select distinct member_id from assemblies.presence
      where territory_id = ${meeting.territoryId} and meeting_id = ${meeting.id})
    select (select count(*) from there) as present,
      (select count(*) from assemblies.delegation g
       where g.territory_id = ${meeting.territoryId} and g.meeting_id = ${meeting.id} and g.ended_at is null
         and g.to_member_id in (select member_id from there)
         and g.from_member_id not in (select member_id from there)) as represented`.execute(db);
  const [row] = rows;
  return { present: Number(row?.present ?? 0), represented: Number(row?.represented ?? 0) };
}

const notAnApproval = sql<boolean>`not exists (
  select from assemblies.agenda_item i
  where i.territory_id = d.territory_id and i.id = d.item_id and i.approves is not null)`;

function decisions(db: Database) {
  return db.selectFrom("assemblies.decision as d").select(columns);
}

type Row = Awaited<ReturnType<ReturnType<typeof decisions>["execute"]>>[number];

function asDecision(row: Row): Decision {
  return {
    territoryId: row.territory_id,
    assemblyId: row.assembly_id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    id: row.id,
    number: row.number,
    what: row.what,
    ownerName: row.owner_name,
    dueOn: row.due_on,
    how: row.how as WayToDecide,
    counts: row.counts as Counts | null,
    status: row.status as DecisionStatus,
    outcome: row.outcome,
    movedTo: row.moved_to,
    revision: row.revision,
    decidedAt: row.decided_at,
    lastModified: row.last_modified,
  };
}
