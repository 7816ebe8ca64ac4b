// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { moveMemberships, moveMembershipsBack } from "../../accounts/memberships/membership-move.actions.ts";
import { recordTables } from "../editing/document.queries.ts";
import type { EditableKind } from "../editing/editable.ts";
import { letElsewhereFollow, letElsewhereReturn } from "./follow-elsewhere.actions.ts";
import type { CheckKept, Followed } from "./merge.ts";

type Pair = { kind: EditableKind; fromId: string; toId: string };

/**
 * What people asked about the one that goes, and who works for it, follows to the other: roles and invitations of an
 * organization, claims and reports that wait. What is known twice of one person is known once.
 */
export async function letFollow(
  tx: Transaction,
  actor: Actor,
  { kind, fromId, toId }: Pair,
  now: Temporal.Instant,
): Promise<Omit<Followed, "checks">> {
  const isOrganization = kind === "organization";
  const roles = isOrganization
    ? await moveMemberships(tx, actor, { from: organization(fromId), to: organization(toId), now })
    : { given: [], ended: [], invitations: [] };
  const { rows: claims } = await sql<{ id: string }>`
    update directory.claim c set organization_id = ${toId} where organization_id = ${fromId} and state = 'waiting'
      and not exists (select from directory.claim o where o.organization_id = ${toId} and o.claimant_id = c.claimant_id and o.state = 'waiting')
    returning id`.execute(tx);
  const { rows: reports } = await sql<{ id: string }>`
    update directory.report set record_id = ${toId}
    where record_id = ${fromId} and state = 'waiting' and what not in ('check', 'missing') returning id`.execute(
    tx,
  );
  const elsewhere = await letElsewhereFollow(tx, { kind, fromId, toId });
  return { ...roles, claims: idsOf(claims), reports: idsOf(reports), elsewhere };
}

/** The same back, as far as it still waits or holds. */
export async function letReturn(
  tx: Transaction,
  actor: Actor,
  { kind, fromId, toId, followed }: Pair & { followed: Followed },
  now: Temporal.Instant,
): Promise<void> {
  if (kind === "organization") {
    await moveMembershipsBack(tx, actor, { from: organization(fromId), moved: followed, now });
  }
  await letElsewhereReturn(tx, { kind, fromId, toId, followed: followed.elsewhere ?? [] });
  await sql`update directory.claim set organization_id = ${fromId}
    where id = any (${followed.claims}::uuid[]) and organization_id = ${toId} and state = 'waiting'`.execute(
    tx,
  );
  await sql`update directory.report set record_id = ${fromId}
    where id = any (${followed.reports}::uuid[]) and record_id = ${toId} and state = 'waiting'`.execute(tx);
}

/** How fresh a record is, group by group, to be put back. */
export async function listChecksKept(tx: Transaction, recordId: string): Promise<CheckKept[]> {
  const { rows } = await sql<CheckKept>`
    select field_group, assured_date, method, assured_by from directory.assurance where record_id = ${recordId}`.execute(
    tx,
  );
  return rows;
}

type ChecksToPutBack = {
  kind: EditableKind;
  recordId: string;
  checks: readonly CheckKept[];
  /** The record's own date before, when no group had one of its own. */
  before: string | null;
  /** The day of the merge, YYYY-MM-DD. */
  mergedOn: string;
};

/** Takes away the checks that came from the other; what was checked again since stays. */
export async function putChecksBack(
  tx: Transaction,
  { kind, recordId, checks, before, mergedOn }: ChecksToPutBack,
): Promise<void> {
  await sql`delete from directory.assurance where record_id = ${recordId} and assured_date <= ${mergedOn}::date`.execute(
    tx,
  );
  await sql`insert into directory.assurance (record_id, kind, field_group, assured_date, method, assured_by)
    select ${recordId}, ${kind}, c.field_group, c.assured_date, c.method, c.assured_by
    from jsonb_to_recordset(${JSON.stringify(checks)}::jsonb)
      as c(field_group text, assured_date date, method text, assured_by uuid)
    on conflict do nothing`.execute(tx);
  await sql`update ${sql.table(recordTables[kind])} set assured_date = coalesce(
      (select max(a.assured_date) from directory.assurance a where a.record_id = ${recordId}), ${before}::date)
    where id = ${recordId}`.execute(tx);
}

function organization(id: string) {
  return { kind: "organization", id } as const;
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
