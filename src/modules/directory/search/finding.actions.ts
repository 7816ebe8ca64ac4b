// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { beginEdition, forgetChanges, holdEdition, tellChanged } from "./edition.actions.ts";
import { refreshOpenTimes } from "./open-times.actions.ts";

/** The columns that come from the records and the day; position, texts and timetable follow from them. */
const columns = [
  "territory_id",
  "name",
  "line",
  "organization_name",
  "place_name",
  "municipality",
  "neighbourhood",
  "postal_code",
  "words",
  "longitude",
  "latitude",
  "is_area_only",
  "areas",
  "serves",
  "categories",
  "targets",
  "minimum_age",
  "maximum_age",
  "access_modes",
  "is_free",
  "languages",
  "wheelchair",
  "assured_date",
  "stale_from",
  "is_stale",
] as const;

type Refreshing = {
  now: Temporal.Instant;
  thingIds?: readonly string[];
  /** Terms and synonyms are as they were: only the names of the records may say new words. */
  sameVocabulary?: boolean;
};

/** A handful of rows is read through sooner than an index on them is made. */
const fewThings = 100;

/**
 * Makes the findings agree with the records, in the transaction that changed the records. Touches only findings that
 * differ; `thingIds` limits the work to some records, otherwise all are looked at.
 */
export async function refreshFindings(
  tx: Transaction,
  { now, thingIds, sameVocabulary = false }: Refreshing,
): Promise<void> {
  const some = thingIds && sql`where thing_id = any (${[...thingIds]}::uuid[])`;
  await holdEdition(tx);
  await sql`drop table if exists finding_now`.execute(tx);
  await sql`create temporary table finding_now on commit drop as
    select *, coalesce(stale_from <= ${romeDate(now).toString()}::date, true) as is_stale
    from directory.finding_source ${some ?? sql``}`.execute(tx);
  if (!thingIds || thingIds.length > fewThings) {
    await sql`create index on finding_now (kind, thing_id)`.execute(tx);
    await sql`analyze finding_now (kind, thing_id, location_id)`.execute(tx);
  }

  await sql`insert into directory.timetable (hours, patron_day)
    select distinct hours, patron_day from finding_now where hours is not null
    on conflict do nothing`.execute(tx);
  await refreshOpenTimes(tx, now);

  await forgetGone(tx, thingIds);
  // Words of many rows are put aside and sorted into the indexes together, four times as fast as row by row.
  await sql`set local gin_pending_list_limit = '32MB'`.execute(tx);
  await saveChanged(tx);
  await sql`select directory.settle_findings()`.execute(tx);
  await learnWords(tx, sameVocabulary);
  await forgetChanges(tx);
  await beginEdition(tx);
}

/** What became stale since it was last looked at ranks lower from now on. Gives how many findings. */
export async function lowerStale(db: Database, now: Temporal.Instant): Promise<number> {
  return inTransaction(db, async (tx) => {
    await holdEdition(tx);
    const { rows } = await sql<{ lowered: number }>`with changed as (
      update directory.finding set is_stale = true
      where not is_stale and stale_from <= ${romeDate(now).toString()}::date
      returning kind, id
    ), told as (${tellChanged} returning edition)
    select (select count(*) from changed)::int as lowered`.execute(tx);
    const lowered = rows[0]!.lowered;
    if (lowered > 0) await beginEdition(tx);
    return lowered;
  });
}

async function forgetGone(tx: Transaction, thingIds: readonly string[] | undefined) {
  const some = thingIds && sql`and f.thing_id = any (${[...thingIds]}::uuid[])`;
  await sql`with changed as (
    delete from directory.finding f
    where not exists (
      select from finding_now n
      where n.kind = f.kind and n.thing_id = f.thing_id and n.location_id is not distinct from f.location_id
    ) ${some ?? sql``}
    returning kind, id
  ) ${tellChanged}`.execute(tx);
}

async function saveChanged(tx: Transaction) {
  const list = sql.join(columns.map((name) => sql.ref(name)));
  const fresh = sql.join(columns.map((name) => sql`excluded.${sql.ref(name)}`));
  const old = sql.join(columns.map((name) => sql`f.${sql.ref(name)}`));
  const changes = sql.join(columns.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`));
  await sql`with changed as (
    insert into directory.finding as f (kind, thing_id, location_id, timetable_id, ${list})
    select n.kind, n.thing_id, n.location_id, t.id, ${sql.join(columns.map((name) => sql`n.${sql.ref(name)}`))}
    from finding_now n
    left join directory.timetable t
      on n.hours is not null and t.hours_key = md5(n.hours::text || '/' || coalesce(n.patron_day, ''))
    on conflict (kind, thing_id, location_id) do update set timetable_id = excluded.timetable_id, ${changes}
    where (f.timetable_id, ${old}) is distinct from (excluded.timetable_id, ${fresh})
    returning kind, id
  ) ${tellChanged}`.execute(tx);
}

/** Adds to the dictionary the words that a typing error could have meant: names, terms and synonyms. */
async function learnWords(tx: Transaction, sameVocabulary: boolean) {
  const vocabulary = sql`
      union all
      select regexp_split_to_table(lower(public.unaccent(concat_ws(' ', name, name_en))), '[^[:alnum:]]+')
      from directory.taxonomy_term
      union all
      select regexp_split_to_table(concat_ws(' ', term, lower(public.unaccent(array_to_string(means, ' ')))), '[^[:alnum:]]+')
      from directory.synonym`;
  await sql`insert into directory.word (word)
    select distinct word from (
      select regexp_split_to_table(lower(public.unaccent(name)), '[^[:alnum:]]+') as word from finding_now
      ${sameVocabulary ? sql`` : vocabulary}
    ) as said
    where length(word) between 4 and 40 and word !~ '[0-9]'
    on conflict do nothing`.execute(tx);
}
