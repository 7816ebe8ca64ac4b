// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from "pg";

import { countReceiptsLost, marksOfVoters } from "./assembly.ts";
import { actKinds, type ActKind, type Ledger } from "./ledger.ts";
import { marksIn } from "./mark.ts";
import { recordRules } from "./record-rules.ts";
import { roomRules } from "./room-rules.ts";

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
  contact: marksIn("helpdesk.contact"),
  thread: marksIn("(select inquirer_id as id from inquirers.detail where field = 'name') named"),
  activity: `select name as mark from calendar.activity where status = 'published'`,
  registration: `select called as mark from calendar.registration`,
  head: marksIn("calendar.attendance"),
  point: `select minutes as mark from assemblies.agenda_item`,
  vote: marksOfVoters,
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

const neverHalf = { ...recordRules, ...roomRules };

/** How many times each of these is not so; empty when the database is whole. */
export async function countHalfWritten(connection: string, ledger: Ledger): Promise<Map<string, number>> {
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
    const lost = await countReceiptsLost(client, ledger);
    if (lost > 0) found.set("receipt that was shown and is not in the box once", lost);
  } finally {
    await client.end();
  }
  return found;
}

/** Those of the database, and that of receipts. */
export const howManyRules = Object.keys(neverHalf).length + 1;

/** Letters: written, handed to the mail server, still waiting; and the jobs that were done. */
export async function countLetters(connection: string, taken: Map<string, number>) {
  const client = new Client({ connectionString: connection });
  await client.connect();
  try {
    const { rows: letters } = await client.query<{ to: string; sent: boolean }>(
      `select to_address as to, sent_at is not null as sent from foundation.mail where to_address like '%marca%'`,
    );
    const { rows: untold } = await client.query<{ notices: number }>(
      `select count(*)::int as notices from calendar.notice n join calendar.registration r
       on r.territory_id = n.territory_id and r.id = n.registration_id
       where n.told_at is null and r.called like 'marca%'`,
    );
    const { rows: jobs } = await client.query<{ state: string; times: number }>(
      `select state::text, count(*)::int as times from jobs.job where name not like '\\_\\_%' group by state order by state`,
    );
    return {
      /** What is still to be written in a letter. */
      untold: untold[0]!.notices,
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
