// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from "pg";

import { marksOfContacts } from "./desk.ts";
import { actKinds, type ActKind, type Ledger } from "./ledger.ts";

/** Of one kind of act: how many were acknowledged, and what became of them and of the others. */
export type Count = {
  acknowledged: number;
  once: number;
  lost: number;
  twice: number;
  /** Unanswered ones that are there all the same, and that are not. */
  doneUnanswered: number;
  notDone: number;
  /** There, though nobody could be asked. */
  unasked: number;
  refused: number;
};

/** How often each mark is found where acts of its kind write it. */
const whereMarksAre: Record<ActKind, string> = {
  draft: `select content->'name'->>0 as mark from directory.draft`,
  publication: `select content->>'name' as mark from directory.revision where number = 1 and act = 'created'`,
  change: `select content->>'description' as mark from directory.revision where act = 'changed'`,
  synonym: `select term as mark from directory.synonym
            union all select details->>'term' from foundation.activity where verb = 'synonym.changed'`,
  letter: `select split_part(to_address, '@', 1) as mark from foundation.mail where to_address like 'marca%'`,
  report: `select coalesce(note, proposed->'name'->>0) as mark from directory.report`,
  upload: `select split_part(name, ' ', 1) as mark from directory.service where name like '% caricata'`,
  contact: marksOfContacts,
};

/** Compares what was acknowledged with what the database holds. */
export async function countActs(connection: string, ledger: Ledger): Promise<Record<ActKind, Count>> {
  const client = new Client({ connectionString: connection });
  await client.connect();
  const counts = {} as Record<ActKind, Count>;
  try {
    for (const kind of actKinds) {
      const { rows } = await client.query<{ mark: string; times: number }>(
        `select mark, count(*)::int as times from (${whereMarksAre[kind]}) found where mark like 'marca%' group by mark`,
      );
      const times = new Map(rows.map(({ mark, times: found }) => [mark, found]));
      counts[kind] = countOf(kind, ledger, times);
    }
  } finally {
    await client.end();
  }
  return counts;
}

function countOf(kind: ActKind, { entries }: Ledger, times: Map<string, number>): Count {
  const count = {
    acknowledged: 0,
    once: 0,
    lost: 0,
    twice: 0,
    doneUnanswered: 0,
    notDone: 0,
    unasked: 0,
    refused: 0,
  };
  for (const { mark, state } of entries.filter((entry) => entry.kind === kind)) {
    const found = times.get(mark) ?? 0;
    if (found > 1) count.twice += 1;
    if (state === "not sent" && found > 0) count.unasked += 1;
    if (state === "refused") count.refused += 1;
    if (state === "acknowledged") {
      count.acknowledged += 1;
      if (found === 1) count.once += 1;
      if (found === 0) count.lost += 1;
    }
    if (state === "unanswered" || state === "under way") {
      if (found > 0) count.doneUnanswered += 1;
      else count.notDone += 1;
    }
  }
  return count;
}

/** What must be true of the database whatever happened, each as the rows for which it is not. */
const neverHalf: Record<string, string> = {
  "revision without its trace": `
    select from directory.revision r where r.act in ('created', 'changed') and r.changed_by is not null and not exists (
      select from foundation.activity a where a.thing_id = r.record_id and a.verb = r.kind || '.' || r.act
        and (a.details->>'revision')::int = r.number)`,
  "trace without its revision": `
    select from foundation.activity a where a.details ? 'revision' and not exists (
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
  "contact without its trace, or with two": `
    select from helpdesk.contact c where c.source <> 'import' and (
      select count(*) from foundation.activity a where a.thing_id = c.id and a.verb = 'contact.recorded') <> 1`,
  "trace of a contact that is not there": `
    select from foundation.activity a where a.verb = 'contact.recorded' and not exists (
      select from helpdesk.contact c where c.id = a.thing_id)`,
  "contact without its need, or with two": `
    select from helpdesk.contact c where c.id in (select id from helpdesk.contact where id::text like '%-0000-4000-8000-0000%')
      and (select count(*) from helpdesk.need n where n.contact_id = c.id) <> 1`,
  "stored, and still a draft": `
    select from helpdesk.contact_draft d join helpdesk.contact c on c.territory_id = d.territory_id and c.id = d.id`,
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

/** How many times each of these is not so; empty when the database is whole. */
export async function countHalfWritten(connection: string): Promise<Map<string, number>> {
  const client = new Client({ connectionString: connection });
  await client.connect();
  const found = new Map<string, number>();
  try {
    for (const [name, question] of Object.entries(neverHalf)) {
      const { rows } = await client.query<{ rows: number }>(
        `select count(*)::int as rows from (${question}) wrong`,
      );
      if (rows[0]!.rows > 0) found.set(name, rows[0]!.rows);
    }
  } finally {
    await client.end();
  }
  return found;
}

export const howManyRules = Object.keys(neverHalf).length;

/** Letters: written, handed to the mail server, still waiting; and the jobs that were done. */
export async function countLetters(connection: string, taken: Map<string, number>) {
  const client = new Client({ connectionString: connection });
  await client.connect();
  try {
    const { rows: letters } = await client.query<{ to: string; sent: boolean }>(
      `select to_address as to, sent_at is not null as sent from foundation.mail where to_address like 'marca%'`,
    );
    const { rows: jobs } = await client.query<{ state: string; times: number }>(
      `select state::text, count(*)::int as times from jobs.job where name not like '\\_\\_%' group by state order by state`,
    );
    return {
      written: letters.length,
      sent: letters.filter(({ sent }) => sent).length,
      neverTaken: letters.filter(({ to, sent }) => sent && !taken.has(to)).length,
      takenTwice: letters.filter(({ to }) => (taken.get(to) ?? 0) > 1).length,
      jobs,
    };
  } finally {
    await client.end();
  }
}

export async function serverVersion(connection: string): Promise<string> {
  const client = new Client({ connectionString: connection });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>("show server_version");
  await client.end();
  return rows[0]!.server_version;
}
