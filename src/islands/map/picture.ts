// SPDX-License-Identifier: AGPL-3.0-or-later
import { control, latLngBounds, map as leafletMap, type LatLngBounds, type Map as LeafletMap } from "leaflet";

import { searchAround } from "../place/grid.ts";
import { boxOf, drawBoundaries, type Basemap } from "./boundaries.ts";
import { makeCard } from "./card.ts";
import { onColourChange, readColours } from "./colours.ts";
import { element } from "./elements.ts";
import { tieToList } from "./list.ts";
import { drawMarkers } from "./markers.ts";
import { nameWriter, toolStrip } from "./names.ts";
import { noteUnder } from "./note.ts";
import {
  boxAround,
  clusterResults,
  isOneAddress,
  nearest,
  type Box,
  type Results,
  type Spot,
} from "./points.ts";
import type { MapSettings } from "./settings.ts";
import { makeTools } from "./tools.ts";
import { markPlace } from "./you.ts";

export type MapData = { results: Results; basemap: Basemap };

/** Italy: shown when neither results nor boundaries say where to look. */
const everywhere: Box = { west: 6.6, south: 36.6, east: 18.6, north: 47.1 };

/** Results shown around the person's place before they move the map. */
const firstShown = 20;

/** Builds the map inside the host and gives how to take it down. Everything is drawn from the data passed in. */
export function drawMap(host: HTMLElement, { results, basemap }: MapData, settings: MapSettings): () => void {
  const { words } = settings;
  const ending = new AbortController();
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;

  const ground = element("div", "trama-map-ground");
  ground.setAttribute("role", "group");
  ground.setAttribute("aria-label", words.map);
  const card = makeCard(words, () => lightAgain());
  const stage = element("div", "trama-map-stage", ground, card.element);
  const note = noteUnder(ground, words, results, basemap.about);
  host.append(stage, note);

  const map = leafletMap(ground, {
    attributionControl: false,
    zoomControl: false,
    minZoom: 6,
    maxZoom: 18,
    zoomAnimation: !isStill,
    fadeAnimation: !isStill,
    inertia: !isStill,
    // The wheel scrolls the page until the person has shown that they mean the map.
    scrollWheelZoom: false,
  });
  map.on("mousedown focus", () => map.scrollWheelZoom.enable());
  ground.addEventListener("pointerleave", () => map.scrollWheelZoom.disable());

  const whole = boundsOf(boxAround(results.features) ?? boxOf(basemap) ?? everywhere);
  showBounds(map, firstView(results, settings) ?? whole, false);

  const colour = drawBoundaries(map, basemap, readColours(host));
  onColourChange(() => colour(readColours(host)), ending.signal);
  control.scale({ imperial: false, position: "bottomleft" }).addTo(map);

  const writeNames = nameWriter(map, basemap, settings.place?.name);
  if (settings.place) markPlace(map, settings.place);
  const selected: ReadonlySet<string> = new Set(settings.selected === undefined ? [] : [settings.selected]);
  let opened: ReadonlySet<string> = selected;
  const list = tieToList(
    settings.list,
    (urls) => markers.lightUp(urls.size === 0 ? opened : urls),
    ending.signal,
  );
  const markers = drawMarkers(map, clusterResults(results.features), {
    words,
    open: (spot, marker) => openSpot(spot, marker),
    light: (spot) => list.lightUp(spot === undefined ? opened : urlsOf(spot)),
  });
  const lightAgain = (urls = selected) => {
    opened = urls;
    markers.lightUp(opened);
    list.lightUp(opened);
  };
  lightAgain();

  function openSpot(spot: Spot, marker: HTMLElement) {
    const { results: together } = spot;
    if (together.length === 1 || isOneAddress(together) || map.getZoom() === map.getMaxZoom()) {
      card.open(together, marker);
      lightAgain(urlsOf(spot));
      map.panBy([0, coveredHeight(marker, card.element)], { animate: !isStill });
      return;
    }
    card.close();
    showBounds(map, boundsOf(boxAround(together)!), !isStill, map.getMaxZoom());
  }

  const tools = makeTools(words, {
    zoom: (steps) => map.setZoom(map.getZoom() + steps, { animate: !isStill }),
    showAll: () => showBounds(map, whole, !isStill),
    hasSearch: settings.here !== undefined,
  });
  stage.prepend(tools.element);

  const redraw = () => {
    markers.draw();
    writeNames(markers.taken());
    tools.limit(map.getZoom() > map.getMinZoom(), map.getZoom() < map.getMaxZoom());
    const { lat, lng } = map.getCenter();
    if (settings.here !== undefined) tools.searchAt(searchAround(settings.here, location.href, lat, lng));
  };
  redraw();
  map.on("moveend", redraw);
  map.on("click", card.close);
  ground.addEventListener("keydown", ({ key }) => key === "Escape" && card.close());

  const watch = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  watch.observe(ground);
  return () => {
    ending.abort();
    watch.disconnect();
    map.remove();
  };
}

/** Around the person's place, as far as the nearest results; undefined when they did not say where they are. */
function firstView({ features }: Results, { place }: MapSettings): LatLngBounds | undefined {
  const around = place && boxAround(nearest(features, place, firstShown));
  return around && boundsOf(around).extend([place.latitude, place.longitude]);
}

function urlsOf({ results }: Spot): ReadonlySet<string> {
  return new Set(results.map(({ properties }) => properties.url));
}

/** Pixels by which the map must go up so that the card does not lie over the marker it speaks of; 0 when it does not. */
function coveredHeight(marker: HTMLElement, card: HTMLElement): number {
  const [under, over] = [marker.getBoundingClientRect(), card.getBoundingClientRect()];
  const overlap =
    under.right > over.left && under.left < over.right && under.bottom > over.top && under.top < over.bottom;
  return overlap ? under.bottom - over.top + 8 : 0;
}

function boundsOf({ west, south, east, north }: Box): LatLngBounds {
  return latLngBounds([south, west], [north, east]);
}

function showBounds(map: LeafletMap, bounds: LatLngBounds, animate: boolean, maxZoom = 15): void {
  map.fitBounds(bounds, {
    paddingTopLeft: [36, toolStrip + 36],
    paddingBottomRight: [36, 36],
    maxZoom,
    animate,
  });
}
