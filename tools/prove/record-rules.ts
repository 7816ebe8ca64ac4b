// SPDX-License-Identifier: AGPL-3.0-or-later

/** What must be true of the directory, its letters and jobs, whatever happened, each as the rows for which it is not. */
export const recordRules: Record<string, string> = {
  "revision without its trace": `
    select from directory.revision r where r.act in ('created', 'changed') and r.changed_by is not null and not exists (
      select from foundation.activity a where a.thing_id = r.record_id and a.verb = r.kind || '.' || r.act
        and (a.details->>'revision')::int = r.number)`,
  "trace without its revision": `
    select from foundation.activity a where a.details ? 'revision' and a.verb <> 'minutes.written' and not exists (
      select from directory.revision r where r.record_id = a.thing_id and r.number = (a.details->>'revision')::int)`,
  "trace written twice": `
    select a.thing_id from foundation.activity a where a.details ? 'revision' and a.verb ~ '[.](created|changed)$'
    group by a.thing_id, a.verb, a.details->>'revision' having count(*) > 1`,
  "gap in the revisions of a record": `
    select record_id from directory.revision group by record_id having max(number) <> count(*) or min(number) <> 1`,
  "service without its last revision": `
    select from directory.revision r left join directory.service s on s.id = r.record_id
    where r.kind = 'service' and r.content is not null
      and r.number = (select max(number) from directory.revision l where l.record_id = r.record_id)
      and (s.name, coalesce(s.description, '')) is distinct from (r.content->>'name', coalesce(r.content->>'description', ''))`,
  "published service that no search finds": `
    select from directory.service s where s.status = 'active' and not exists (
      select from directory.finding f where f.kind = 'service' and f.thing_id = s.id)`,
  "finding of a service that is not there": `
    select from directory.finding f where f.kind = 'service' and not exists (
      select from directory.service s where s.id = f.thing_id)`,
  "published, and still a draft of its author's": `
    select from directory.draft d join directory.revision r on r.record_id = d.record_id and r.changed_by = d.author_id
    where r.content->>'name' = d.content->'name'->>0 and r.changed_at >= d.saved_at and r.number > d.based_on
      and r.content->>'description' = d.content->'description'->>0`,
  "synonym without its trace": `
    select from directory.synonym s where s.term like 'marca%' and not exists (
      select from foundation.activity a where a.verb = 'synonym.added' and a.details->>'term' = s.term)`,
  "trace of a synonym that is not there": `
    select from foundation.activity a where a.verb = 'synonym.added' and not exists (
      select from directory.synonym s where s.term = a.details->>'term')`,
  "sign-in link without its letter": `
    select from accounts.sign_in_link l where l.email like 'marca%' and not exists (
      select from foundation.mail m where m.id = l.mail_id)`,
  "letter without its sign-in link": `
    select from foundation.mail m where m.to_address like 'marca%' and not exists (
      select from accounts.sign_in_link l where l.mail_id = m.id)`,
  "file that was taken and is gone before it was loaded": `
    select from directory.upload u where u.state not in ('loaded', 'dropped') and u.content is null`,
  "service of a file that was not loaded": `
    select from directory.service s where s.name like 'marca% caricata' and not exists (
      select from directory.upload u where u.file_name = 'servizi-' || replace(s.name, ' caricata', '.csv') and u.state in ('loaded', 'loading'))`,
  "file loaded, and its service is not there": `
    select from directory.upload u where u.file_name like 'servizi-marca%' and u.state = 'loaded' and not exists (
      select from directory.service s where 'servizi-' || replace(s.name, ' caricata', '.csv') = u.file_name)`,
  "file taken without its trace, or with two": `
    select from directory.upload u where u.file_name like 'servizi-marca%' and (
      select count(*) from foundation.activity a where a.thing_id = u.id and a.verb = 'upload.kept') <> 1`,
  "job that failed for good": `select from jobs.job where state = 'failed'`,
};
