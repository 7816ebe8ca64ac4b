// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { keeper, type Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { setSetting } from "../../../foundation/setting.ts";
import { newId } from "../../../foundation/uuid.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { whyNotCheck } from "./assurance.policy.ts";
import { planCampaign } from "./campaign-plan.queries.ts";
import { findCampaign } from "./campaign.queries.ts";
import { addressesKeptDays, campaignLastsDays, type Asked, type Scope, type Season } from "./campaign.ts";

type ToStart = {
  territoryId: string | null;
  season: Season;
  scope: Scope;
  /** Where the links of the mails lead, without final slash. */
  baseUrl: string;
};

const rowsAtOnce = 1_000;

/**
 * Starts a campaign: who is asked what is settled now, the mails leave by themselves. Refuses with not-allowed who does
 * not answer for the district, with not-now while another campaign of it is going on or when there is nobody to ask.
 */
export async function startCampaign(
  db: Database,
  actor: Actor,
  { territoryId, season, scope, baseUrl }: ToStart,
  now: Temporal.Instant,
): Promise<string> {
  refuseOthers(actor, territoryId);
  return inTransaction(db, async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`select pg_advisory_xact_lock(hashtextextended('directory.campaigns', 0))`.execute(tx);
    const running = await tx
      .selectFrom("directory.campaign")
      .select("id")
      .where("territory_id", "is not distinct from", territoryId)
      .where("ended_at", "is", null)
      .executeTakeFirst();
    if (running) refuse({ kind: "not-now", because: "campaign-running" });
    const plan = await planCampaign(tx, { territoryId, scope }, now);
    if (plan.asked.length === 0) refuse({ kind: "not-now", because: "nobody-to-ask" });

    const id = newId();
    await tx
      .insertInto("directory.campaign")
      .values({
        id,
        territory_id: territoryId,
        season,
        is_stale_only: scope.isStaleOnly,
        record_kind: scope.kind === "place" ? "location" : (scope.kind ?? null),
        area_code: scope.area ?? null,
        started_by: actor.kind === "person" ? actor.id : null,
        started_at: now,
      })
      .execute();
    await writeAsks(tx, id, plan.asked, now);
    await setSetting(tx, "campaigns.base-url", baseUrl);
    const details = { addresses: plan.asked.length, records: plan.records, season };
    await recordActivity(tx, actor, "campaign.started", { kind: "campaign", id }, details);
    return id;
  });
}

async function writeAsks(
  tx: Transaction,
  campaignId: string,
  asked: readonly Asked[],
  now: Temporal.Instant,
): Promise<void> {
  const asks = asked.map((one) => ({ id: newId(), asked: one }));
  const rows = asks.map(({ id, asked: { address, personId, language } }) => ({
    id,
    campaign_id: campaignId,
    address,
    person_id: personId,
    language,
    next_at: now,
  }));
  const records = asks.flatMap(({ id, asked: one }) =>
    one.records.map((record) => ({
      ask_id: id,
      record_id: record.id,
      kind: record.kind === "place" ? "location" : record.kind,
    })),
  );
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx
      .insertInto("directory.ask")
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
  for (let from = 0; from < records.length; from += rowsAtOnce) {
    await tx
      .insertInto("directory.ask_record")
      .values(records.slice(from, from + rowsAtOnce))
      .execute();
  }
}

/** No more mails; who did not answer is called. Links that were sent stay good until they expire. */
export async function endCampaign(
  db: Database,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const campaign = found(await findCampaign(tx, id, { lock: true }));
    refuseOthers(actor, campaign.territoryId);
    if (campaign.endedAt === null) await close(tx, actor, id, now);
  });
}

async function close(tx: Transaction, actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  await tx.updateTable("directory.campaign").set({ ended_at: now }).where("id", "=", id).execute();
  await tx.updateTable("directory.ask").set({ next_at: null }).where("campaign_id", "=", id).execute();
  await recordActivity(tx, actor, "campaign.ended", { kind: "campaign", id });
}

/** Ends the campaigns of which no link is good any more. */
export async function endOldCampaigns(db: Database, now: Temporal.Instant): Promise<void> {
  await inTransaction(db, async (tx) => {
    const old = await tx
      .selectFrom("directory.campaign")
      .select("id")
      .where("ended_at", "is", null)
      .where("started_at", "<", now.subtract({ hours: 24 * campaignLastsDays }))
      .forUpdate()
      .execute();
    for (const { id } of old) await close(tx, keeper, id, now);
  });
}

/** Forgets the addresses of campaigns that ended a month ago; how they went stays, in numbers. Gives how many. */
export async function forgetAddresses(db: Database, now: Temporal.Instant): Promise<number> {
  return inTransaction(db, async (tx) => {
    const until = now.subtract({ hours: 24 * addressesKeptDays });
    const old = sql`select a.id from directory.ask a join directory.campaign c on c.id = a.campaign_id where c.ended_at < ${until}`;
    await sql`delete from directory.ask_link where ask_id in (${old})`.execute(tx);
    const { rows } = await sql<{ id: string }>`
      update directory.ask set address = null, person_id = null
      where id in (${old}) and (address is not null or person_id is not null) returning id`.execute(tx);
    return rows.length;
  });
}

/** What is known of somebody through campaigns and calls, in the transaction that erases them. */
export async function forgetAsked(tx: Transaction, personId: string): Promise<void> {
  await sql`delete from directory.ask_link where ask_id in (select id from directory.ask where person_id = ${personId})`.execute(
    tx,
  );
  await tx
    .updateTable("directory.ask")
    .set({ address: null, person_id: null, next_at: null })
    .where("person_id", "=", personId)
    .execute();
  await tx
    .updateTable("directory.check_call")
    .set({ held_by: null, held_until: null })
    .where("held_by", "=", personId)
    .execute();
  await tx
    .updateTable("directory.check_call")
    .set({ skipped_by: null })
    .where("skipped_by", "=", personId)
    .execute();
}

function refuseOthers(actor: Actor, territoryId: string | null): void {
  const refusal = whyNotCheck("campaigns", actor);
  if (refusal) refuse(refusal);
  const { isEverything, districts } = reachOf(actor);
  const isTheirs = isEverything || (territoryId !== null && districts.includes(territoryId));
  if (!isTheirs) refuse({ kind: "not-allowed", because: "not-your-district" });
}
