// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listContactsOf, type OrganizationContact } from "../../accounts/memberships/membership.queries.ts";
import { conditionsOf } from "../keeping/kept.queries.ts";
import type { FindingKind } from "../search/criteria.ts";
import { addressHash } from "./ask.ts";
import { mostRecords, type Asked, type CampaignPlan, type Scope } from "./campaign.ts";
import { eachGroup } from "./each-group.queries.ts";

type Row = {
  kind: FindingKind;
  id: string;
  name: string;
  organizationId: string | null;
  organizationName: string | null;
  email: string | null;
};

/**
 * Whom a campaign would write to now: the contacts with account of the organization that runs a record, else the
 * record's own public address, else the organization's. Each address once, with all its records. Hidden places are
 * never written about.
 */
export async function planCampaign(
  db: Database | Transaction,
  { territoryId, scope }: { territoryId: string | null; scope: Scope },
  now: Temporal.Instant,
): Promise<CampaignPlan> {
  const rows = await listAskable(db, { territoryId, scope }, now);
  const organizationIds = [...new Set(rows.flatMap(({ organizationId }) => organizationId ?? []))];
  const contacts = await listContactsOf(db, romeDate(now).toString(), organizationIds);
  const byOrganization = Map.groupBy(contacts, ({ organizationId }) => organizationId);
  const asked = new Map<string, Asked>();
  let unreachable = 0;
  for (const row of rows) {
    const reached = addressesOf(row, byOrganization);
    if (reached.length === 0) unreachable += 1;
    for (const { address, personId, language } of reached) {
      const known = asked.get(address) ?? { address, personId, language, records: [] };
      asked.set(address, known);
      const { kind, id, name } = row;
      if (known.records.length < mostRecords) known.records.push({ kind, id, name });
    }
  }
  const refused = await listRefused(db, [...asked.keys()]);
  for (const address of refused) asked.delete(address);
  return {
    asked: [...asked.values()],
    ...counted(rows, [...asked.values()]),
    unreachable,
    refused: refused.length,
  };
}

function addressesOf(
  { organizationId, email }: Row,
  contacts: ReadonlyMap<string, OrganizationContact[]>,
): Pick<Asked, "address" | "personId" | "language">[] {
  const theirs = organizationId === null ? [] : (contacts.get(organizationId) ?? []);
  if (theirs.length > 0) {
    return theirs.map(({ email: address, personId, language }) => ({ address, personId, language }));
  }
  const address = email?.trim().toLowerCase() ?? "";
  return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(address)
    ? [{ address, personId: null, language: "it" }]
    : [];
}

function counted(rows: readonly Row[], asked: readonly Asked[]) {
  const reached = new Set(asked.flatMap(({ records }) => records.map(({ id }) => id)));
  const byOrganization = Map.groupBy(
    rows.filter(({ id }) => reached.has(id)),
    ({ organizationName, name }) => organizationName ?? name,
  );
  const organizations = [...byOrganization].map(([name, own]) => ({ name, records: own.length }));
  return {
    records: reached.size,
    organizations: organizations.toSorted((a, b) => a.name.localeCompare(b.name, "it")),
  };
}

/** The records that the scope asks for, the worst first, with their public address. */
async function listAskable(
  db: Database | Transaction,
  { territoryId, scope }: { territoryId: string | null; scope: Scope },
  now: Temporal.Instant,
): Promise<Row[]> {
  const { kind, area, isStaleOnly } = scope;
  const asked = await conditionsOf(db, { ...(kind && { kind }), ...(area && { area }) }, now);
  const today = romeDate(now).toString();
  const { rows } = await sql<Row>`
    with asked as (
      select k.kind, k.id, k.name, k.organization_id, bool_or(c.stale_from is null) as never, min(c.stale_from) as oldest
      from ${eachGroup}
      where k.works and ${asked}
        and (${territoryId}::uuid is null or k.territory_id = ${territoryId}::uuid)
      group by k.kind, k.id, k.name, k.organization_id
    )
    select k.kind, k.id, k.name, k.organization_id as "organizationId", o.name as "organizationName",
      coalesce(nullif(btrim(s.email), ''), nullif(btrim(p.email), ''), nullif(btrim(o.email), '')) as email
    from asked k
    left join directory.organization o on o.id = k.organization_id
    left join directory.service s on s.id = k.id
    left join directory.asset p on p.id = k.id
    left join directory.location l on l.id = coalesce(p.location_id, case k.kind when 'place' then k.id end)
    where l.address_visibility is distinct from 'hidden'
      and (not ${isStaleOnly}::boolean or k.never or k.oldest <= ${today}::date)
    order by k.never desc, k.oldest, k.name collate "it-x-icu", k.id`.execute(db);
  return rows;
}

async function listRefused(db: Database | Transaction, addresses: readonly string[]): Promise<string[]> {
  const hashes = addresses.map((address) => addressHash(address));
  const rows = await db
    .selectFrom("directory.ask_refused")
    .select("address_hash")
    .where(({ eb, fn, val }) => eb("address_hash", "=", fn.any(val(hashes))))
    .execute();
  const refused = new Set(rows.map(({ address_hash }) => address_hash.toString("hex")));
  return addresses.filter((address) => refused.has(addressHash(address).toString("hex")));
}
