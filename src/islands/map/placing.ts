// SPDX-License-Identifier: AGPL-3.0-or-later
import { control, divIcon, latLngBounds, map as leafletMap, marker, type LatLng } from "leaflet";

import { boxOf, drawBoundaries, type Basemap } from "./boundaries.ts";
import { onColourChange, readColours } from "./colours.ts";
import { element } from "./elements.ts";
import { nameWriter } from "./names.ts";

type Fields = { latitude: HTMLInputElement; longitude: HTMLInputElement };
type Placing = { help: string; fields: Fields; onMoved: () => void };

/** Degrees are written with so many decimals: about ten centimetres. */
const decimals = 6;
/** Pixels by which an arrow moves the mark; ten times with Shift. */
const step = 4;
const wholeOfItaly = { west: 6.6, south: 36.6, east: 18.6, north: 47.1 };

/** A map with one mark, moved by touch, mouse or arrows; the fields follow the mark, and the mark the fields. */
export function drawPlaceMap(host: HTMLElement, basemap: Basemap, placing: Placing): () => void {
  const { help, fields, onMoved } = placing;
  const ending = new AbortController();
  const ground = element("div", "trama-map-ground");
  ground.setAttribute("role", "group");
  ground.setAttribute("aria-label", help);
  host.append(element("div", "trama-map-stage", ground));

  const map = leafletMap(ground, { attributionControl: false, minZoom: 6, maxZoom: 18, keyboard: false });
  const written = pointIn(fields);
  const { west, south, east, north } = boxOf(basemap) ?? wholeOfItaly;
  const whole = latLngBounds([south, west], [north, east]);
  if (written) map.setView(written, 15);
  else map.fitBounds(whole);
  const colour = drawBoundaries(map, basemap, readColours(host));
  onColourChange(() => colour(readColours(host)), ending.signal);
  control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
  const writeNames = nameWriter(map, basemap, undefined);
  writeNames([]);
  map.on("moveend", () => writeNames([]));

  const mark = marker(written ?? map.getCenter(), {
    draggable: true,
    keyboard: true,
    alt: help,
    title: help,
    icon: divIcon({ className: "trama-place-mark", iconSize: [22, 22] }),
  }).addTo(map);
  const write = (at: LatLng) => {
    mark.setLatLng(at);
    fields.latitude.value = at.lat.toFixed(decimals);
    fields.longitude.value = at.lng.toFixed(decimals);
    // The draft is saved as if it had been typed.
    fields.longitude.dispatchEvent(new Event("input", { bubbles: true }));
    onMoved();
  };
  map.on("click", ({ latlng }) => write(latlng));
  mark.on("dragend", () => write(mark.getLatLng()));
  const shown = mark.getElement();
  shown?.setAttribute("role", "button");
  shown?.setAttribute("aria-label", help);
  shown?.addEventListener("keydown", (event) => {
    const by = arrows[event.key];
    if (!by) return;
    event.preventDefault();
    const pixels = event.shiftKey ? step * 10 : step;
    const at = map.latLngToContainerPoint(mark.getLatLng()).add([by[0] * pixels, by[1] * pixels]);
    const moved = map.containerPointToLatLng(at);
    write(moved);
    map.panInside(moved, { padding: [40, 40] });
  });
  for (const field of [fields.latitude, fields.longitude]) {
    const follow = () => {
      const at = pointIn(fields);
      if (at) mark.setLatLng(at);
    };
    field.addEventListener("change", follow, { signal: ending.signal });
  }
  return () => {
    ending.abort();
    map.remove();
  };
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Degrees as they are written, with a point or a comma; undefined when they are no place. */
function pointIn({ latitude, longitude }: Fields): [number, number] | undefined {
  const [lat = NaN, lng = NaN] = [latitude, longitude].map(({ value }) =>
    value.trim() === "" ? NaN : Number(value.replace(",", ".")),
  );
  const isPlace = Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return isPlace ? [lat, lng] : undefined;
}
