// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes, randomUUID } from "node:crypto";

import { Client } from "pg";

import type { Ledger, OpenBallot } from "./ledger.ts";

const members = 40;
const votes = 30;

/**
 * An assembly of the demonstration's first district that meets now, with members who have their links and votes that are
 * open to all of them, put straight into the tables. The writers are told of them.
 */
export async function openAssemblyFor(connection: string, ledger: Ledger): Promise<void> {
  const [assembly, meeting, item] = Array.from({ length: 3 }, () => randomUUID());
  const people = Array.from({ length: members }, (_, index) => {
    const token = randomBytes(32).toString("base64url");
    const hash = createHash("sha256").update(token).digest("hex");
    return { id: randomUUID(), called: `marcavota${index}`, token, hash };
  });
  const asked = Array.from({ length: votes }, (_, index) => ({ id: randomUUID(), question: `voto${index}` }));
  const client = new Client({ connectionString: connection });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; area: string }>(
      `select d.id, a.name as area from territories.district d join territories.area a on a.territory_id = d.id
       where not exists (select from territories.area o where o.name = a.name and o.code <> a.code) order by d.name, a.name limit 1`,
    );
    const { id: district, area } = rows[0]!;
    await client.query(
      `with assembly as (
        insert into assemblies.assembly (territory_id, id, kind, name, created_at, last_modified)
        values ($1, $2, 'other', 'Assemblea di prova', now(), now()) returning territory_id, id
      ), meeting as (
        insert into assemblies.meeting (territory_id, assembly_id, id, starts_at, ends_at, status, opened_at, created_at, last_modified)
        select territory_id, id, $3, now(), now() + interval '2 hours', 'open', now(), now(), now() from assembly returning territory_id
      )
      insert into assemblies.agenda_item (territory_id, assembly_id, id, meeting_id, place, title, status, created_at)
      select territory_id, $2, $4, $3, 1, 'Si vota', 'accepted', now() from meeting`,
      [district, assembly, meeting, item],
    );
    await client.query(
      `insert into assemblies.member (territory_id, assembly_id, id, called, token_hash, since)
       select $1, $2, p.id, p.called, decode(p.hash, 'hex'), current_date - 10
       from json_to_recordset($3) as p (id uuid, called text, hash text)`,
      [district, assembly, JSON.stringify(people)],
    );
    await client.query(
      `with vote as (
        insert into assemblies.vote (territory_id, meeting_id, id, item_id, question, people, opened_at, closes_at, told_at)
        select $1, $2, v.id, $3, v.question, $4, now(), now() + interval '30 days', now()
        from json_to_recordset($5) as v (id uuid, question text) returning id
      )
      insert into assemblies.entitled (territory_id, vote_id, member_id, cast_by)
      select $1, vote.id, p.id, p.id from vote, json_to_recordset($6) as p (id uuid)`,
      [district, meeting, item, members, JSON.stringify(asked), JSON.stringify(people)],
    );
    ledger.area = area;
    ledger.minutes = `/redazione/riunioni/${meeting}/verbale`;
    ledger.ballots = asked.flatMap(({ id: vote, question }) =>
      people.map(({ id: memberId, called, token }): OpenBallot => ({
        mark: called + question,
        memberId,
        path: `/membro/${token}/riunioni/${meeting}/voti/${vote}`,
      })),
    );
  } finally {
    await client.end();
  }
}

/** That somebody voted; what they voted stands in another table, which nothing ties to them. */
export const marksOfVoters = `
  select m.called || v.question as mark from assemblies.entitled e
  join assemblies.member m on m.territory_id = e.territory_id and m.id = e.member_id
  join assemblies.vote v on v.territory_id = e.territory_id and v.id = e.vote_id where e.has_voted`;

/** How many of the receipts that voters were shown are not in the box, or more than once; the same one may be shown twice. */
export async function countReceiptsLost(client: Client, { receipts }: Ledger): Promise<number> {
  const { rows } = await client.query<{ lost: number }>(
    `select count(*)::int as lost from unnest($1::text[]) r (receipt)
     where (select count(*) from assemblies.ballot b where b.receipt = r.receipt) <> 1`,
    [receipts],
  );
  return rows[0]!.lost;
}
