// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../src/foundation/database/database.ts";
import { newId } from "../../src/foundation/uuid.ts";

/**
 * A district with so many labs, ten activities each (one of ten shared with the next lab), and so many attendances over
 * the two years before a moment: a third are people who left a name. Gives its id and a lab.
 */
export async function fillLabs(
  db: Database,
  { labs, attendances }: { labs: number; attendances: number },
  now: Temporal.Instant,
): Promise<{ district: string; lab: string }> {
  const district = newId();
  const code = `l-${district.slice(-12)}`;
  await sql`insert into territories.district (id, code, name) values (${district}, ${code}, 'Ambito misurato')`.execute(
    db,
  );
  await sql`
    insert into labs.lab (territory_id, id, name, line, status, created_at, published_at, last_modified)
    select ${district}, gen_random_uuid(), 'Laboratorio ' || g, 'Una cosa da fare insieme', 'active', ${now}, ${now}, ${now}
    from generate_series(1, ${labs}) g`.execute(db);
  await sql`
    insert into calendar.activity (territory_id, id, name, description, place_name, status, first_start, minutes, created_at,
      published_at, last_modified)
    select ${district}, gen_random_uuid(), 'Attività ' || g, 'Si fa insieme.', 'Sala', 'published', '2025-01-01 17:00', 90,
      ${now}, ${now}, ${now}
    from generate_series(1, ${labs} * 10) g`.execute(db);
  await sql`
    with l as (select id, row_number() over (order by id) as n from labs.lab where territory_id = ${district}),
      a as (select id, row_number() over (order by id) as n from calendar.activity where territory_id = ${district})
    insert into labs.tie (territory_id, lab_id, activity_id, led_by)
    select ${district}, l.id, a.id, (array['facilitators', 'together', 'citizens'])[1 + (a.n % 3)::int]
    from a join l on l.n = 1 + (a.n - 1) / 10 or (a.n % 10 = 0 and l.n = 1 + (a.n / 10) % ${labs})`.execute(
    db,
  );
  await sql`
    insert into calendar.occurrence (territory_id, activity_id, id, original_start, starts_at, ends_at)
    select ${district}, a.id, gen_random_uuid(), (at at time zone 'Europe/Rome'), at, at + interval '90 minutes'
    from calendar.activity a,
      (select ${now}::timestamptz - g * interval '91 days' as at from generate_series(1, 8) g) d
    where a.territory_id = ${district}`.execute(db);
  await sql`
    insert into labs.participant (territory_id, lab_id, id, called, since, first_ever, first_ever_asked, collaborator_since,
      collaborator_chose, created_at)
    select ${district}, l.id, gen_random_uuid(), 'Qualcuno', '2025-01-01', random() < 0.6, true,
      case when n % 4 = 0 then '2025-06-01'::date end, case when n % 4 = 0 then 'self' end, ${now}
    from labs.lab l, generate_series(1, 20) n where l.territory_id = ${district}`.execute(db);
  // A third of the attendances are of who left a name; the others are heads, some of whom said whether it was the first time.
  await sql`
    insert into labs.participation (territory_id, lab_id, id, participant_id, activity_id, occurrence_id, marked_at, received_at)
    select ${district}, lab_id, gen_random_uuid(), participant_id, activity_id, occurrence_id, ${now}, ${now} from (
      select p.lab_id, p.id as participant_id, o.activity_id, o.id as occurrence_id,
        row_number() over (order by md5(p.id::text || o.id::text)) as n
      from labs.participant p
      join labs.tie t on t.territory_id = p.territory_id and t.lab_id = p.lab_id
      join calendar.occurrence o on o.territory_id = t.territory_id and o.activity_id = t.activity_id
      where p.territory_id = ${district}) every
    where n <= ${Math.round(attendances / 3)}`.execute(db);
  await sql`
    insert into calendar.attendance (territory_id, id, occurrence_id, kind, people, marked_at, received_at)
    select territory_id, id, occurrence_id, 'walk-in', 1, ${now}, ${now} from labs.participation
    where territory_id = ${district}`.execute(db);
  await sql`
    insert into calendar.attendance (territory_id, id, occurrence_id, kind, people, is_first_time, marked_at, received_at)
    select ${district}, gen_random_uuid(), o.ids[1 + floor(random() * array_length(o.ids, 1))::int], 'walk-in',
      1 + floor(random() * 4)::int, (array[true, false, null])[1 + floor(random() * 3)::int], ${now}, ${now}
    from generate_series(1, ${attendances - Math.round(attendances / 3)}) g
    cross join (select array_agg(id) as ids from calendar.occurrence where territory_id = ${district}) o`.execute(
    db,
  );
  await sql`
    insert into calendar.attendance (territory_id, id, occurrence_id, kind, people, marked_at, received_at)
    select ${district}, gen_random_uuid(), id, 'head-count', 12, ${now}, ${now} from calendar.occurrence
    where territory_id = ${district} and get_byte(uuid_send(id), 15) < 25`.execute(db);
  await sql`
    insert into labs.network (territory_id, lab_id, id, name, born_on, created_at, last_modified)
    select ${district}, id, gen_random_uuid(), 'Rete', '2026-03-01', ${now}, ${now} from labs.lab
    where territory_id = ${district}`.execute(db);
  await sql`analyze`.execute(db);
  const { id: lab } = await db
    .selectFrom("labs.lab")
    .select("id")
    .where("territory_id", "=", district)
    .orderBy("id")
    .limit(1)
    .executeTakeFirstOrThrow();
  return { district, lab };
}
