// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomEvent, DomUtil, latLng, type LatLng, type Map as LeafletMap } from "leaflet";

import { isArrow, nearestTo, nextTowards } from "./directions.ts";
import { element } from "./elements.ts";
import type { Rectangle } from "./labels.ts";
import type { Box, Spot } from "./points.ts";
import { counted, type MapWords } from "./settings.ts";

type Hooks = {
  words: MapWords;
  open: (spot: Spot, marker: HTMLButtonElement) => void;
  /** The pointer or the focus is on these results, or on none any more. */
  light: (spot: Spot | undefined) => void;
};

export type Markers = {
  draw: () => void;
  /** Pixels that the markers cover, in the coordinates of the panes. */
  taken: () => Rectangle[];
  /** Lights the markers that stand for the pages at these addresses. */
  lightUp: (urls: ReadonlySet<string>) => void;
};

type Drawn = { spot: Spot; marker: HTMLButtonElement };

/** Draws the spots in view as buttons: reached by Tab in the order of the list, and by the arrows as they lie. */
export function drawMarkers(
  map: LeafletMap,
  spotsIn: (box: Box, zoom: number) => Spot[],
  hooks: Hooks,
): Markers {
  const pane = map.createPane("trama-markers");
  pane.classList.add("leaflet-zoom-hide");
  let drawn: Drawn[] = [];
  let lit: ReadonlySet<string> = new Set();
  let focusedAt: LatLng | undefined;

  const focused = () => drawn.find(({ marker }) => marker === document.activeElement);
  const at = ({ longitude, latitude }: Spot) => map.latLngToLayerPoint([latitude, longitude]);
  const showLit = () => {
    for (const { spot, marker } of drawn)
      marker.classList.toggle(
        "trama-lit",
        spot.results.some(({ properties }) => lit.has(properties.url)),
      );
  };

  function draw() {
    const keepAt = focusedAt ?? (focused() && positionOf(focused()!.spot));
    const before = new Map(drawn.map((each) => [each.spot.key, each.marker]));
    drawn = spotsIn(boxOf(map), map.getZoom()).map((spot) => {
      const marker = before.get(spot.key) ?? newMarker(spot, hooks);
      DomUtil.setPosition(marker, at(spot).round());
      return { spot, marker };
    });
    pane.replaceChildren(...drawn.map(({ marker }) => marker));
    showLit();

    focusedAt = undefined;
    if (keepAt === undefined) return;
    const index = nearestTo(
      map.latLngToLayerPoint(keepAt),
      drawn.map(({ spot }) => at(spot)),
    );
    if (index !== undefined) drawn[index]!.marker.focus({ preventScroll: true });
  }

  // While the map zooms its markers are hidden, and what is hidden loses the focus: it is given back after.
  map.on("zoomstart", () => {
    focusedAt = focused() && positionOf(focused()!.spot);
  });
  pane.addEventListener("keydown", (event) => {
    const from = focused();
    if (from === undefined || !isArrow(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const next = nextTowards(
      event.key,
      at(from.spot),
      drawn.map(({ spot }) => at(spot)),
    );
    if (next !== undefined) drawn[next]!.marker.focus({ preventScroll: true });
  });

  return {
    draw,
    taken: () => drawn.map(({ spot }) => coveredBy(at(spot), spot)),
    lightUp: (urls) => {
      lit = urls;
      showLit();
    },
  };
}

function newMarker(spot: Spot, { words, open, light }: Hooks): HTMLButtonElement {
  const [first] = spot.results;
  const count = spot.results.length;
  const marker = element("button", count > 1 ? "trama-map-marker trama-map-cluster" : "trama-map-marker");
  marker.type = "button";
  if (count > 1) marker.append(element("span", "trama-map-count", String(count)));
  else marker.append(element("span", "trama-map-pin"));
  marker.setAttribute("aria-label", count > 1 ? counted(words.cluster, count) : nameOf(first!.properties));

  // Leaflet would take a press as the start of a drag.
  DomEvent.disableClickPropagation(marker);
  marker.addEventListener("click", () => open(spot, marker));
  for (const on of ["pointerenter", "focus"]) marker.addEventListener(on, () => light(spot));
  for (const off of ["pointerleave", "blur"]) marker.addEventListener(off, () => light(undefined));
  return marker;
}

function nameOf({ name, place }: { name: string; place: string }): string {
  return place && place !== name ? `${name}, ${place}` : name;
}

function positionOf({ longitude, latitude }: Spot): LatLng {
  return latLng(latitude, longitude);
}

function coveredBy({ x, y }: { x: number; y: number }, spot: Spot): Rectangle {
  if (spot.results.length > 1) return { left: x - 20, top: y - 20, width: 40, height: 40 };
  return { left: x - 14, top: y - 36, width: 28, height: 38 };
}

function boxOf(map: LeafletMap): Box {
  const bounds = map.getBounds();
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
  };
}
