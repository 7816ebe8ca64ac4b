// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { networkPath, networksPath, type NetworkLine } from "./network.ts";
import { NetworkCards } from "./network.view.tsx";
import { networkWords } from "./network.words.ts";

type BlockProps = { frame: Frame; labId: string; networks: readonly NetworkLine[] };

/** A few networks of a lab, and the way to all. */
export function NetworksBlock({ frame, labId, networks }: BlockProps) {
  const words = networkWords[frame.language];
  return (
    <>
      <p>{words.networksLead}</p>
      <NetworkCards frame={frame} networks={networks} level={3} />
      <p>
        <a href={linkTo(frame, networksPath(labId))}>{words.all}</a>
      </p>
    </>
  );
}

/** The way from the record of a network to its own page. */
export function NetworkOfAsset({ frame, network }: { frame: Frame; network: { id: string } }) {
  const words = networkWords[frame.language];
  return (
    <>
      <p>{words.ofAssetLead}</p>
      <Actions>
        <ButtonLink href={linkTo(frame, networkPath(network.id))}>{words.ofAssetLink}</ButtonLink>
      </Actions>
    </>
  );
}

export function NetworkLinks({
  frame,
  networks,
}: {
  frame: Frame;
  networks: readonly { id: string; name: string }[];
}) {
  return (
    <ul>
      {networks.map(({ id, name }) => (
        <li>
          <a href={linkTo(frame, networkPath(id))}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
