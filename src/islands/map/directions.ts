// SPDX-License-Identifier: AGPL-3.0-or-later

/** Pixels, y downwards. */
export type Spot2d = { x: number; y: number };

const ahead: Record<string, (from: Spot2d, to: Spot2d) => { along: number; aside: number }> = {
  ArrowRight: (from, to) => ({ along: to.x - from.x, aside: Math.abs(to.y - from.y) }),
  ArrowLeft: (from, to) => ({ along: from.x - to.x, aside: Math.abs(to.y - from.y) }),
  ArrowDown: (from, to) => ({ along: to.y - from.y, aside: Math.abs(to.x - from.x) }),
  ArrowUp: (from, to) => ({ along: from.y - to.y, aside: Math.abs(to.x - from.x) }),
};

export function isArrow(key: string): boolean {
  return Object.hasOwn(ahead, key);
}

/** Pixels: what lies more aside than ahead is taken only when nothing is ahead. */
const farAside = 100_000;

/**
 * Index of the marker that a person expects from an arrow key: the nearest on that side, one straight ahead before one
 * aside. Undefined when there is none.
 */
export function nextTowards(key: string, from: Spot2d, spots: readonly Spot2d[]): number | undefined {
  const measure = ahead[key];
  if (measure === undefined) return undefined;

  let best: { index: number; cost: number } | undefined;
  for (const [index, spot] of spots.entries()) {
    const { along, aside } = measure(from, spot);
    const cost = along + aside * 2 + (aside > along ? farAside : 0);
    if (along > 0 && (best === undefined || cost < best.cost)) best = { index, cost };
  }
  return best?.index;
}

/** Index of the marker nearest to a point, for keeping the focus when markers are drawn anew. */
export function nearestTo(point: Spot2d, spots: readonly Spot2d[]): number | undefined {
  let best: { index: number; distance: number } | undefined;
  for (const [index, spot] of spots.entries()) {
    const distance = Math.hypot(spot.x - point.x, spot.y - point.y);
    if (best === undefined || distance < best.distance) best = { index, distance };
  }
  return best?.index;
}
