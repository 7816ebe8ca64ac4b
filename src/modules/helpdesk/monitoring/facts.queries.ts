// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeInstant } from "../../../foundation/time/rome.ts";
import type { ContactRow, FactRows, NeedRow, ReferralRow } from "./fact-block.ts";

/** What one desk received between two months, both included. */
export type Span = { territoryId: string; deskId: string; from: string; until: string };

/** The facts of what was received, as they are now, in three questions. Whoever asks stands behind the wall. */
export async function listFacts(db: Database, spans: readonly Span[]): Promise<FactRows> {
  if (spans.length === 0) return { contacts: [], needs: [], referrals: [] };
  const received = receivedIn(spans);
  const contacts = await sql<ContactRow>`
    select c.id, c.desk_id as "deskId", to_char(c.happened_at at time zone 'Europe/Rome', 'YYYY-MM-DD') as day,
      c.channel, c.age_band as age, c.gender, c.household, c.area_code as area,
      case c.first_time when true then 'yes' when false then 'no' end as first, c.language, c.knew_by as knew,
      nullif(array_to_string(c.done, ' '), '') as done, c.source, c.inquirer_id as thread
    from ${received}`.execute(db);
  const needs = await sql<NeedRow>`
    select n.id, n.contact_id as "contactId", n.category_code as term, n.target_code as target,
      case n.state when 'open' then 'open' else coalesce(n.outcome, 'unknown') end as fate,
      n.outcome_by as witness, n.unmet_reason as unmet,
      case when c.source <> 'import' then ${days("n.opened_at", "n.closed_at")} end as days
    from ${received}
    join helpdesk.need n on n.territory_id = c.territory_id and n.contact_id = c.id`.execute(db);
  const referrals = await sql<ReferralRow>`
    select r.need_id as "needId", r.mode, r.to_kind as "to", r.status as standing, r.reason,
      ${days("r.requested_at", "r.answered_at")} as answer, ${days("r.requested_at", "r.contacted_at")} as contact
    from ${received}
    join helpdesk.need n on n.territory_id = c.territory_id and n.contact_id = c.id
    join helpdesk.referral r on r.territory_id = n.territory_id and r.need_id = n.id and r.requested_at is not null
    `.execute(db);
  return { contacts: contacts.rows, needs: needs.rows, referrals: referrals.rows };
}

/** The contacts "c" of some desks, each in its own months, found by the index of desks. */
function receivedIn(spans: readonly Span[]): RawBuilder<unknown> {
  const of = <Value>(read: (span: Span) => Value) => spans.map(read);
  return sql`unnest(
      ${of(({ territoryId }) => territoryId)}::uuid[], ${of(({ deskId }) => deskId)}::uuid[],
      ${of(({ from }) => beginOf(from).toString())}::timestamptz[],
      ${of(({ until }) => endOf(until).toString())}::timestamptz[]
    ) as span (territory_id, desk_id, begins, ends)
    join helpdesk.contact c on c.territory_id = span.territory_id and c.desk_id = span.desk_id
      and c.happened_at >= span.begins and c.happened_at < span.ends`;
}

/** Whole days of 24 hours between two moments, as text; null while the second has not come. */
function days(begin: string, end: string): RawBuilder<string | null> {
  return sql<
    string | null
  >`floor(extract(epoch from greatest(${sql.ref(end)} - ${sql.ref(begin)}, interval '0')) / 86400)::text`;
}

function beginOf(month: string): Temporal.Instant {
  return romeInstant(Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }).toPlainDateTime());
}

function endOf(month: string): Temporal.Instant {
  return beginOf(Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString());
}
