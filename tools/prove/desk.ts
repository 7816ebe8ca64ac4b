// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from "node:crypto";

import { Client } from "pg";

/**
 * A help desk of the demonstration's first district where somebody works who signs in with this address: role, mandate
 * and training, put straight into the tables.
 */
export async function openDeskFor(connection: string, email: string): Promise<void> {
  const client = new Client({ connectionString: connection });
  await client.connect();
  const [desk, held, mandate, training] = Array.from({ length: 4 }, () => randomUUID());
  try {
    await client.query(
      `with district as (select id from territories.district order by name limit 1),
      person as (select id from accounts.person where email = $1),
      desk as (
        insert into helpdesk.desk (territory_id, id, name, lock_minutes, created_at)
        select district.id, $2, 'Sportello di prova', 60, now() from district returning territory_id, id
      ), held as (
        insert into accounts.membership (id, person_id, role, of_kind, of_id, starts_on)
        select $3, person.id, 'desk-operator', 'desk', desk.id, current_date - 1 from person, desk
      ), mandate as (
        insert into helpdesk.mandate (territory_id, id, desk_id, person_id, given_by, starts_on, ends_on, recorded_at)
        select desk.territory_id, $4, desk.id, person.id, 'Prova', current_date - 1, current_date + 30, now() from person, desk
      )
      insert into helpdesk.training (territory_id, id, person_id, what, held_on, recorded_at)
      select desk.territory_id, $5, person.id, 'Prova', current_date - 1, now() from person, desk`,
      [email, desk, held, mandate, training],
    );
  } finally {
    await client.end();
  }
}
