// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type SelectQueryBuilder } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { Schema } from "../../../foundation/database/schema.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import type {
  Channel,
  ChosenPoint,
  Lab,
  LabPlace,
  LabPlaceKind,
  LabStatus,
  Partner,
  Resource,
} from "./lab.ts";
import { isPublicLab } from "./lab.ts";
import { labsReachOf, mayKeepLab, type LabsReach } from "./reach.ts";

/** A lab that everybody may read of; undefined of drafts. */
export async function findLab(db: Database, id: string): Promise<Lab | undefined> {
  const lab = await findAnyLab(db, id);
  return lab && isPublicLab(lab) ? lab : undefined;
}

/** Refuses with not-found what is not public. */
export async function getLab(db: Database, id: string): Promise<Lab> {
  return found(await findLab(db, id));
}

/** A lab that this person keeps, whatever its state; refuses with not-found what is not theirs. */
export async function getLabToKeep(db: Database, actor: Actor, id: string): Promise<Lab> {
  return theirs(actor, await findAnyLab(db, id));
}

/** The same, locked until the transaction ends. */
export async function getLabToChange(tx: Transaction, actor: Actor, id: string): Promise<Lab> {
  await tx.selectFrom("labs.lab").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
  return theirs(actor, await findAnyLab(tx, id));
}

function theirs(actor: Actor, lab: Lab | undefined): Lab {
  if (lab === undefined || !mayKeepLab(labsReachOf(actor), lab)) return refuse({ kind: "not-found" });
  return lab;
}

/** Any lab, for the other rooms' roles and for actions: who asks has been looked at. */
export async function findAnyLab(db: Database, id: string): Promise<Lab | undefined> {
  const [lab] = await withParts(db, labs(db).where("id", "=", id));
  return lab;
}

export type LabsAsked = { districtIds?: readonly string[]; isWithEnded?: boolean; most?: number };

/** Labs that everybody may read of, by name; those that ended only when asked for. At most five hundred. */
export async function listLabs(
  db: Database,
  { districtIds, isWithEnded = false, most = mostLabs }: LabsAsked = {},
): Promise<Lab[]> {
  const statuses: LabStatus[] = isWithEnded ? ["active", "resting", "ended"] : ["active", "resting"];
  return withParts(
    db,
    labs(db)
      .where("status", "in", statuses)
      .limit(most)
      .$if(districtIds !== undefined, (query) =>
        query.where("territory_id", "=", sql<string>`any (${[...(districtIds ?? [])]}::uuid[])`),
      ),
  );
}

/** The labs that this person keeps, whatever their state, by name; at most five hundred. */
export async function listKeptLabs(db: Database, reach: LabsReach): Promise<Lab[]> {
  return withParts(
    db,
    labs(db).where(({ or, eb, val, fn }) =>
      reach.isEverything
        ? val(true)
        : or([
            eb("territory_id", "=", fn.any(val([...reach.districts]))),
            eb("id", "=", fn.any(val([...reach.labs]))),
            eb("organization_id", "=", fn.any(val([...reach.organizations]))),
          ]),
    ),
  );
}

const mostLabs = 500;

function labs(db: Database) {
  return db
    .selectFrom("labs.lab")
    .selectAll()
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .limit(mostLabs);
}

type LabRow = Awaited<ReturnType<ReturnType<typeof labs>["executeTakeFirstOrThrow"]>>;

/** Labs with their places and partners, in three questions however many they are. */
async function withParts(
  db: Database,
  asked: SelectQueryBuilder<Schema, "labs.lab", LabRow>,
): Promise<Lab[]> {
  const rows = await asked.execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [places, partners] = await Promise.all([listPlacesOf(db, ids), listPartnersOf(db, ids)]);
  return rows.map((row) => asLab(row, places.get(row.id) ?? [], partners.get(row.id) ?? []));
}

async function listPlacesOf(db: Database, labIds: readonly string[]) {
  const rows = await db
    .selectFrom("labs.lab_place")
    .selectAll()
    .where("lab_id", "in", [...labIds])
    .orderBy(sql`kind = 'connected'`)
    .orderBy(sql`place_name collate "it-x-icu"`)
    .orderBy("id")
    .execute();
  const places = rows.map((row) => ({
    labId: row.lab_id,
    id: row.id,
    locationId: row.location_id,
    name: row.place_name,
    kind: row.kind as LabPlaceKind,
    takesActivities: row.takes_activities,
    letsWrite: row.lets_write,
    since: day(row.since),
    until: day(row.until),
  }));
  return Map.groupBy(places, ({ labId }) => labId);
}

async function listPartnersOf(db: Database, labIds: readonly string[]) {
  const rows = await db
    .selectFrom("labs.partner")
    .selectAll()
    .where("lab_id", "in", [...labIds])
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .execute();
  const partners = rows.map((row) => ({
    labId: row.lab_id,
    id: row.id,
    organizationId: row.organization_id,
    name: row.name,
    brings: row.brings,
    since: day(row.since),
    until: day(row.until),
  }));
  return Map.groupBy(partners, ({ labId }) => labId);
}

function asLab(row: LabRow, places: readonly LabPlace[], partners: readonly Partner[]): Lab {
  return {
    territoryId: row.territory_id,
    id: row.id,
    name: row.name,
    line: row.line,
    welcome: row.welcome,
    proposals: row.proposals,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    referenceRole: row.reference_role,
    phone: row.phone,
    email: row.email,
    channels: row.channels as Channel[],
    resources: (row.resources as KeptResource[]).map(asResource),
    points: row.points as ChosenPoint[] | null,
    areas: row.areas,
    status: row.status as LabStatus,
    foundedOn: day(row.founded_on),
    places,
    partners,
    revision: row.revision,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    lastModified: row.last_modified,
    isDemonstration: row.is_demonstration,
  };
}

type KeptResource = { name: string; from: string | null; since: string | null; until: string | null };

function asResource({ since, until, ...kept }: KeptResource): Resource {
  return { ...kept, since: day(since), until: day(until) };
}

function day(kept: string | null): Temporal.PlainDate | null {
  return kept === null ? null : Temporal.PlainDate.from(kept);
}

/**
 * Where the contacts of these labs write what happens: places of today that take their activities, put there by who
 * answers for them.
 */
export async function listPlacesToWriteAt(db: Database, labIds: readonly string[]): Promise<string[]> {
  if (labIds.length === 0) return [];
  const rows = await db
    .selectFrom("labs.lab_place as p")
    .innerJoin("labs.lab as l", (join) =>
      join.onRef("l.territory_id", "=", "p.territory_id").onRef("l.id", "=", "p.lab_id"),
    )
    .select("p.location_id")
    .distinct()
    .where("p.lab_id", "in", [...labIds])
    .where("p.takes_activities", "=", true)
    .where("p.lets_write", "=", true)
    .where("p.until", "is", null)
    .where("l.status", "<>", "ended")
    .execute();
  return rows.flatMap(({ location_id: id }) => id ?? []);
}

/** Labs that roles can be of, those that ended left out: of some districts, or all. */
export async function listLabsToAnswerFor(db: Database, districtIds?: readonly string[]): Promise<Lab[]> {
  const reach = {
    isEverything: districtIds === undefined,
    districts: districtIds ?? [],
    labs: [],
    organizations: [],
  };
  return (await listKeptLabs(db, reach)).filter(({ status }) => status !== "ended");
}
