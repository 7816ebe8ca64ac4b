// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { desksHereWords } from "./desks-here.words.ts";

export type DeskHere = {
  name: string;
  hours: string;
  /** "aperto fino alle 12" */ state: string | undefined;
};

/** The desks of a place, on its public page. */
export function DesksHere({ frame, desks }: { frame: Pick<Frame, "language">; desks: readonly DeskHere[] }) {
  const words = desksHereWords[frame.language];
  return (
    <>
      <p>{words.lead}</p>
      {desks.map(({ name, hours, state }) => (
        <p>
          <strong>{name}</strong>
          {state !== undefined && <>: {state}</>}
          <br />
          {hours}
        </p>
      ))}
    </>
  );
}
