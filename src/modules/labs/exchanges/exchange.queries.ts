// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Sharing, SharingStatus, Visit, VisitStatus } from "./exchange.ts";

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
      join.onRef("w.territory_id", "=", "s.with_territory_id").onRef("w.id", "=", "s.with_lab_id"),
    )
    .select([
      "s.territory_id as territoryId",
      "s.id",
      "s.lab_id as labId",
      "l.name as labName",
      "s.with_lab_id as withLabId",
      "w.name as withLabName",
      "s.with_territory_id as withTerritoryId",
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
  withTerritoryId,
  ...row
}: SharingRow): Omit<Sharing, "activity"> {
  return {
    ...row,
    lab: { id: labId, name: labName, territoryId: row.territoryId },
    withLab: { id: withLabId, name: withLabName, territoryId: withTerritoryId },
    status: row.status as SharingStatus,
  };
}

export type VisitQuestion = {
  labId?: string;
  districtIds?: readonly string[];
  statuses?: readonly VisitStatus[];
  year?: number;
};

/** Visits of a lab, or of the labs of districts, as host or guest; the latest first. */
export async function listVisits(
  db: Database,
  { labId, districtIds, statuses, year }: VisitQuestion,
): Promise<Visit[]> {
  const rows = await visits(db)
    .$if(labId !== undefined, (query) =>
      query.where(({ eb, or }) => or([eb("v.host_lab_id", "=", labId!), eb("v.guest_lab_id", "=", labId!)])),
    )
    .$if(districtIds !== undefined, (query) =>
      query.where(
        sql<boolean>`array[v.territory_id, v.guest_territory_id] && ${[...(districtIds ?? [])]}::uuid[]`,
      ),
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

/** Offers of other labs, wherever they are, that one can take up. */
export async function listOffers(db: Database, labId: string): Promise<Visit[]> {
  const all = await listVisits(db, { statuses: ["offered"] });
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
      join.onRef("g.territory_id", "=", "v.guest_territory_id").onRef("g.id", "=", "v.guest_lab_id"),
    )
    .select([
      "v.territory_id as territoryId",
      "v.id",
      "h.id as hostId",
      "h.name as hostName",
      "g.id as guestId",
      "g.name as guestName",
      "v.guest_territory_id as guestTerritoryId",
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

function asVisit({ hostId, hostName, guestId, guestName, guestTerritoryId, ...row }: VisitRow): Visit {
  return {
    ...row,
    host: { id: hostId, name: hostName, territoryId: row.territoryId },
    guest:
      guestId === null || guestTerritoryId === null
        ? null
        : { id: guestId, name: guestName ?? "", territoryId: guestTerritoryId },
    status: row.status as VisitStatus,
  };
}
