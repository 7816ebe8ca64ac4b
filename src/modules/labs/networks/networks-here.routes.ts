// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listNetworksBeside, findAnyNetwork } from "./network.queries.ts";
import { networkWords } from "./network.words.ts";
import { NetworkLinks, NetworkOfAsset } from "./networks-block.view.tsx";

type Block = { id: string; title: string; content: Child };

/** On the record that the directory shows of a network: the way to its own page. */
export function networkOfAsset(house: House): (c: Context<Env>, assetId: string) => Promise<Block[]> {
  return async (c, assetId) => {
    const network = await findAnyNetwork(house.db, assetId);
    if (network?.status !== "active") return [];
    const frame = await frameOf(c, house);
    const title = networkWords[frame.language].ofAsset;
    return [{ id: "rete", title, content: NetworkOfAsset({ frame, network }) }];
  };
}

/** On the page of a place or an organization: the networks that meet there, or go hand in hand with it. */
export function networksHere(
  house: House,
): (c: Context<Env>, thing: { kind: "place" | "organization"; id: string }) => Promise<Block[]> {
  return async (c, thing) => {
    const networks = await listNetworksBeside(house.db, thing);
    if (networks.length === 0) return [];
    const frame = await frameOf(c, house);
    const title = networkWords[frame.language].linkedTitle;
    return [{ id: "reti", title, content: NetworkLinks({ frame, networks }) }];
  };
}
