// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { Reach } from "../editing/editing-reach.ts";
import type { FindingKind } from "../search/criteria.ts";
import type { Campaign, CampaignProgress, Season } from "./campaign.ts";

type Row = {
  id: string;
  territory_id: string | null;
  season: string;
  is_stale_only: boolean;
  record_kind: string | null;
  area_code: string | null;
  started_at: Temporal.Instant;
  ended_at: Temporal.Instant | null;
};

/** The campaigns of one's districts, the newest first, at most fifty. */
export async function listCampaigns(db: Database, reach: Reach): Promise<Campaign[]> {
  const rows = await db
    .selectFrom("directory.campaign")
    .selectAll()
    .$if(!reach.isEverything, (query) =>
      query.where(({ eb, fn, val }) => eb("territory_id", "=", fn.any(val([...reach.districts])))),
    )
    .orderBy("started_at", "desc")
    .limit(50)
    .execute();
  return rows.map(asCampaign);
}

export async function findCampaign(
  db: Database | Transaction,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Campaign | undefined> {
  const row = await db
    .selectFrom("directory.campaign")
    .selectAll()
    .where("id", "=", id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && asCampaign(row);
}

function asCampaign(row: Row): Campaign {
  const kind = row.record_kind === "location" ? "place" : row.record_kind;
  return {
    id: row.id,
    territoryId: row.territory_id,
    season: row.season as Season,
    scope: {
      isStaleOnly: row.is_stale_only,
      kind: (kind as FindingKind | null) ?? undefined,
      area: row.area_code ?? undefined,
    },
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}

export async function getProgress(db: Database, campaignId: string): Promise<CampaignProgress> {
  const { rows } = await sql<CampaignProgress>`
    select
      count(*)::int as addresses,
      (count(*) filter (where mails > 0))::int as mailed,
      (count(*) filter (where answered_at is not null))::int as answered,
      (count(*) filter (where refused_at is not null))::int as refused,
      min(next_at) as "nextMailAt",
      (select count(distinct r.record_id)::int from directory.ask_record r join directory.ask b on b.id = r.ask_id
        where b.campaign_id = ${campaignId}) as records,
      (select count(distinct r.record_id)::int from directory.ask_record r join directory.ask b on b.id = r.ask_id
        where b.campaign_id = ${campaignId} and r.confirmed_at is not null) as confirmed
    from directory.ask where campaign_id = ${campaignId}`.execute(db);
  return rows[0]!;
}

/** How it stands with each organization of a campaign: by name, at most two hundred, those with most to do first. */
export async function listByOrganization(
  db: Database,
  campaignId: string,
): Promise<{ name: string; records: number; confirmed: number; mails: number }[]> {
  const { rows } = await sql<{ name: string; records: number; confirmed: number; mails: number }>`
    select coalesce(o.name, k.name) as name, count(distinct r.record_id)::int as records,
      (count(distinct r.record_id) filter (where r.confirmed_at is not null))::int as confirmed, max(a.mails) as mails
    from directory.ask a
    join directory.ask_record r on r.ask_id = a.id
    join directory.kept k on k.id = r.record_id
    left join directory.organization o on o.id = k.organization_id
    where a.campaign_id = ${campaignId}
    group by coalesce(o.name, k.name)
    order by count(distinct r.record_id) - count(distinct r.record_id) filter (where r.confirmed_at is not null) desc,
      coalesce(o.name, k.name) collate "it-x-icu"
    limit 200`.execute(db);
  return rows;
}
