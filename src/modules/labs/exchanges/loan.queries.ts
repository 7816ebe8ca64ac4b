// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Lendable, LendableKind, Loan, LoanStatus } from "./exchange.ts";

const most = 500;

/** What labs lend, of districts or one lab where told; those withdrawn only of that one. By name. */
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
  return {
    ...row,
    lab: { id: labId, name: labName, territoryId: row.territoryId },
    kind: row.kind as LendableKind,
  };
}

export type LoanQuestion = {
  labId?: string;
  lendableId?: string;
  districtIds?: readonly string[];
  year?: number;
  /** Only those that somebody has or will have, on or after this day. */
  takenFrom?: string;
};

/** Loans of a lab or of the labs of districts, given or had, or of one thing; the latest first. */
export async function listLoans(
  db: Database,
  { labId, lendableId, districtIds, year, takenFrom }: LoanQuestion,
): Promise<Loan[]> {
  const rows = await loans(db)
    .$if(labId !== undefined, (query) =>
      query.where(({ eb, or }) => or([eb("d.lab_id", "=", labId!), eb("o.to_lab_id", "=", labId!)])),
    )
    .$if(lendableId !== undefined, (query) => query.where("o.lendable_id", "=", lendableId!))
    .$if(districtIds !== undefined, (query) =>
      query.where(
        sql<boolean>`array[o.territory_id, o.to_territory_id] && ${[...(districtIds ?? [])]}::uuid[]`,
      ),
    )
    .$if(takenFrom !== undefined, (query) =>
      query.where("o.status", "=", "agreed").where("o.until_on", ">=", takenFrom!),
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
      join.onRef("t.territory_id", "=", "o.to_territory_id").onRef("t.id", "=", "o.to_lab_id"),
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
      "o.to_territory_id as toTerritoryId",
      "o.from_on as from",
      "o.until_on as until",
      "o.status",
      "o.said",
      "o.answer",
      "o.returned_on as returnedOn",
    ]);
}

type LoanRow = Awaited<ReturnType<ReturnType<typeof loans>["executeTakeFirstOrThrow"]>>;

function asLoan({
  lendableId,
  title,
  lenderId,
  lenderName,
  toId,
  toName,
  toTerritoryId,
  ...row
}: LoanRow): Loan {
  return {
    ...row,
    lendable: { id: lendableId, title },
    lender: { id: lenderId, name: lenderName, territoryId: row.territoryId },
    to: { id: toId, name: toName, territoryId: toTerritoryId },
    status: row.status as LoanStatus,
  };
}
