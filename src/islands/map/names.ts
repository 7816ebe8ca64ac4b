// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomUtil, point, type Map as LeafletMap } from "leaflet";

import { namedAreas, type Basemap } from "./boundaries.ts";
import { element } from "./elements.ts";
import { placeLabels, type Label, type Rectangle } from "./labels.ts";

/** Approximate, so that no name has to be drawn to be measured: pixels for each character, and of a line. */
const characterWidth = 7.6;
const lineHeight = 18;

/** Pixels at the top where the buttons are. */
export const toolStrip = 56;

/**
 * Writes the names of towns, and of neighbourhoods from near, where the markers leave room. `except` is a name that is
 * already on the map: the person's own place.
 */
export function nameWriter(
  map: LeafletMap,
  basemap: Basemap,
  except: string | undefined,
): (taken: readonly Rectangle[]) => void {
  const pane = map.createPane("trama-names");
  pane.classList.add("leaflet-zoom-hide");
  // They orient who looks; who listens has the names in the results.
  pane.setAttribute("aria-hidden", "true");

  return (taken) => {
    const view = viewOf(map);
    const seen = labelsOf(map, basemap).filter((label) => label.name !== except && isWithin(label, view));
    const placed = placeLabels(seen, taken, view);
    pane.replaceChildren(
      ...placed.map(({ name, left, top, width }) => {
        const label = element("span", "trama-map-name", name);
        label.style.width = `${width}px`;
        DomUtil.setPosition(label, point(left, top).round());
        return label;
      }),
    );
  };
}

function labelsOf(map: LeafletMap, basemap: Basemap): Label[] {
  return namedAreas(basemap, map.getZoom()).map(({ name, at, residents }) => {
    const { x, y } = map.latLngToLayerPoint([at![1], at![0]]);
    return { name, x, y, width: name.length * characterWidth + 8, height: lineHeight, weight: residents };
  });
}

/** What is seen, in the coordinates in which panes are drawn, less the strip under the tools. */
function viewOf(map: LeafletMap): Rectangle {
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const size = map.getSize();
  return { left: x, top: y + toolStrip, width: size.x, height: size.y - toolStrip };
}

function isWithin({ x, y }: Label, { left, top, width, height }: Rectangle): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
