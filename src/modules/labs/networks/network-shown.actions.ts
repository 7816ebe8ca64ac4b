// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { holdAssets, letGoOfAsset } from "../../directory/editing/held-asset.actions.ts";
import type { HeldAsset } from "../../directory/editing/held-asset.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import { findAnyLab } from "../lab/lab.queries.ts";
import { isPublicLab, mainPlaceOf } from "../lab/lab.ts";
import { assetOf } from "./network-record.ts";
import { listNetworkPlaces } from "./network.queries.ts";
import { networkPath, type Network } from "./network.ts";

/** Codes of municipalities are those of ISTAT: six figures. */
const municipality = /^\d{6}$/;

/**
 * The directory tells of a network as it is now: while it is at work it is found beside services; while it rests, or
 * once it ended, it is not. `baseUrl` leads from the record to the network's own page.
 */
export async function showNetworks(
  tx: Transaction,
  actor: Actor,
  networks: readonly Network[],
  { baseUrl, now }: { baseUrl: string | undefined; now: Temporal.Instant },
): Promise<void> {
  const shown: HeldAsset[] = [];
  for (const network of networks) {
    const lab = await findAnyLab(tx, network.labId);
    if (network.status !== "active" || !lab || !isPublicLab(lab)) {
      await letGoOfAsset(tx, actor, network.id, now);
      continue;
    }
    const own = (await listNetworkPlaces(tx, network.id)).flatMap(({ locationId }) => locationId ?? []);
    const main = mainPlaceOf(lab, romeDate(now))?.locationId;
    const locationId = (await firstKnown(tx, main ? [...own, main] : own)) ?? null;
    const areaCode = lab.areas.find((code) => municipality.test(code)) ?? null;
    const url = baseUrl === undefined ? null : baseUrl + networkPath(network.id);
    shown.push(assetOf(network, { locationId, areaCode, url }));
  }
  await holdAssets(tx, actor, shown, now);
  for (const { id, territoryId } of shown) {
    await tx
      .updateTable("labs.network")
      .set({ asset_id: id })
      .where("territory_id", "=", territoryId)
      .where("id", "=", id)
      .execute();
  }
}

/** The first place of some that anybody may know of. */
async function firstKnown(tx: Transaction, ids: readonly string[]): Promise<string | undefined> {
  const known = await listKnownPlaces(tx, ids);
  return ids.find((id) => known.has(id));
}
