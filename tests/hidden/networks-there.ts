// SPDX-License-Identifier: AGPL-3.0-or-later
import { keeper } from "../../src/foundation/actor.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { inTransaction } from "../../src/foundation/database/transaction.ts";
import { hashOf, newToken } from "../../src/foundation/secrets/token.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { showNetworks } from "../../src/modules/labs/networks/network-shown.actions.ts";
import { findAnyNetwork } from "../../src/modules/labs/networks/network.queries.ts";
import { storyNow } from "../story.ts";
import type { Fillings } from "./addresses.ts";

type Of = { territoryId: string; labId: string; hidden: string };

/** A network of help that meets at the hidden place, with who runs it, and a practice of it; both read by everybody. */
export async function networksThere(db: Database, { territoryId, labId, hidden }: Of): Promise<Fillings> {
  const [network, practice, token] = [newId(), newId(), newToken()];
  const ours = { territory_id: territoryId, created_at: storyNow };
  await db
    .insertInto("labs.network")
    .values({
      ...ours,
      lab_id: labId,
      id: network,
      name: "Spesa in bici",
      status: "active",
      born_on: "2026-10-01",
      last_modified: storyNow,
    })
    .execute();
  await db
    .insertInto("labs.network_place")
    .values({ territory_id: territoryId, network_id: network, id: newId(), location_id: hidden, position: 0 })
    .execute();
  await db
    .insertInto("labs.network_keeper")
    .values({ ...ours, network_id: network, id: newId(), called: "Nora", token_hash: hashOf(token) })
    .execute();
  await db
    .insertInto("labs.practice")
    .values({
      ...ours,
      lab_id: labId,
      id: practice,
      network_id: network,
      title: "La spesa in bici",
      status: "published",
      published_at: storyNow,
      last_modified: storyNow,
    })
    .execute();
  const made = await findAnyNetwork(db, network);
  const shown = { baseUrl: undefined, now: storyNow };
  await inTransaction(db, (tx) => showNetworks(tx, keeper, made ? [made] : [], shown));
  return { reti: [network], pratiche: [practice], "mia token": [token] };
}
