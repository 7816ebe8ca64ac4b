// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { mapWords } from "../../../ui/map.words.ts";
import { homeWords } from "./home.words.ts";
import type { SmallMap } from "./small-map.page.ts";

/**
 * The small map: one link, whose words say all that the picture shows. Without scripts, in the colours of the page. The
 * places themselves are in the lists beside it, so for those who listen the picture is not there.
 */
export function SmallMapPicture({ frame, map }: { frame: Frame; map: SmallMap }) {
  const words = homeWords[frame.language];
  const { picture, dots, names, label, href } = map;
  const { width, height, ground, borders, about } = picture;
  const credits = [
    ...(about.sources.length > 0 ? [words.boundaries(about.sources.join("; "))] : []),
    ...(about.isSchematic ? [mapWords[frame.language].island.sketch] : []),
  ];
  return (
    <div class="small-map d-print-none">
      <a href={href}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          aria-hidden="true"
          focusable="false"
        >
          <path class="small-map-ground" d={ground} />
          {borders !== "" && <path class="small-map-borders" d={borders} />}
          {dots.map(({ x, y, isOpen }) => (
            <circle
              class={isOpen ? "small-map-door small-map-door-open" : "small-map-door"}
              cx={x}
              cy={y}
              r={isOpen ? 11 : 9}
            />
          ))}
          {names.map(({ name, x, y }) => (
            <text class="small-map-name" x={x} y={y}>
              {name}
            </text>
          ))}
        </svg>
        <span>{label}</span>
      </a>
      {credits.length > 0 && <p class="form-text">{credits.join(" ")}</p>}
    </div>
  );
}
