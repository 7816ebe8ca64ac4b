// SPDX-License-Identifier: AGPL-3.0-or-later
import { sortedBy } from "./ordering.ts";

/** A name to write on the map: pixels of its point, its size, and how much it matters. */
export type Label = { name: string; x: number; y: number; width: number; height: number; weight: number };

/** Pixels of the top left corner. */
export type Rectangle = { left: number; top: number; width: number; height: number };
export type PlacedLabel = { name: string } & Rectangle;

/** Pixels left free around each name. */
const air = 4;

/**
 * Chooses which names to write and where, the most important first: over its point, else just under or above it; a name
 * that would cover another, or what is already `taken`, is left out rather than made unreadable.
 */
export function placeLabels(
  labels: readonly Label[],
  taken: readonly Rectangle[],
  inside: Rectangle,
): PlacedLabel[] {
  const occupied = [...taken];
  const placed: PlacedLabel[] = [];

  for (const label of sortedBy(labels, ({ weight }) => -weight)) {
    const free = positionsOf(label).find(
      (place) => isWithin(place, inside) && !occupied.some((other) => overlap(place, other)),
    );
    if (free === undefined) continue;
    occupied.push(free);
    placed.push({ name: label.name, ...free });
  }
  return placed;
}

function positionsOf({ x, y, width, height }: Label): Rectangle[] {
  const left = x - width / 2;
  const [over, under, above] = [y - height / 2, y + 16, y - height - 40];
  return [over, under, above].map((top) => ({ left, top, width, height }));
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    a.left < b.left + b.width + air &&
    b.left < a.left + a.width + air &&
    a.top < b.top + b.height + air &&
    b.top < a.top + a.height + air
  );
}

function isWithin(a: Rectangle, b: Rectangle): boolean {
  return (
    a.left >= b.left &&
    a.top >= b.top &&
    a.left + a.width <= b.left + b.width &&
    a.top + a.height <= b.top + b.height
  );
}
