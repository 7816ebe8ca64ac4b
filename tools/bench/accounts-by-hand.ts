// SPDX-License-Identifier: AGPL-3.0-or-later

// The same rows read and written as by the requests of accounts.ts, in one statement each, the best we can write by
// hand: nothing is checked, compared or kept from two people at once, and nothing is made into a page.

/** $1 id of the mail, $2 id of the link, $3 address, $4 text, $5 hash of the token, $6 of the browser, $7 now. */
export const askForLink = `
  with person as (
    select email from accounts.person where email = $3
  ), letter as (
    insert into foundation.mail (id, to_address, subject, text, created_at)
    select $1, email, 'Il tuo accesso', $4, $7 from person returning id
  )
  insert into accounts.sign_in_link (id, token_hash, browser_hash, email, return_to, mail_id, created_at, expires_at)
  select $2, decode($5, 'hex'), decode($6, 'hex'), $3, '/', id, $7, $7::timestamptz + interval '20 minutes' from letter`;

/** $1 hash of the token. */
export const lookAtLink = `
  select link.id, link.browser_hash, link.expires_at, link.used_at, mail.sent_at
  from accounts.sign_in_link link left join foundation.mail mail on mail.id = link.mail_id
  where link.token_hash = decode($1, 'hex')`;

/** $1 hash of the token, $2 of the browser, $3 id of the session, $4 hash of its token, $5 id of the activity, $6 now. */
export const comeIn = `
  with used as (
    update accounts.sign_in_link set used_at = $6
    where token_hash = decode($1, 'hex') and browser_hash = decode($2, 'hex') and used_at is null and expires_at > $6
    returning email
  ), session as (
    insert into accounts.session (id, person_id, token_hash, signed_in_by, created_at, seen_at, expires_at)
    select $3, person.id, decode($4, 'hex'), 'link', $6, $6, $6::timestamptz + interval '30 days'
    from used join accounts.person using (email)
    returning id, person_id
  )
  insert into foundation.activity (id, actor, verb, thing, thing_id)
  select $5, 'person:' || person_id, 'session.opened', 'session', id from session`;

/** Who asks: $1 hash of the session's token, $2 now. Every statement below begins with it. */
const who = `
  who as materialized (
    select s.person_id from accounts.session s
    join accounts.membership m on m.person_id = s.person_id and m.role = 'administrator' and m.ends_on is null
    where s.token_hash = decode($1, 'hex') and s.ended_at is null and s.expires_at > $2::timestamptz
  )`;

/** $3 words, $4 where the page begins: fifty services that an administrator may write, and how many there are. */
export const listServices = `
  with ${who}, matching as materialized (
    select id, name, organization_id, status from directory.service
    where exists (select from who) and strpos(lower(public.unaccent(name)), lower(public.unaccent($3))) > 0
  ), page as (
    select * from matching order by name collate "it-x-icu", id limit 50 offset $4
  )
  select p.id, p.name, p.status, o.name as organization, (select count(*)::int from matching) as total,
    exists (select from directory.draft d where d.record_id = p.id and d.author_id = (select person_id from who)) as mine,
    exists (select from directory.draft d where d.record_id = p.id and d.author_id <> (select person_id from who)) as others
  from page p left join directory.organization o on o.id = p.organization_id
  order by p.name collate "it-x-icu", p.id`;

/** $3 id of the draft, $4 of the service, $5 what was typed. The service as it was found becomes its first revision. */
export const saveDraft = `
  with ${who}, found as (
    insert into directory.revision (record_id, number, kind, content, changed_at, act)
    select s.id, 1, 'service', to_jsonb(s), $2, 'found' from directory.service s
    where s.id = $4 and not exists (select from directory.revision where record_id = $4)
  )
  insert into directory.draft (id, kind, record_id, author_id, based_on, content, saved_at)
  select $3, 'service', $4, person_id, 1, $5::jsonb, $2 from who
  on conflict (author_id, record_id) do update set content = excluded.content, saved_at = excluded.saved_at`;

/** $3 id of the service, $4 its new name, $5 id of the activity. */
export const publish = `
  with ${who}, gone as (
    delete from directory.draft where record_id = $3 and author_id = (select person_id from who)
  ), changed as (
    update directory.service set name = $4, last_modified = $2 where id = $3 and exists (select from who) returning *
  ), told as (
    insert into directory.revision (record_id, number, kind, content, changed_at, changed_by, act)
    select $3, (select max(number) + 1 from directory.revision where record_id = $3), 'service', to_jsonb(c), $2,
      (select person_id from who), 'changed' from changed c
  ), traced as (
    insert into foundation.activity (id, actor, verb, thing, thing_id)
    select $5, 'person:' || person_id, 'service.changed', 'service', $3 from who
  ), found as (
    update directory.finding set name = $4 where kind = 'service' and thing_id = $3
  ), learnt as (
    insert into directory.word (word)
    select distinct word from regexp_split_to_table(lower(public.unaccent($4)), '[^[:alnum:]]+') as word
    where length(word) between 4 and 40 and word !~ '[0-9]' on conflict do nothing
  )
  update directory.edition set number = number + 1`;
