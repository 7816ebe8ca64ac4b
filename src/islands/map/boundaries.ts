// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Feature, MultiLineString } from "geojson";
import { canvas, geoJSON, type GeoJSON, type Map as LeafletMap } from "leaflet";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

import type { Colours } from "./colours.ts";

export type AreaProperties = { name: string; at: [number, number] | null; residents: number };
export type Basemap = Topology<{
  municipalities: GeometryCollection<AreaProperties>;
  neighbourhoods: GeometryCollection<AreaProperties>;
}> & { about: { isSchematic: boolean; sources: string[] } };

/** From this zoom on neighbourhoods are drawn and named. */
const neighbourhoodZoom = 13;

type Layers = { ground: GeoJSON; borders: GeoJSON; inner: GeoJSON };

/** Draws the ground and its borders; each border once, however many areas share it. Gives how to colour them again. */
export function drawBoundaries(
  map: LeafletMap,
  basemap: Basemap,
  colours: Colours,
): (colours: Colours) => void {
  const { municipalities, neighbourhoods } = basemap.objects;
  const options = { renderer: canvas({ padding: 0.4 }), interactive: false };
  const layers: Layers = {
    ground: geoJSON(feature(basemap, municipalities), options),
    borders: geoJSON(lines(basemap, municipalities), options),
    inner: geoJSON(lines(basemap, neighbourhoods), options),
  };

  const colour = ({ ground, border, faint }: Colours) => {
    layers.ground.setStyle({ stroke: false, fillColor: ground, fillOpacity: 1 });
    layers.borders.setStyle({ color: border, weight: 1.25 });
    layers.inner.setStyle({ color: faint, weight: 1, dashArray: "3 4" });
  };
  colour(colours);
  layers.ground.addTo(map);

  // Inner lines go under the borders, and only where there is room for them.
  const show = () => {
    const isClose = map.getZoom() >= neighbourhoodZoom;
    if (isClose) layers.inner.addTo(map);
    else layers.inner.remove();
    layers.borders.addTo(map).bringToFront();
  };
  map.on("zoomend", show);
  show();
  return colour;
}

function lines(basemap: Basemap, areas: GeometryCollection<AreaProperties>): Feature<MultiLineString> {
  return { type: "Feature", properties: {}, geometry: mesh(basemap, areas) };
}

/** Everything in which a name can be written at this zoom. */
export function namedAreas(basemap: Basemap, zoom: number): AreaProperties[] {
  const { municipalities, neighbourhoods } = basemap.objects;
  const geometries = [
    ...municipalities.geometries,
    ...(zoom >= neighbourhoodZoom ? neighbourhoods.geometries : []),
  ];
  return geometries.flatMap(({ properties }) =>
    properties && "at" in properties && properties.at ? [properties] : [],
  );
}

/** The ground as one box, for when nothing was found; undefined when no boundary is known. */
export function boxOf({ bbox }: Basemap) {
  if (bbox === undefined || !bbox.every(Number.isFinite)) return undefined;
  const [west = 0, south = 0, east = 0, north = 0] = bbox;
  return { west, south, east, north };
}
