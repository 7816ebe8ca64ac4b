// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import type { LabsReach } from "../lab/reach.ts";
import { labsReachOf, mayKeepLab } from "../lab/reach.ts";
import {
  isPublicAgreement,
  type Agreement,
  type AgreementKind,
  type AgreementStatus,
  type ObjectKind,
  type Outcome,
  type PartyKind,
  type Signature,
} from "./agreement.ts";

export type AgreementQuestion = {
  labIds?: readonly string[];
  districtIds?: readonly string[];
  locationId?: string;
  /** Of whom the directory knows to be a party. */
  organizationIds?: readonly string[];
  statuses?: readonly AgreementStatus[];
  kind?: AgreementKind;
};

/** Agreements, those changed last first; at most five hundred. Who may see them is for who asks to say. */
export async function listAgreements(db: Database, question: AgreementQuestion): Promise<Agreement[]> {
  const { labIds, districtIds, locationId, organizationIds, statuses, kind } = question;
  const all: RawBuilder<boolean>[] = [sql`true`];
  if (labIds) all.push(sql`a.lab_id = any (${[...labIds]}::uuid[])`);
  if (districtIds) all.push(sql`a.territory_id = any (${[...districtIds]}::uuid[])`);
  if (locationId !== undefined) all.push(sql`a.location_id = ${locationId}`);
  if (statuses) all.push(sql`a.status = any (${[...statuses]}::text[])`);
  if (kind) all.push(sql`a.kind = ${kind}`);
  if (organizationIds) {
    all.push(sql`exists (select from labs.agreement_party p
      where p.territory_id = a.territory_id and p.agreement_id = a.id and p.organization_id = any (${[...organizationIds]}::uuid[]))`);
  }
  return agreementsWhere(db, sql`${sql.join(all, sql` and `)}`);
}

/** Those that somebody keeps, whatever their state. */
export async function listKeptAgreements(db: Database, reach: LabsReach): Promise<Agreement[]> {
  if (reach.isEverything) return agreementsWhere(db, sql`true`);
  return agreementsWhere(
    db,
    sql`(a.territory_id = any (${[...reach.districts]}::uuid[]) or a.lab_id = any (${[...reach.labs]}::uuid[])
      or l.organization_id = any (${[...reach.organizations]}::uuid[]))`,
  );
}

/** Any agreement, for actions: who asks has still to be looked at. */
export async function findAgreement(db: Database, id: string): Promise<Agreement | undefined> {
  const [agreement] = await agreementsWhere(db, sql`a.id = ${id}`);
  return agreement;
}

/** One that everybody may read; refuses with not-found the others. */
export async function getPublicAgreement(db: Database, id: string): Promise<Agreement> {
  const agreement = found(await findAgreement(db, id));
  return isPublicAgreement(agreement) ? agreement : refuse({ kind: "not-found" });
}

/** One that this person keeps, whatever its state; refuses with not-found what is not theirs. */
export async function getAgreementToKeep(db: Database, actor: Actor, id: string): Promise<Agreement> {
  const agreement = found(await findAgreement(db, id));
  const reach = labsReachOf(actor);
  const { territoryId, lab } = agreement;
  const isTheirs =
    lab === null
      ? reach.isEverything || reach.districts.includes(territoryId)
      : mayKeepLab(reach, { territoryId, ...lab });
  return isTheirs ? agreement : refuse({ kind: "not-found" });
}

/** The same, locked until the transaction ends. */
export async function getAgreementToChange(tx: Transaction, actor: Actor, id: string): Promise<Agreement> {
  await lockAgreement(tx, id);
  return getAgreementToKeep(tx, actor, id);
}

export async function lockAgreement(tx: Transaction, id: string): Promise<void> {
  await tx.selectFrom("labs.agreement").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
}

/** The text that is signed, as it was fixed; undefined of a draft that never was. */
export async function findAgreementText(
  db: Database,
  { territoryId, id, version }: Pick<Agreement, "territoryId" | "id" | "version">,
): Promise<{ said: string; hash: Buffer } | undefined> {
  return db
    .selectFrom("labs.agreement_text")
    .select(["said", "hash"])
    .where("territory_id", "=", territoryId)
    .where("agreement_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
}

/** The sheet that was signed on paper, as it was loaded. */
export async function findScan(
  db: Database,
  { territoryId, id }: Pick<Agreement, "territoryId" | "id">,
  signatureId: string,
): Promise<{ body: Buffer; type: string } | undefined> {
  const row = await db
    .selectFrom("labs.agreement_signature")
    .select(["scan", "scan_type"])
    .where("territory_id", "=", territoryId)
    .where("agreement_id", "=", id)
    .where("id", "=", signatureId)
    .executeTakeFirst();
  return row?.scan && row.scan_type ? { body: row.scan, type: row.scan_type } : undefined;
}

type Row = Omit<
  Agreement,
  "kind" | "objectKind" | "status" | "objectName" | "lab" | "parties" | "commitments" | "signatures"
> & {
  kind: string;
  objectKind: string;
  status: string;
  objectName: string | null;
  labId: string | null;
  labName: string | null;
  labOrganizationId: string | null;
  labIsPublic: boolean | null;
};

async function agreementsWhere(db: Database, condition: RawBuilder<boolean>): Promise<Agreement[]> {
  const { rows } = await sql<Row>`
    select a.territory_id as "territoryId", a.id, a.kind, a.title, a.object_kind as "objectKind",
      a.object_name as "objectName", a.location_id as "locationId", a.space_id as "spaceId",
      a.activity_id as "activityId", a.body, a.status, a.starts_on::text as "startsOn", a.ends_on::text as "endsOn",
      a.review_on::text as "reviewOn", a.version, a.closed_on::text as "closedOn",
      a.closed_because as "closedBecause", a.renewed_from as "renewedFrom", a.revision,
      a.last_modified as "lastModified", a.is_demonstration as "isDemonstration",
      (select jsonb_build_object('id', n.id, 'status', n.status) from labs.agreement n
        where n.territory_id = a.territory_id and n.renewed_from = a.id) as "renewedBy",
      l.id as "labId", l.name as "labName", l.organization_id as "labOrganizationId",
      l.status <> 'draft' as "labIsPublic"
    from labs.agreement a
    left join labs.lab l on l.territory_id = a.territory_id and l.id = a.lab_id
    where ${condition}
    order by a.last_modified desc, a.id limit 500`.execute(db);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [parties, commitments, signatures] = await Promise.all([
    listParties(db, ids),
    listCommitments(db, ids),
    listSignatures(db, ids),
  ]);
  return rows.map(({ labId, labName, labOrganizationId, labIsPublic, ...row }) =>
    Object.assign(row, {
      kind: row.kind as AgreementKind,
      objectKind: row.objectKind as ObjectKind,
      objectName: row.objectName ?? "",
      status: row.status as AgreementStatus,
      lab:
        labId === null
          ? null
          : {
              id: labId,
              name: labName ?? "",
              organizationId: labOrganizationId,
              isPublic: labIsPublic === true,
            },
      parties: (parties.get(row.id) ?? []).map((party, index) => Object.assign(party, { number: index + 1 })),
      commitments: commitments.get(row.id) ?? [],
      signatures: signatures.get(row.id) ?? [],
    }),
  );
}

async function listParties(db: Database, ids: readonly string[]) {
  const rows = await db
    .selectFrom("labs.agreement_party")
    .select([
      "agreement_id as agreementId",
      "id",
      "kind",
      "organization_id as organizationId",
      "name",
      "called",
    ])
    .where("agreement_id", "in", [...ids])
    .orderBy("place")
    .orderBy("id")
    .execute();
  const parties = rows.map((row) => Object.assign(row, { kind: row.kind as PartyKind }));
  return Map.groupBy(parties, ({ agreementId }) => agreementId);
}

async function listCommitments(db: Database, ids: readonly string[]) {
  const rows = await db
    .selectFrom("labs.commitment")
    .select([
      "agreement_id as agreementId",
      "id",
      "party_id as partyId",
      "what",
      "from_on as from",
      "by_on as by",
    ])
    .where("agreement_id", "in", [...ids])
    .orderBy("place")
    .orderBy("id")
    .execute();
  const seen = await db
    .selectFrom("labs.commitment_check as k")
    .innerJoin("labs.commitment as c", (join) =>
      join.onRef("c.territory_id", "=", "k.territory_id").onRef("c.id", "=", "k.commitment_id"),
    )
    .select(["k.commitment_id as commitmentId", "k.id", "k.checked_on as on", "k.outcome", "k.said"])
    .where("c.agreement_id", "in", [...ids])
    .orderBy("k.checked_on", "desc")
    .orderBy("k.id", "desc")
    .execute();
  const checks = Map.groupBy(
    seen.map((row) => Object.assign(row, { outcome: row.outcome as Outcome })),
    ({ commitmentId }) => commitmentId,
  );
  const commitments = rows.map((row) => Object.assign(row, { checks: checks.get(row.id) ?? [] }));
  return Map.groupBy(commitments, ({ agreementId }) => agreementId);
}

async function listSignatures(db: Database, ids: readonly string[]) {
  const rows = await db
    .selectFrom("labs.agreement_signature")
    .select([
      "agreement_id as agreementId",
      "id",
      "party_id as partyId",
      "version",
      "how",
      "signed_on as on",
      "signed_as as as",
      sql<boolean>`scan is not null`.as("hasScan"),
    ])
    .where("agreement_id", "in", [...ids])
    .orderBy("version", "desc")
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const signatures = rows.map((row) => Object.assign(row, { how: row.how as Signature["how"] }));
  return Map.groupBy(signatures, ({ agreementId }) => agreementId);
}
