// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import { keeper } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { idFrom } from "../../../foundation/uuid.ts";
import { findAnyLab } from "../lab/lab.queries.ts";
import { showNetworks } from "./network-shown.actions.ts";
import { findAnyNetwork } from "./network.queries.ts";
import type { MomentKind, Network } from "./network.ts";
import type { ShippedNetwork, ShippedNetworks } from "./shipped-networks.ts";

/** The id of a network of the demonstration. */
export function demonstrationNetworkId(key: string): string {
  return idFrom("demonstration-network", key);
}

/**
 * Lets the networks of the demonstration be born in its labs, each with its story, and shows those at work in the
 * directory; those that are there already stay. They go with their labs.
 */
export async function loadDemonstrationNetworks(
  tx: Transaction,
  { networks }: Pick<ShippedNetworks, "networks">,
  labIds: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): Promise<void> {
  const made: Network[] = [];
  for (const shipped of networks) {
    const id = demonstrationNetworkId(shipped.key);
    const lab = await findAnyLab(tx, labIds.get(shipped.lab) ?? "");
    if (!lab) throw new Error(`shipped network of an unknown lab: ${shipped.key}`);
    if (await findAnyNetwork(tx, id)) continue;
    await insertNetwork(tx, { shipped, id, labId: lab.id, territoryId: lab.territoryId }, now);
    const network = await findAnyNetwork(tx, id);
    if (network) made.push(network);
  }
  await showNetworks(tx, keeper, made, { baseUrl: undefined, now });
}

type Inserted = { shipped: ShippedNetwork; id: string; labId: string; territoryId: string };

async function insertNetwork(
  tx: Transaction,
  { shipped, id, labId, territoryId }: Inserted,
  now: Temporal.Instant,
): Promise<void> {
  const today = romeDate(now);
  const daysAgo = (days: number) => today.subtract({ days }).toString();
  const { ended_days_ago: ended, paused_days_ago: paused, why = null } = shipped;
  await tx
    .insertInto("labs.network")
    .values({
      territory_id: territoryId,
      lab_id: labId,
      id,
      name: shipped.name,
      what_they_do: shipped.what,
      who_to_ask: shipped.who,
      meets: shipped.meets,
      how_to_join: shipped.join,
      topics: shipped.topics,
      status: shipped.status,
      born_on: daysAgo(shipped.born_days_ago),
      ended_on: ended === undefined ? null : daysAgo(ended),
      created_at: now.subtract({ hours: 24 * shipped.born_days_ago }),
      last_modified: now,
      is_demonstration: true,
    })
    .execute();
  const moment = (kind: MomentKind, days: number, people: number | null, told: string | null) => ({
    territory_id: territoryId,
    network_id: id,
    id: idFrom("demonstration-network-moment", `${shipped.key} ${kind} ${days}`),
    kind,
    happened_on: daysAgo(days),
    people,
    told,
    created_at: now,
  });
  const moments = [
    moment("born", shipped.born_days_ago, null, null),
    ...shipped.people.map(({ days_ago, people }) => moment("counted", days_ago, people, null)),
    ...shipped.told.map(({ days_ago, told }) => moment("told", days_ago, null, told)),
    ...(paused === undefined ? [] : [moment("paused", paused, null, why)]),
    ...(ended === undefined ? [] : [moment("ended", ended, null, why)]),
  ];
  await tx.insertInto("labs.network_moment").values(moments).execute();
  if (shipped.places.length > 0) {
    const places = shipped.places.map((name, position) => ({
      territory_id: territoryId,
      network_id: id,
      id: idFrom("demonstration-network-place", `${shipped.key} ${name}`),
      place_name: name,
      position,
    }));
    await tx.insertInto("labs.network_place").values(places).execute();
  }
  if (shipped.activities.length > 0) {
    await sql`insert into labs.tie (territory_id, lab_id, activity_id, network_id)
      select distinct d.territory_id, d.lab_id, d.activity_id, ${id}::uuid
      from labs.date_of_lab d
      where d.lab_id = ${labId} and d.activity_name = any (${shipped.activities}::text[])
      on conflict (territory_id, lab_id, activity_id) do update set network_id = excluded.network_id`.execute(
      tx,
    );
  }
}
