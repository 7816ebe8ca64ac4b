// SPDX-License-Identifier: AGPL-3.0-or-later

/** Longitude, latitude: WGS84 degrees, in the order of RFC 7946. */
export type Position = [longitude: number, latitude: number];

export type Boundary =
  | { type: "Polygon"; coordinates: Position[][] }
  | { type: "MultiPolygon"; coordinates: Position[][][] };

/** A closed line; the repeated last point is not kept. */
export type Ring = { line: Position[]; isHole: boolean };

export type BoundaryMistake = {
  kind:
    | "geometry-kind"
    | "ring-short"
    | "ring-open"
    | "ring-crosses"
    | "ring-flat"
    | "ring-range"
    | "ring-swapped";
  /** Which ring, from 1, and near which point. */
  ring: number;
  near: Position | null;
};

/**
 * Checks a GeoJSON Polygon or MultiPolygon (RFC 7946): every ring closed, of four points or more, with an area, on
 * earth, not crossing itself. One broken ring refuses the whole: half of a boundary would answer wrongly.
 */
export function readBoundary(
  geometry: unknown,
): { boundary: Boundary; rings: Ring[] } | { mistake: BoundaryMistake } {
  const polygons = polygonsOf(geometry);
  if (polygons === undefined || polygons.length === 0) {
    return { mistake: { kind: "geometry-kind", ring: 0, near: null } };
  }
  const rings: Ring[] = [];
  for (const polygon of polygons) {
    for (const [index, given] of polygon.entries()) {
      const read = readRing(given, rings.length + 1);
      if ("mistake" in read) return read;
      rings.push({ line: read.line, isHole: index > 0 });
    }
  }
  // Heights, which some files carry as a third number, are dropped with what is not a position.
  const flat = polygons.map((polygon) =>
    polygon.map((ring) => (ring as number[][]).map(([x, y]) => [x, y] as Position)),
  );
  const boundary: Boundary =
    flat.length === 1
      ? { type: "Polygon", coordinates: flat[0]! }
      : { type: "MultiPolygon", coordinates: flat };
  return { boundary, rings };
}

function polygonsOf(geometry: unknown): unknown[][] | undefined {
  if (typeof geometry !== "object" || geometry === null) return undefined;
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (!Array.isArray(coordinates)) return undefined;
  if (type === "Polygon") return coordinates.length > 0 ? [coordinates] : undefined;
  if (type !== "MultiPolygon") return undefined;
  return coordinates.every((polygon) => Array.isArray(polygon) && polygon.length > 0)
    ? coordinates
    : undefined;
}

function readRing(given: unknown, ring: number): { line: Position[] } | { mistake: BoundaryMistake } {
  const wrong = (kind: BoundaryMistake["kind"], near: Position | null = null) => ({
    mistake: { kind, ring, near },
  });
  if (!Array.isArray(given) || given.length < 4) return wrong("ring-short");
  if (!given.every(isPosition)) return wrong("ring-range");

  const points = given.map(([x, y]): Position => [x, y]);
  const outside = points.find(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90);
  if (outside) return wrong("ring-range", outside);
  const [first, last] = [points[0]!, points.at(-1)!];
  if (!isSame(first, last)) return wrong("ring-open", last);
  // Italy lies between 6° and 19° East, 35° and 48° North: the other way round is Ethiopia.
  if (points.every(([x, y]) => x > 35 && x < 48 && y > 6 && y < 19)) return wrong("ring-swapped", first);
  if (areaOf(points) === 0) return wrong("ring-flat", first);

  const line = points
    .slice(0, -1)
    .filter((point, index) => index === 0 || !isSame(point, points[index - 1]!));
  const crossing = crossingOf(line);
  return crossing ? wrong("ring-crosses", crossing) : { line };
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Signed area in square degrees (shoelace formula). */
function areaOf(points: readonly Position[]): number {
  return points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** Where a ring crosses itself; undefined when it does not. Touching itself in a point is let be. */
function crossingOf(line: readonly Position[]): Position | undefined {
  const segments = line.map((from, index) => {
    const to = line[(index + 1) % line.length]!;
    return { from, to, index, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) };
  });
  segments.sort((a, b) => a.west - b.west);
  for (const [place, one] of segments.entries()) {
    for (let next = place + 1; next < segments.length && segments[next]!.west <= one.east; next += 1) {
      const other = segments[next]!;
      if (doCross(one.from, one.to, other.from, other.to)) return one.from;
    }
  }
  return undefined;
}

function doCross(a: Position, b: Position, c: Position, d: Position): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** On which side of the line from a to b the point lies: 1, 0 or -1. */
function side(a: Position, b: Position, point: Position): number {
  return Math.sign((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]));
}

/** A point inside the ring that is widest at half of its height: enough to measure distances from. */
export function pointInside(rings: readonly Ring[]): Position {
  const outer = rings
    .filter(({ isHole }) => !isHole)
    .toSorted((a, b) => Math.abs(areaOf(b.line)) - Math.abs(areaOf(a.line)))[0]!;
  const latitudes = outer.line.map(([, y]) => y);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2 + 1e-9;
  const cuts = outer.line.flatMap(([x, y], index) => {
    const [nextX, nextY] = outer.line[(index + 1) % outer.line.length]!;
    return y > middle === nextY > middle ? [] : [x + ((middle - y) / (nextY - y)) * (nextX - x)];
  });
  cuts.sort((a, b) => a - b);
  let best: [number, number] = [cuts[0]!, cuts[1]!];
  for (let at = 0; at + 1 < cuts.length; at += 2) {
    if (cuts[at + 1]! - cuts[at]! > best[1] - best[0]) best = [cuts[at]!, cuts[at + 1]!];
  }
  return [rounded((best[0] + best[1]) / 2), rounded(middle)];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
