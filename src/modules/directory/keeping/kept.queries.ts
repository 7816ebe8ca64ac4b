// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { findArea } from "../../territories/area.queries.ts";
import { codesOf } from "../../territories/area.ts";
import type { Reach } from "../editing/editing-reach.ts";
import { keptPageSize, type Checking, type KeptQuestion, type KeptRecord } from "./kept.ts";

/** The records within somebody's reach; `k` is a row of directory.kept. */
export function withinReach({
  isEverything,
  districts,
  corrects,
  organizations,
}: Reach): RawBuilder<boolean> {
  if (isEverything) return sql<boolean>`true`;
  const own = sql`k.organization_id = any (${[...organizations]}::uuid[])`;
  const open = sql`not exists (select from directory.location h where h.id = k.id and h.address_visibility = 'hidden')`;
  const corrected = sql`((k.territory_id is null or k.territory_id = any (${[...corrects]}::uuid[])) and ${open})`;
  const theirs = corrects.length === 0 ? own : sql`${own} or ${corrected}`;
  if (districts.length === 0) return sql<boolean>`(${theirs})`;
  return sql<boolean>`(k.territory_id is null or k.territory_id = any (${[...districts]}::uuid[]) or ${theirs})`;
}

/** When a check is old: the days before which it was a year, or six months, ago. */
export function checkDays(now: Temporal.Instant): { aYearAgo: string; sixMonthsAgo: string } {
  const today = romeDate(now);
  return {
    aYearAgo: today.subtract({ years: 1 }).toString(),
    sixMonthsAgo: today.subtract({ months: 6 }).toString(),
  };
}

/** One page of the records that a question asks for, by name, and how many there are. */
export async function listKept(
  db: Database,
  reach: Reach,
  question: KeptQuestion,
  { page = 1, now }: { page?: number; now: Temporal.Instant },
): Promise<{ records: KeptRecord[]; total: number }> {
  const asked = await conditionsOf(db, question, now);
  const chosen = sql`from directory.kept k where ${withinReach(reach)} and ${asked}`;
  const [{ rows: records }, { rows: counted }] = await Promise.all([
    sql<KeptRecord>`
      select k.kind, k.id, k.name, k.territory_id as "territoryId", k.organization_id as "organizationId", k.status,
        k.assured_date as "assuredDate", k.is_demonstration as "isDemonstration",
        (select o.name from directory.organization o where o.id = k.organization_id and k.kind <> 'organization') as "organizationName"
      ${chosen}
      order by k.name collate "it-x-icu", k.id
      limit ${keptPageSize} offset ${(page - 1) * keptPageSize}`.execute(db),
    sql<{ total: number }>`select count(*)::int as total ${chosen}`.execute(db),
  ]);
  return { records, total: counted[0]?.total ?? 0 };
}

/** What a question asks of a row `k` of directory.kept. */
export async function conditionsOf(
  db: Database,
  question: KeptQuestion,
  now: Temporal.Instant,
): Promise<RawBuilder<boolean>> {
  const { kind, text, area, target, category, freshness, working } = question;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (kind) conditions.push(sql`k.kind = ${kind}`);
  if (text) conditions.push(sql`lower(public.unaccent(k.name)) like ${likeText(text)}`);
  if (working) conditions.push(sql`k.works`);
  if (freshness) conditions.push(checked(freshness, now));
  if (target) conditions.push(sql`${filedUnder(["targets"], target)}`);
  if (category) {
    conditions.push(
      sql`(${filedUnder(["categories", "places"], category)} or exists (select from directory.asset a where a.id = k.id and a.kind = ${category}))`,
    );
  }
  if (area) {
    const known = await findArea(db, area);
    const codes = known ? codesOf(known) : [area];
    conditions.push(sql`(
      k.id in (select y.id from directory.lying y where y.code = ${area})
      or k.id in (select v.service_id from directory.service_area v where v.area_code = any (${codes}::text[])))`);
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

function filedUnder(taxonomies: readonly string[], code: string): RawBuilder<boolean> {
  return sql<boolean>`k.id in (
    select x.link_id from directory.attribute x
    join directory.term_code f using (taxonomy_term_id)
    where f.taxonomy = any (${[...taxonomies]}::text[]) and f.code = ${code})`;
}

function likeText(text: string): RawBuilder<string> {
  return sql<string>`'%' || replace(replace(lower(public.unaccent(${text}::text)), '\\', ''), '%', '') || '%'`;
}

/** That some group of fields of `k` was never checked, or so long ago that it has to be checked again (assurance). */
function isToCheck(now: Temporal.Instant): RawBuilder<boolean> {
  return sql<boolean>`exists (select from directory.checked(k.id, k.kind, k.assured_date) c
    where c.stale_from is null or c.stale_from <= ${romeDate(now).toString()}::date)`;
}

/** What a question about checks asks of `k`. */
export function checked(freshness: Checking, now: Temporal.Instant): RawBuilder<boolean> {
  if (freshness === "to-check") return isToCheck(now);
  const { aYearAgo, sixMonthsAgo } = checkDays(now);
  if (freshness === "never") return sql<boolean>`k.assured_date is null`;
  if (freshness === "over-a-year") return sql<boolean>`k.assured_date < ${aYearAgo}::date`;
  if (freshness === "recent") return sql<boolean>`k.assured_date >= ${sixMonthsAgo}::date`;
  return sql<boolean>`k.assured_date >= ${aYearAgo}::date and k.assured_date < ${sixMonthsAgo}::date`;
}
