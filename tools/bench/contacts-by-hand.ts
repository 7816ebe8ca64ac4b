// SPDX-License-Identifier: AGPL-3.0-or-later

// The same rows as by a form of a contact, in one statement, the best we can write by hand: nothing is read from a form,
// sealed, checked or kept behind the wall, and nothing is made into a page.

/**
 * $1 hash of the session's token, $2 now, $3 district, $4 desk, $5 contact, $6 words, $7 need, $8 category, $9 activity,
 * $10 the thing that was shown.
 */
export const storeContact = `
  with who as materialized (
    select s.person_id from accounts.session s
    join accounts.membership m on m.person_id = s.person_id and m.role = 'desk-operator' and m.of_id = $4 and m.ends_on is null
    join helpdesk.mandate d on d.territory_id = $3 and d.desk_id = $4 and d.person_id = s.person_id
      and d.ended_at is null and $2::date between d.starts_on and d.ends_on
    where s.token_hash = decode($1, 'hex') and s.ended_at is null and s.expires_at > $2::timestamptz
  ), contact as (
    insert into helpdesk.contact (territory_id, id, desk_id, channel, happened_at, received_by, asked, done, stored_at)
    select $3, $5, $4, 'in-person', $2, person_id, $6, '{information}', $2 from who
    on conflict (territory_id, id) do nothing
    returning territory_id, id, desk_id, received_by
  ), need as (
    insert into helpdesk.need (territory_id, id, contact_id, desk_id, received_by_desk_id, category_code, opened_at)
    select territory_id, $7, id, desk_id, desk_id, $8, $2 from contact
  ), pin as (
    insert into helpdesk.contact_pin (territory_id, contact_id, kind, thing_id)
    select territory_id, id, 'service', $10 from contact
  )
  insert into foundation.activity (id, actor, verb, thing, thing_id, details)
  select $9, 'person:' || received_by, 'contact.recorded', 'contact', id, '{}' from contact`;
