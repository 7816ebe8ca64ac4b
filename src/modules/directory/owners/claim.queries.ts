// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { Phone } from "../records/parts.ts";
import type { Claim, ClaimProof, ClaimReach, ClaimState } from "./claim.ts";

type Row = {
  id: string;
  organization_id: string;
  claimant_id: string;
  note: string | null;
  state: string;
  asked_at: Claim["askedAt"];
  proven_by: string | null;
  decided_at: Claim["decidedAt"];
  decided_by: string | null;
  answer: string | null;
  code: string | null;
  code_made_at: Claim["codeMadeAt"];
  code_tries: number;
};

function claims(db: Database | Transaction) {
  return db
    .selectFrom("directory.claim")
    .select(["id", "organization_id", "claimant_id", "note", "state", "asked_at", "proven_by", "decided_at"])
    .select(["decided_by", "answer", "code", "code_made_at", "code_tries"]);
}

export async function findClaim(
  db: Database | Transaction,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Claim | undefined> {
  const row = await claims(db)
    .where("id", "=", id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && asClaim(row);
}

/** What somebody last asked of an organization. */
export async function findOwnClaim(
  db: Database | Transaction,
  { claimantId, organizationId }: { claimantId: string; organizationId: string },
): Promise<Claim | undefined> {
  const row = await claims(db)
    .where("claimant_id", "=", claimantId)
    .where("organization_id", "=", organizationId)
    .orderBy("asked_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && asClaim(row);
}

export async function countWaitingOf(db: Database | Transaction, claimantId: string): Promise<number> {
  const { waiting } = await db
    .selectFrom("directory.claim")
    .select(({ fn }) => fn.countAll<number>().as("waiting"))
    .where("claimant_id", "=", claimantId)
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  return waiting;
}

/** An organization as somebody who claims it, and who answers, must know it. */
export type ClaimedOrganization = {
  id: string;
  name: string;
  districtId: string | null;
  website: string | null;
  email: string | null;
  phones: Phone[];
};

/**
 * The organization with what can prove somebody to be of it. While a volunteer's correction waits to be looked at, it
 * has nothing of the kind: who could write an address could otherwise prove with it whatever they like.
 */
export async function findClaimed(
  db: Database | Transaction,
  id: string,
): Promise<ClaimedOrganization | undefined> {
  const row = await db
    .selectFrom("directory.organization as o")
    .select(["o.id", "o.name", "o.territory_id", "o.website", "o.email", "o.phones"])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom("directory.report as r")
          .select("r.id")
          .whereRef("r.record_id", "=", "o.id")
          .where("r.what", "=", "check")
          .where("r.state", "=", "waiting"),
      ).as("is_to_be_checked"),
    )
    .where("o.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { is_to_be_checked: isToBeChecked, territory_id: districtId, ...organization } = row;
  if (isToBeChecked) return { ...organization, districtId, website: null, email: null, phones: [] };
  return { ...organization, districtId, phones: organization.phones as Phone[] };
}

/** A claim as the queue shows it. */
export type ListedClaim = Claim & { organizationName: string; districtId: string | null };

/** Waiting ones from the oldest, then the latest that were answered; at most two hundred. */
export async function listClaims(
  db: Database,
  { isEverything, districts, organizations }: ClaimReach,
  { exceptOf }: { exceptOf: string },
): Promise<ListedClaim[]> {
  const { rows } = await sql<Row & { organization_name: string; territory_id: string | null }>`
    select c.*, o.name as organization_name, o.territory_id
    from directory.claim c join directory.organization o on o.id = c.organization_id
    where c.claimant_id <> ${exceptOf} and c.state <> 'withdrawn'
      and (${isEverything} or o.territory_id = any (${districts}::uuid[]) or o.id = any (${organizations}::uuid[]))
    order by c.state <> 'waiting', case c.state when 'waiting' then c.asked_at end, c.decided_at desc, c.id
    limit 200`.execute(db);
  return rows.map((row) =>
    Object.assign(asClaim(row), { organizationName: row.organization_name, districtId: row.territory_id }),
  );
}

/** How many wait for somebody's answer. */
export async function countClaims(
  db: Database,
  { isEverything, districts, organizations }: ClaimReach,
  { exceptOf }: { exceptOf: string },
): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting
    from directory.claim c join directory.organization o on o.id = c.organization_id
    where c.claimant_id <> ${exceptOf} and c.state = 'waiting'
      and (${isEverything} or o.territory_id = any (${districts}::uuid[]) or o.id = any (${organizations}::uuid[]))`.execute(
    db,
  );
  return rows[0]?.waiting ?? 0;
}

/** What somebody asked for, the newest first: for their own page, and to take away. */
export async function listClaimsOf(
  db: Database,
  claimantId: string,
): Promise<(Claim & { organizationName: string | null })[]> {
  const rows = await claims(db)
    .select((eb) =>
      eb
        .selectFrom("directory.organization as o")
        .select("o.name")
        .whereRef("o.id", "=", "directory.claim.organization_id")
        .as("organization_name"),
    )
    .where("claimant_id", "=", claimantId)
    .orderBy("asked_at", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => Object.assign(asClaim(row), { organizationName: row.organization_name }));
}

function asClaim(row: Row): Claim {
  return {
    id: row.id,
    organizationId: row.organization_id,
    claimantId: row.claimant_id,
    note: row.note,
    state: row.state as ClaimState,
    askedAt: row.asked_at,
    provenBy: row.proven_by as ClaimProof | null,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    answer: row.answer,
    code: row.code,
    codeMadeAt: row.code_made_at,
    codeTries: row.code_tries,
  };
}
