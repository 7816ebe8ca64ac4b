// SPDX-License-Identifier: AGPL-3.0-or-later
import { frameOf } from "../../../web/frame.ts";
import type { House } from "../../../web/house.ts";
import type { GiveBlock } from "../public/blocks.routes.ts";
import { listNetworksOf } from "./network.queries.ts";
import { networkWords } from "./network.words.ts";
import { NetworksBlock } from "./networks-block.view.tsx";

const mostShown = 4;

/** The networks at work, on the home of their lab. */
export function networksOfLab(house: House): GiveBlock {
  return async (c, lab) => {
    const networks = await listNetworksOf(house.db, lab.id);
    if (networks.length === 0) return undefined;
    const frame = await frameOf(c, house);
    const title = networkWords[frame.language].networks;
    const shown = networks.filter(({ status }) => status === "active").slice(0, mostShown);
    return { id: "reti", title, content: NetworksBlock({ frame, labId: lab.id, networks: shown }) };
  };
}
