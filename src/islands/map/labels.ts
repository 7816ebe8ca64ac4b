// SPDX-License-Identifier: AGPL-3.0-or-later
import { sortedBy } from "./ordering.ts";

/** A name to write on the map: pixels of its point, its size, and how much it matters. */
export type Label = { name: string; x: number; y: number; width: number; height: number; weight: number };

/** Pixels of the top left corner. */
export type Rectangle = { left: number; top: number; width: number; height: number };
export type PlacedLabel = { name: string } & Rectangle;

/** How many of the largest towns in view are named even where it is crowded: by them people know where they are. */
const greatest = 3;

/** Pixels left free around each name. */
const air = 4;

/**
 * Chooses which names to write and where, the most important first: over its point, else near it; a name
 * that would cover another, or what is already `taken`, is left out rather than made unreadable.
 */
export function placeLabels(
  labels: readonly Label[],
  taken: readonly Rectangle[],
  inside: Rectangle,
): PlacedLabel[] {
  const occupied = [...taken];
  const placed: PlacedLabel[] = [];

  for (const [rank, label] of sortedBy(labels, ({ weight }) => -weight).entries()) {
    const free = positionsOf(label, rank < greatest).find(
      (place) => isWithin(place, inside) && !occupied.some((other) => overlap(place, other)),
    );
    if (free === undefined) continue;
    occupied.push(free);
    placed.push({ name: label.name, ...free });
  }
  return placed;
}

/** Over the point, or just under or above it; farther only where it is worth it, because far names seem of elsewhere. */
function positionsOf({ x, y, width, height }: Label, isGreat: boolean): Rectangle[] {
  const [left, over] = [x - width / 2, y - height / 2];
  const near = [
    [left, over],
    [left, y + 14],
    [left, y - height - 14],
  ];
  const far = [
    [left, y - height - 40],
    [x + 24, over],
    [x - width - 24, over],
    [x + 14, y + 14],
    [x - width - 14, y + 14],
    [x + 14, y - height - 14],
    [x - width - 14, y - height - 14],
    [left, y + 44],
    [left, y - height - 68],
  ];
  return [...near, ...(isGreat ? far : [])].map(([atLeft, top]) => ({
    left: atLeft!,
    top: top!,
    width,
    height,
  }));
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
