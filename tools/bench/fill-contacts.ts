// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../src/foundation/database/database.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { packChangedMonths } from "../../src/modules/helpdesk/monitoring/pack.actions.ts";

const desks = 20;

/**
 * A district with twenty desks and so many contacts over the five years before a moment, with four needs for three
 * contacts and a referral for one need of six: facts as uneven as people are. Gives its id.
 */
export async function fillContacts(db: Database, contacts: number, now: Temporal.Instant): Promise<string> {
  const district = newId();
  const code = `b-${district.slice(-12)}`;
  await sql`insert into territories.district (id, code, name) values (${district}, ${code}, 'Ambito misurato')`.execute(
    db,
  );
  await sql`insert into territories.area (code, kind, name, territory_id)
    select ${code} || '-' || g, 'municipality', 'Comune ' || g, ${district} from generate_series(1, 30) g`.execute(
    db,
  );
  await sql`insert into helpdesk.desk (territory_id, id, name, created_at)
    select ${district}, gen_random_uuid(), 'Sportello ' || g, ${now} from generate_series(1, ${desks}) g`.execute(
    db,
  );
  await sql`
    insert into helpdesk.contact (territory_id, id, desk_id, channel, happened_at, asked, done, age_band, gender, household,
      area_code, first_time, language, knew_by, stored_at)
    select ${district}, gen_random_uuid(), d.ids[1 + floor(power(random(), 2) * ${desks})::int],
      ${uneven(["in-person", "phone", "message", "street"])}, at, repeat('x', 120),
      (array['{information}', '{form-help,orientation}', '{referral}', '{appointment,information}', '{chat}']::text[])
        [1 + floor(power(random(), 2) * 5)::int]::text[],
      ${uneven(["75+", "65-74", "50-64", "35-49", "18-34", null, "14-17", "0-13"])},
      ${uneven(["woman", "man", null, "other"])},
      ${uneven(["alone", "couple", "with-children", null, "single-parent", "relatives", "others", "no-home"])},
      ${code} || '-' || (1 + floor(power(random(), 2) * 30)::int), ${uneven([null, "false", "true"])}::boolean,
      ${uneven(["it", "ar", "es", "uk", "ro", null, "fr", "en"])},
      ${uneven(["word-of-mouth", null, "parish", "social-service", "doctor", "association", "flyer", "internet", "other"])}, at
    from (select ${now}::timestamptz - random() * interval '1825 days' as at from generate_series(1, ${contacts})) g
    cross join (select array_agg(id) as ids from helpdesk.desk where territory_id = ${district}) d`.execute(
    db,
  );
  await sql`
    insert into helpdesk.need (territory_id, id, contact_id, desk_id, received_by_desk_id, category_code, state, outcome,
      outcome_by, opened_at, closed_at, unmet_since, unmet_reason)
    select territory_id, gen_random_uuid(), id, desk_id, desk_id, term, case when is_closed then 'closed' else 'open' end,
      case when is_closed then ${uneven(["met", "partly-met", "unknown", "not-met"])} end,
      case when is_closed then ${uneven(["desk", "person", "provider"])} end, happened_at,
      case when is_closed then happened_at + power(random(), 3) * interval '120 days' end,
      case when is_unmet then happened_at end, case when is_unmet then ${uneven(["full", "no-record", "conditions"])} end
    from (
      select c.*, 'casa-' || floor(power(random(), 2) * 20 + n * 20) as term, random() < 0.8 as is_closed,
        random() < 0.03 as is_unmet
      from helpdesk.contact c, generate_series(1, 1 + (get_byte(uuid_send(c.id), 15) < 85)::int) n where c.territory_id = ${district}
    ) every`.execute(db);
  await sql`
    insert into helpdesk.referral (territory_id, id, need_id, from_desk_id, to_kind, to_name, mode, status, created_at,
      requested_at, answered_at, accepted_at, contacted_at, ended_at)
    select territory_id, gen_random_uuid(), id, desk_id, ${uneven(["service", "organization", "social-service"])}, 'Ente',
      ${uneven(["three-way-call", "booked-together", "letter", "accompanied"])}, 'completed', opened_at, opened_at,
      opened_at + random() * interval '9 days', opened_at + interval '9 days', opened_at + (9 + random() * 9) * interval '1 day',
      opened_at + interval '40 days'
    from helpdesk.need where territory_id = ${district} and random() < 0.17`.execute(db);
  await sql`analyze helpdesk.contact, helpdesk.need, helpdesk.referral`.execute(db);
  await packChangedMonths(db, now);
  await sql`vacuum analyze helpdesk.fact_block, helpdesk.changed_month`.execute(db);
  return district;
}

/** One of some values, the first far more often than the last. */
function uneven(values: readonly (string | null)[]) {
  return sql`(${values}::text[])[1 + floor(power(random(), 2) * ${values.length})::int]`;
}
