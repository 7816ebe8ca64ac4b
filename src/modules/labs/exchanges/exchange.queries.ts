// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type {
  Lendable,
  LendableKind,
  Loan,
  LoanStatus,
  Sharing,
  SharingStatus,
  Visit,
  VisitStatus,
} from "./exchange.ts";

const most = 500;

/** The activities that a lab shares, was asked to share or asked to, the latest first. */
export async function listSharings(db: Database, labId: string): Promise<Omit<Sharing, "activity">[]> {
  const rows = await sharings(db)
    .where(({ eb, or }) => or([eb("s.lab_id", "=", labId), eb("s.with_lab_id", "=", labId)]))
    .orderBy("s.asked_at", "desc")
    .orderBy("s.id")
    .limit(most)
    .execute();
  return rows.map(asSharing);
}

/** Any of them, for actions: with the activity it is about. */
export async function findSharing(db: Database, id: string): Promise<Omit<Sharing, "activity"> | undefined> {
  const row = await sharings(db).where("s.id", "=", id).executeTakeFirst();
  return row && asSharing(row);
}

/** The activity of each of some sharings, by the id of the sharing. */
export async function listSharedActivityIds(
  db: Database,
  sharingIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("labs.sharing")
    .select(["id", "activity_id"])
    .where(({ eb, fn, val }) => eb("id", "=", fn.any(val([...sharingIds]))))
    .execute();
  return new Map(rows.map(({ id, activity_id: activityId }) => [id, activityId]));
}

function sharings(db: Database) {
  return db
    .selectFrom("labs.sharing as s")
    .innerJoin("labs.lab as l", (join) =>
      join.onRef("l.territory_id", "=", "s.territory_id").onRef("l.id", "=", "s.lab_id"),
    )
    .innerJoin("labs.lab as w", (join) =>
      join.onRef("w.territory_id", "=", "s.territory_id").onRef("w.id", "=", "s.with_lab_id"),
    )
    .select([
      "s.territory_id as territoryId",
      "s.id",
      "s.lab_id as labId",
      "l.name as labName",
      "s.with_lab_id as withLabId",
      "w.name as withLabName",
      "s.asked_by as askedBy",
      "s.status",
      "s.said",
    ]);
}

type SharingRow = Awaited<ReturnType<ReturnType<typeof sharings>["executeTakeFirstOrThrow"]>>;

function asSharing({
  labId,
  labName,
  withLabId,
  withLabName,
  ...row
}: SharingRow): Omit<Sharing, "activity"> {
  return {
    ...row,
    lab: { id: labId, name: labName },
    withLab: { id: withLabId, name: withLabName },
    status: row.status as SharingStatus,
  };
}

export type VisitQuestion = {
  labId?: string;
  districtIds?: readonly string[];
  statuses?: readonly VisitStatus[];
  year?: number;
};

/** Visits of a lab, as host or guest, or of districts; the latest first. */
export async function listVisits(
  db: Database,
  { labId, districtIds, statuses, year }: VisitQuestion,
): Promise<Visit[]> {
  const rows = await visits(db)
    .$if(labId !== undefined, (query) =>
      query.where(({ eb, or }) => or([eb("v.host_lab_id", "=", labId!), eb("v.guest_lab_id", "=", labId!)])),
    )
    .$if(districtIds !== undefined, (query) =>
      query.where("v.territory_id", "=", sql<string>`any (${[...(districtIds ?? [])]}::uuid[])`),
    )
    .$if(statuses !== undefined, (query) =>
      query.where("v.status", "=", sql<string>`any (${[...(statuses ?? [])]}::text[])`),
    )
    .$if(year !== undefined, (query) =>
      query.where(sql<boolean>`extract(year from v.visit_on) = ${year ?? 0}`),
    )
    .orderBy(sql`coalesce(v.visit_on, v.created_at::date)`, "desc")
    .orderBy("v.id")
    .limit(most)
    .execute();
  return rows.map(asVisit);
}

/** Offers of other labs of a district that one can take up. */
export async function listOffers(db: Database, territoryId: string, labId: string): Promise<Visit[]> {
  const all = await listVisits(db, { districtIds: [territoryId], statuses: ["offered"] });
  return all.filter(({ host }) => host.id !== labId);
}

export async function findVisit(db: Database, id: string): Promise<Visit | undefined> {
  const row = await visits(db).where("v.id", "=", id).executeTakeFirst();
  return row && asVisit(row);
}

function visits(db: Database) {
  return db
    .selectFrom("labs.visit as v")
    .innerJoin("labs.lab as h", (join) =>
      join.onRef("h.territory_id", "=", "v.territory_id").onRef("h.id", "=", "v.host_lab_id"),
    )
    .leftJoin("labs.lab as g", (join) =>
      join.onRef("g.territory_id", "=", "v.territory_id").onRef("g.id", "=", "v.guest_lab_id"),
    )
    .select([
      "v.territory_id as territoryId",
      "v.id",
      "h.id as hostId",
      "h.name as hostName",
      "g.id as guestId",
      "g.name as guestName",
      "v.asked_by as askedBy",
      "v.status",
      "v.what_to_see as whatToSee",
      "v.visit_on as on",
      "v.host_learned as hostLearned",
      "v.guest_learned as guestLearned",
      "v.said",
    ]);
}

type VisitRow = Awaited<ReturnType<ReturnType<typeof visits>["executeTakeFirstOrThrow"]>>;

function asVisit({ hostId, hostName, guestId, guestName, ...row }: VisitRow): Visit {
  return {
    ...row,
    host: { id: hostId, name: hostName },
    guest: guestId === null ? null : { id: guestId, name: guestName ?? "" },
    status: row.status as VisitStatus,
  };
}

/** What the labs of districts lend, or one lab; those withdrawn only of that one. By name. */
export async function listLendables(
  db: Database,
  { districtIds, labId }: { districtIds?: readonly string[]; labId?: string },
): Promise<Lendable[]> {
  const rows = await lendables(db)
    .$if(labId !== undefined, (query) => query.where("d.lab_id", "=", labId!))
    .$if(labId === undefined, (query) => query.where("d.is_offered", "=", true))
    .$if(districtIds !== undefined, (query) =>
      query.where("d.territory_id", "=", sql<string>`any (${[...(districtIds ?? [])]}::uuid[])`),
    )
    .where("l.status", "<>", "draft")
    .orderBy(sql`d.title collate "it-x-icu"`)
    .orderBy("d.id")
    .limit(most)
    .execute();
  return rows.map(asLendable);
}

export async function findLendable(db: Database, id: string): Promise<Lendable | undefined> {
  const row = await lendables(db).where("d.id", "=", id).executeTakeFirst();
  return row && asLendable(row);
}

function lendables(db: Database) {
  return db
    .selectFrom("labs.lendable as d")
    .innerJoin("labs.lab as l", (join) =>
      join.onRef("l.territory_id", "=", "d.territory_id").onRef("l.id", "=", "d.lab_id"),
    )
    .select([
      "d.territory_id as territoryId",
      "d.id",
      "l.id as labId",
      "l.name as labName",
      "d.kind",
      "d.title",
      "d.conditions",
      "d.is_offered as isOffered",
    ]);
}

type LendableRow = Awaited<ReturnType<ReturnType<typeof lendables>["executeTakeFirstOrThrow"]>>;

function asLendable({ labId, labName, ...row }: LendableRow): Lendable {
  return { ...row, lab: { id: labId, name: labName }, kind: row.kind as LendableKind };
}

export type LoanQuestion = {
  labId?: string;
  lendableId?: string;
  districtIds?: readonly string[];
  year?: number;
};

/** Loans of a lab, given or had, of one thing, or of districts; the latest first. */
export async function listLoans(
  db: Database,
  { labId, lendableId, districtIds, year }: LoanQuestion,
): Promise<Loan[]> {
  const rows = await loans(db)
    .$if(labId !== undefined, (query) =>
      query.where(({ eb, or }) => or([eb("d.lab_id", "=", labId!), eb("o.to_lab_id", "=", labId!)])),
    )
    .$if(lendableId !== undefined, (query) => query.where("o.lendable_id", "=", lendableId!))
    .$if(districtIds !== undefined, (query) =>
      query.where("o.territory_id", "=", sql<string>`any (${[...(districtIds ?? [])]}::uuid[])`),
    )
    .$if(year !== undefined, (query) =>
      query.where(sql<boolean>`extract(year from o.from_on) = ${year ?? 0}`),
    )
    .orderBy("o.from_on", "desc")
    .orderBy("o.id")
    .limit(most)
    .execute();
  return rows.map(asLoan);
}

export async function findLoan(db: Database, id: string): Promise<Loan | undefined> {
  const row = await loans(db).where("o.id", "=", id).executeTakeFirst();
  return row && asLoan(row);
}

function loans(db: Database) {
  return db
    .selectFrom("labs.loan as o")
    .innerJoin("labs.lendable as d", (join) =>
      join.onRef("d.territory_id", "=", "o.territory_id").onRef("d.id", "=", "o.lendable_id"),
    )
    .innerJoin("labs.lab as l", (join) =>
      join.onRef("l.territory_id", "=", "d.territory_id").onRef("l.id", "=", "d.lab_id"),
    )
    .innerJoin("labs.lab as t", (join) =>
      join.onRef("t.territory_id", "=", "o.territory_id").onRef("t.id", "=", "o.to_lab_id"),
    )
    .select([
      "o.territory_id as territoryId",
      "o.id",
      "d.id as lendableId",
      "d.title",
      "l.id as lenderId",
      "l.name as lenderName",
      "t.id as toId",
      "t.name as toName",
      "o.from_on as from",
      "o.until_on as until",
      "o.status",
      "o.said",
      "o.answer",
      "o.returned_on as returnedOn",
    ]);
}

type LoanRow = Awaited<ReturnType<ReturnType<typeof loans>["executeTakeFirstOrThrow"]>>;

function asLoan({ lendableId, title, lenderId, lenderName, toId, toName, ...row }: LoanRow): Loan {
  return {
    ...row,
    lendable: { id: lendableId, title },
    lender: { id: lenderId, name: lenderName },
    to: { id: toId, name: toName },
    status: row.status as LoanStatus,
  };
}
