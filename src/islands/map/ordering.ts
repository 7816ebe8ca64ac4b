// SPDX-License-Identifier: AGPL-3.0-or-later

/** The items from the smallest measure to the largest. (`toSorted` is unknown to the last browser of Windows 7.) */
export function sortedBy<Item>(items: readonly Item[], measure: (item: Item) => number): Item[] {
  const sorted = [...items];
  sorted.sort((a, b) => measure(a) - measure(b));
  return sorted;
}
