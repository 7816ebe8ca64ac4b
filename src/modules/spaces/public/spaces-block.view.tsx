// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { spacePath } from "../space-path.ts";
import type { Space } from "../space.ts";
import { spaceWords } from "../space.words.ts";
import { publicWords } from "./public.words.ts";

/** Spaces of one place, as links with what decides. */
export function SpacesBlock({ frame, spaces }: { frame: Frame; spaces: readonly Space[] }) {
  const words = publicWords[frame.language];
  const names = spaceWords[frame.language];
  return (
    <>
      <p>{words.atPlaceLead}</p>
      <ul>
        {spaces.map((space) => (
          <li>
            <a href={linkTo(frame, spacePath(space.id))}>{space.name}</a>
            {": "}
            {[
              space.capacity === null ? undefined : names.people(space.capacity),
              (space.isFree ? names.free : names.paid).toLowerCase(),
              space.coWorkingHours ? names.coWorking : undefined,
            ]
              .filter(Boolean)
              .join(", ")}
          </li>
        ))}
      </ul>
    </>
  );
}
