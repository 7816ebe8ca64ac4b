// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { findAnyLab } from "../lab/lab.queries.ts";
import { isPublicLab } from "../lab/lab.ts";
import { labsReachOf, mayKeepLab } from "../lab/reach.ts";
import type { By } from "./network-by.ts";
import {
  isPublicNetwork,
  type Moment,
  type MomentKind,
  type Network,
  type NetworkLine,
  type NetworkLink,
  type NetworkPlace,
  type NetworkStatus,
} from "./network.ts";

function networks(db: Database) {
  return db.selectFrom("labs.network as n").selectAll("n");
}

/** Any network; who asks has been looked at. */
export async function findAnyNetwork(db: Database, id: string): Promise<Network | undefined> {
  const row = await networks(db).where("n.id", "=", id).executeTakeFirst();
  return row && asNetwork(row);
}

/** A network that everybody may read of; refuses with not-found drafts, and those of a lab that is one. */
export async function getNetwork(db: Database, id: string): Promise<Network> {
  const network = found(await findAnyNetwork(db, id));
  const lab = found(await findAnyLab(db, network.labId));
  return isPublicNetwork(network) && isPublicLab(lab) ? network : refuse({ kind: "not-found" });
}

/** A network for who keeps it: its lab's keepers by its id, who runs it by their link. Refuses with not-found others. */
export async function getNetworkToKeep(db: Database, by: By, id?: string): Promise<Network> {
  if (by.as === "link") {
    const row = await networks(db)
      .innerJoin("labs.network_keeper as k", (join) =>
        join.onRef("k.territory_id", "=", "n.territory_id").onRef("k.network_id", "=", "n.id"),
      )
      .where("k.token_hash", "=", by.tokenHash)
      .executeTakeFirst();
    return asNetwork(found(row));
  }
  const network = found(await findAnyNetwork(db, id ?? ""));
  const lab = found(await findAnyLab(db, network.labId));
  return mayKeepLab(labsReachOf(by.actor), lab) ? network : refuse({ kind: "not-found" });
}

/** The same, locked until the transaction ends. */
export async function getNetworkToChange(tx: Transaction, by: By, id?: string): Promise<Network> {
  const network = await getNetworkToKeep(tx, by, id);
  await tx
    .selectFrom("labs.network")
    .select("id")
    .where("territory_id", "=", network.territoryId)
    .where("id", "=", network.id)
    .forUpdate()
    .executeTakeFirst();
  return found(await findAnyNetwork(tx, network.id));
}

/** The networks of a lab: those at work first, by name; drafts only when asked for. At most two hundred. */
export async function listNetworksOf(
  db: Database,
  labId: string,
  { isWithDrafts = false }: { isWithDrafts?: boolean } = {},
): Promise<NetworkLine[]> {
  const rows = await networks(db)
    .select((eb) => [
      eb
        .selectFrom("labs.network_moment as m")
        .select("m.people")
        .whereRef("m.territory_id", "=", "n.territory_id")
        .whereRef("m.network_id", "=", "n.id")
        .where("m.people", "is not", null)
        .orderBy("m.happened_on", "desc")
        .orderBy("m.created_at", "desc")
        .limit(1)
        .as("people"),
      eb
        .selectFrom("labs.network_request as r")
        .select(({ fn }) => fn.countAll<number>().as("waiting"))
        .whereRef("r.territory_id", "=", "n.territory_id")
        .whereRef("r.network_id", "=", "n.id")
        .where("r.answered_at", "is", null)
        .where("r.forgotten_at", "is", null)
        .as("waiting"),
    ])
    .where("n.lab_id", "=", labId)
    .$if(!isWithDrafts, (query) => query.where("n.status", "<>", "draft"))
    .orderBy(sql`array_position(array['draft', 'active', 'paused', 'ended'], n.status)`)
    .orderBy(sql`n.name collate "it-x-icu"`)
    .orderBy("n.id")
    .limit(200)
    .execute();
  return rows.map((row) =>
    Object.assign(asNetwork(row), { people: row.people, waiting: Number(row.waiting ?? 0) }),
  );
}

/** Its places, in their order. */
export async function listNetworkPlaces(db: Database, networkId: string): Promise<NetworkPlace[]> {
  return db
    .selectFrom("labs.network_place")
    .select(["location_id as locationId", "place_name as name"])
    .where("network_id", "=", networkId)
    .orderBy("position")
    .orderBy("id")
    .execute();
}

/** The services and organizations with which it goes hand in hand. */
export async function listNetworkLinks(db: Database, networkId: string): Promise<NetworkLink[]> {
  return db
    .selectFrom("labs.network_link")
    .select(["service_id as serviceId", "organization_id as organizationId"])
    .where("network_id", "=", networkId)
    .orderBy("id")
    .execute();
}

/** Its story, from the first moment on. */
export async function listMoments(db: Database, networkId: string): Promise<Moment[]> {
  const rows = await db
    .selectFrom("labs.network_moment")
    .select(["id", "kind", "happened_on", "people", "told"])
    .where("network_id", "=", networkId)
    .orderBy("happened_on")
    .orderBy("created_at")
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map(({ id, kind, happened_on, people, told }) => ({
    id,
    kind: kind as MomentKind,
    on: Temporal.PlainDate.from(happened_on),
    people,
    told,
  }));
}

/** The activities that are a network's. */
export async function listNetworkActivityIds(db: Database, networkId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("labs.tie")
    .select("activity_id as id")
    .where("network_id", "=", networkId)
    .where("is_ours", "=", true)
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

/** The networks at work that meet at a place, or go hand in hand with an organization. By name, at most twenty. */
export async function listNetworksBeside(
  db: Database,
  thing: { kind: "place" | "organization"; id: string },
): Promise<{ id: string; name: string }[]> {
  const [table, column] =
    thing.kind === "place"
      ? ([sql.table("labs.network_place"), sql.ref("location_id")] as const)
      : ([sql.table("labs.network_link"), sql.ref("organization_id")] as const);
  return db
    .selectFrom("labs.network as n")
    .select(["n.id", "n.name"])
    .where(
      sql<boolean>`exists (select from ${table} k
        where k.territory_id = n.territory_id and k.network_id = n.id and k.${column} = ${thing.id})`,
    )
    .where("n.status", "=", "active")
    .orderBy(sql`n.name collate "it-x-icu"`)
    .orderBy("n.id")
    .limit(20)
    .execute();
}

type Row = Awaited<ReturnType<ReturnType<typeof networks>["executeTakeFirstOrThrow"]>>;

function asNetwork(row: Row): Network {
  return {
    territoryId: row.territory_id,
    id: row.id,
    labId: row.lab_id,
    status: row.status as NetworkStatus,
    name: row.name,
    whatTheyDo: row.what_they_do,
    whoToAsk: row.who_to_ask,
    meets: row.meets,
    howToJoin: row.how_to_join,
    phone: row.phone,
    email: row.email,
    topics: row.topics,
    bornOn: Temporal.PlainDate.from(row.born_on),
    endedOn: row.ended_on === null ? null : Temporal.PlainDate.from(row.ended_on),
    revision: row.revision,
    isDemonstration: row.is_demonstration,
    lastModified: row.last_modified,
  };
}
