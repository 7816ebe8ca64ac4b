// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HeldAsset } from "../../directory/editing/held-asset.ts";
import type { Network } from "./network.ts";
import { networkWords } from "./network.words.ts";

/** Where the directory shows it. */
export type Shown = { locationId: string | null; areaCode: string | null; url: string | null };

/** A network as the directory tells it, so that it is found beside services. Its record has the network's own id. */
export function assetOf(network: Network, { locationId, areaCode, url }: Shown): HeldAsset {
  const words = networkWords.it;
  const told = [
    network.meets,
    network.whoToAsk && words.askFor(network.whoToAsk),
    network.howToJoin ?? words.joinByForm,
  ];
  return {
    id: network.id,
    territoryId: network.territoryId,
    kind: "help-networks",
    name: network.name,
    description: network.whatTheyDo,
    howToUse: told.filter((text) => text !== null && text !== "").join("\n\n"),
    locationId,
    areaCode,
    url,
    email: network.email,
    phone: network.phone,
    topics: network.topics,
    isDemonstration: network.isDemonstration,
  };
}
