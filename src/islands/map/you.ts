// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomUtil, type Map as LeafletMap } from "leaflet";

import { element } from "./elements.ts";

/** Marks where the person said to be: a ring with the name they gave, under the results. */
export function markPlace(
  map: LeafletMap,
  place: { longitude: number; latitude: number; name: string },
): void {
  const pane = map.createPane("trama-place");
  pane.classList.add("leaflet-zoom-hide");
  const ring = element("span", "trama-map-you", element("span", "trama-map-you-name", place.name));
  pane.append(ring);

  const put = () =>
    DomUtil.setPosition(ring, map.latLngToLayerPoint([place.latitude, place.longitude]).round());
  map.on("moveend", put);
  put();
}
