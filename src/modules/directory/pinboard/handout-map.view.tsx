// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import type { HandoutMap } from "./handout-map.page.ts";
import { pinboardWords } from "./pinboard.words.ts";

/** Where the places of the sheet lie among the towns: numbers that stand beside each address, too. */
export function HandoutMapPicture({ frame, map }: { frame: Frame; map: HandoutMap }) {
  const words = pinboardWords[frame.language];
  const { picture, markers, names } = map;
  const { width, height, ground, borders } = picture;
  return (
    <figure class="handout-map">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={words.mapLabel(markers.map(({ number, name }) => `${number} ${name}`.trim()).join("; "))}
      >
        <path class="small-map-ground" d={ground} />
        {borders !== "" && <path class="small-map-borders" d={borders} />}
        {names.map(({ name, x, y }) => (
          <text class="small-map-name" x={x} y={y}>
            {name}
          </text>
        ))}
        {markers.map(({ number, x, y }) => (
          <>
            <circle class="handout-map-dot" cx={x} cy={y} r={20} />
            <text class="handout-map-number" x={x} y={y + 8}>
              {number}
            </text>
          </>
        ))}
      </svg>
      <figcaption class="form-text">{words.mapCaption}</figcaption>
    </figure>
  );
}
