// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { merge, mesh } from "topojson-client";
import type { MultiPolygon as TopologyPolygons, Polygon as TopologyPolygon } from "topojson-specification";

import { drawBasemap, type AreaProperties, type DrawnArea } from "./basemap.ts";

/** WGS84 degrees. */
export type Box = { west: number; south: number; east: number; north: number };

/** Units of the drawing: at 360 pixels of a phone a unit is half a pixel. */
const [width, height] = [720, 540];
/** Around what must be seen, and at the least: a single door is shown with its town. */
const margin = 0.14;
const leastDegrees = 0.08;
/** Beyond so many characters borders weigh more than they tell: the outline alone stays. */
const mostBorders = 24_000;
/** Size of a name in units, and about how wide one of its letters is. */
const letter = { height: 30, width: 15 };
const mostNames = 6;

/** A small still map in SVG: paths in units of a drawing `width` by `height`, and where a point falls on it. */
export type Picture = {
  width: number;
  height: number;
  ground: string;
  borders: string;
  names: { name: string; x: number; y: number }[];
  about: { isSchematic: boolean; sources: string[] };
  /** Undefined for a point outside. */
  place: (point: { longitude: number; latitude: number }) => { x: number; y: number } | undefined;
};

/** What the drawing shows so that the whole of `box` is in it with some air, in the drawing's own proportions. */
export function frameAround(box: Box): Box {
  const [middleX, middleY] = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  const stretch = Math.cos((middleY * Math.PI) / 180);
  // In degrees of latitude, which are as long everywhere.
  const wide = Math.max(box.east - box.west, leastDegrees) * stretch * (1 + 2 * margin);
  const tall = Math.max(box.north - box.south, leastDegrees * stretch) * (1 + 2 * margin);
  const halfY = Math.max(tall, (wide * height) / width) / 2;
  const halfX = (halfY * width) / height / stretch;
  return { west: middleX - halfX, east: middleX + halfX, south: middleY - halfY, north: middleY + halfY };
}

/** Draws the areas that lie in a frame, as `frameAround` makes it. Undefined where no municipality has a boundary. */
export function pictureOf(areas: readonly DrawnArea[], frame: Box): Picture | undefined {
  const towns = areas.filter(({ kind }) => kind === "municipality");
  if (towns.length === 0) return undefined;

  const basemap = drawBasemap(towns, 150_000);
  const { municipalities } = basemap.objects;
  const shapes = municipalities.geometries.filter(
    (shape): shape is TopologyPolygon<AreaProperties> | TopologyPolygons<AreaProperties> =>
      shape.type === "Polygon" || shape.type === "MultiPolygon",
  );
  const onDrawing = ([longitude = 0, latitude = 0]: Position) => ({
    x: Math.round(((longitude - frame.west) / (frame.east - frame.west)) * width),
    y: Math.round(((frame.north - latitude) / (frame.north - frame.south)) * height),
  });
  const outline: MultiPolygon = merge(basemap, shapes);
  const inner: MultiLineString = mesh(basemap, municipalities, (one, other) => one !== other);
  const borders = inner.coordinates.map((line) => pathOf(line.map(onDrawing))).join("");
  return {
    width,
    height,
    ground: outline.coordinates
      .flat()
      .map((ring) => `${pathOf(ring.map(onDrawing))}z`)
      .join(""),
    borders: borders.length > mostBorders ? "" : borders,
    names: namesOf(towns, (at) => onDrawing(at)),
    about: basemap.about,
    place: ({ longitude, latitude }) => {
      const { x, y } = onDrawing([longitude, latitude]);
      return x < 0 || y < 0 || x > width || y > height ? undefined : { x, y };
    },
  };
}

type Point = { x: number; y: number };

/** "M10,20l5,-3 2,0": steps are shorter to write than places; those of nothing are left out. */
function pathOf(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (first === undefined) return "";
  let before = first;
  const steps: string[] = [];
  for (const point of others) {
    if (point.x === before.x && point.y === before.y) continue;
    steps.push(`${point.x - before.x},${point.y - before.y}`);
    before = point;
  }
  return steps.length === 0 ? "" : `M${first.x},${first.y}l${steps.join(" ")}`;
}

/** The largest towns whose names have room, none over another. */
function namesOf(towns: readonly DrawnArea[], onDrawing: (at: Position) => Point) {
  const placed: { name: string; x: number; y: number }[] = [];
  for (const { name, longitude, latitude } of towns.toSorted(
    (a, b) => (b.residents ?? 0) - (a.residents ?? 0),
  )) {
    if (longitude === null || latitude === null) continue;
    const { x, y } = onDrawing([longitude, latitude]);
    const half = (name.length * letter.width) / 2;
    const isInside = x > half && x < width - half && y > letter.height && y < height - letter.height;
    const isFree = placed.every(
      (other) =>
        Math.abs(other.y - y) > letter.height * 1.4 ||
        Math.abs(other.x - x) > half + (other.name.length * letter.width) / 2,
    );
    if (isInside && isFree) placed.push({ name, x, y });
    if (placed.length === mostNames) break;
  }
  return placed;
}
