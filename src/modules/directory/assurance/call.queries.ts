// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { Reach } from "../editing/editing-reach.ts";
import { manyUnanswered, type Call } from "./call.ts";
import { dueOf } from "./due.queries.ts";
import type { DueQuestion } from "./due.ts";

/** The number that is dialled for a record `k`: its own, else that of a place of it, else of who runs it. */
const number = sql`coalesce(
  (select nullif(btrim(r.phones -> 0 ->> 'number'), '') from (
    select s.phones from directory.service s where k.kind = 'service' and s.id = k.id
    union all select l.phones from directory.location l where k.kind = 'place' and l.id = k.id
    union all select a.phones from directory.asset a where k.kind = 'asset' and a.id = k.id) r),
  (select nullif(btrim(l.phones -> 0 ->> 'number'), '') from directory.service_at_location x
    join directory.location l on l.id = x.location_id and l.address_visibility <> 'hidden'
    where k.kind = 'service' and x.service_id = k.id and l.phones -> 0 ->> 'number' is not null
    order by l.id limit 1),
  (select nullif(btrim(o.phones -> 0 ->> 'number'), '') from directory.organization o where o.id = k.organization_id))`;

type Asked = { reach: Reach; question: DueQuestion; personId: string; now: Temporal.Instant };

/** Records whose turn it is, each with its number: not those that others have, nor those that were put off. */
async function turns(
  db: Database,
  { reach, question, personId, now }: Asked,
  only?: RawBuilder<unknown>,
): Promise<RawBuilder<unknown>> {
  return sql`
    with due as (${await dueOf(db, reach, question, now, only)}),
    worst as (
      select kind, id, name, organization_id, bool_or(stale_from is null) as never, min(stale_from) as oldest, count(*) as parts
      from due group by kind, id, name, organization_id
    ),
    numbered as (select k.*, ${number} as number from worst k)
    select k.kind, k.id, k.name, k.organization_id as "organizationId", k.number, coalesce(c.unanswered, 0) as unanswered,
      k.never, k.oldest, k.parts
    from numbered k
    left join directory.check_call c on c.record_id = k.id
    where k.number is not null
      and (c.held_until is null or c.held_until <= ${now} or c.held_by = ${personId})
      and (c.not_before is null or c.not_before <= ${now} or c.skipped_by <> ${personId})
      and c.wrong_number is distinct from k.number
      and not exists (
        select from directory.location l
        where l.address_visibility = 'hidden'
          and l.id = coalesce((select p.location_id from directory.asset p where p.id = k.id), k.id))
      and not exists (
        select from directory.ask_record r join directory.ask a on a.id = r.ask_id
        join directory.campaign p on p.id = a.campaign_id and p.ended_at is null
        where r.record_id = k.id and r.confirmed_at is null and a.answered_at is null and a.refused_at is null
          and (a.next_at is not null or a.mailed_at > ${now.subtract({ hours: 24 * 10 })}))`;
}

/**
 * The records that could be called next, the worst first, with those of the organization on the line before them; what
 * nobody answered for three times comes last, and what belongs to an organization that somebody else is calling now
 * after those. In a large directory one looks first among the worst that searches know, which takes a moment.
 */
export async function listTurns(
  db: Database,
  asked: Asked & { organizationId: string | null },
  atMost: number,
): Promise<{ kind: Call["kind"]; id: string }[]> {
  const near = await listTurnsAmong(db, asked, atMost, amongTheWorst(asked));
  return near.length > 0 ? near : listTurnsAmong(db, asked, atMost);
}

const looksAmong = 500;

function amongTheWorst({
  reach: { isEverything, districts, corrects },
  question: { kind },
  organizationId,
}: Asked & { organizationId: string | null }): RawBuilder<unknown> {
  const theirs = [...districts, ...corrects];
  return sql`(k.organization_id = ${organizationId}::uuid or k.id in (
    select f.thing_id from directory.finding f
    where f.is_stale and (${isEverything}::boolean or f.territory_id is null or f.territory_id = any (${theirs}::uuid[]))
      ${kind ? sql`and f.kind = ${kind}` : sql``}
    order by f.stale_from nulls first, f.thing_id limit ${looksAmong}))`;
}

async function listTurnsAmong(
  db: Database,
  asked: Asked & { organizationId: string | null },
  atMost: number,
  only?: RawBuilder<unknown>,
): Promise<{ kind: Call["kind"]; id: string }[]> {
  const { now, personId, organizationId } = asked;
  const { rows } = await sql<{ kind: Call["kind"]; id: string }>`
    with turns as (${await turns(db, asked, only)}),
    busy as (
      select distinct k.organization_id from directory.check_call c join directory.kept k on k.id = c.record_id
      where c.held_until > ${now} and c.held_by <> ${personId} and k.organization_id is not null
    )
    select t.kind, t.id from turns t
    order by t."organizationId" is not null and t."organizationId" in (select organization_id from busy),
      t.unanswered >= ${manyUnanswered},
      (t."organizationId" = ${organizationId}::uuid) is true desc,
      t.never desc, t.oldest, t.parts desc, t.name collate "it-x-icu", t.id
    limit ${atMost}`.execute(db);
  return rows;
}

/** How many records could be called now, and how many of them nobody answered for three times. */
export async function countTurns(db: Database, asked: Asked): Promise<{ turns: number; tiring: number }> {
  const { rows } = await sql<{ turns: number; tiring: number }>`
    with turns as (${await turns(db, asked)})
    select count(*)::int as turns, (count(*) filter (where unanswered >= ${manyUnanswered}))::int as tiring from turns`.execute(
    db,
  );
  return rows[0]!;
}

/** The record that somebody has on the screen; undefined when none, or when it went back to the others. */
export async function findHeld(
  db: Database | Transaction,
  personId: string,
  now: Temporal.Instant,
): Promise<Call | undefined> {
  return findCall(db, sql`c.held_by = ${personId} and c.held_until > ${now}`);
}

/** A record with its number, whoever has it. */
export async function findCallOf(db: Database | Transaction, id: string): Promise<Call | undefined> {
  return findCall(db, sql`k.id = ${id}`);
}

/** The number of each of these records that has one. */
export async function listNumbers(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; number: string | null }>`
    select k.id, ${number} as number from directory.kept k where k.id = any (${[...ids]}::uuid[])`.execute(
    db,
  );
  return new Map(rows.flatMap(({ id, number: said }) => (said === null ? [] : [[id, said] as const])));
}

async function findCall(
  db: Database | Transaction,
  condition: RawBuilder<unknown>,
): Promise<Call | undefined> {
  const { rows } = await sql<Call>`
    select k.kind, k.id, k.name, k.organization_id as "organizationId", coalesce(${number}, '') as number,
      coalesce(c.unanswered, 0) as unanswered,
      (select o.name from directory.organization o where o.id = k.organization_id and k.kind <> 'organization') as "organizationName"
    from directory.kept k left join directory.check_call c on c.record_id = k.id
    where ${condition}
    order by c.held_until desc nulls last limit 1`.execute(db);
  return rows[0];
}
