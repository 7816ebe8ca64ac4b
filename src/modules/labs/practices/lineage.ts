// SPDX-License-Identifier: AGPL-3.0-or-later

/** A practice, or a group elsewhere that copied one, as the lineage names it. */
export type Origin = {
  id: string;
  parentId: string | null;
  name: string;
  /** Whose it is: the lab, or the group. */
  by: string;
  /** The territory, or the place. */
  where: string;
  /** Its page here, or the address that the group left. */
  href: string | undefined;
};

/** The same in its place: its number in the list, how far from the first, under which number. */
export type LineageNode = Origin & { number: number; depth: number; under: number | undefined };

/** Children after their parents, in the order in which they came: a tree as it is read. What leads to nothing stands first. */
export function lineageOf(origins: readonly Origin[]): LineageNode[] {
  const known = new Set(origins.map(({ id }) => id));
  const below = Map.groupBy(origins, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : "",
  );
  const nodes: LineageNode[] = [];
  const walk = (parentId: string, depth: number, under: number | undefined) => {
    for (const origin of below.get(parentId) ?? []) {
      if (nodes.some(({ id }) => id === origin.id)) continue;
      const number = nodes.length + 1;
      nodes.push({ ...origin, number, depth, under });
      walk(origin.id, depth + 1, number);
    }
  };
  walk("", 0, undefined);
  return nodes;
}

/** The picture of a lineage, in its own units: a dot for each, in the order of the list, and the lines between. */
export type LineagePicture = {
  width: number;
  height: number;
  dots: { x: number; y: number; number: number }[];
  lines: { x1: number; y1: number; x2: number; y2: number }[];
};

const row = 36;
const step = 44;
const radius = 14;

export function pictureOfLineage(nodes: readonly LineageNode[]): LineagePicture {
  const dots = nodes.map(({ depth, number }) => ({
    x: radius + 2 + depth * step,
    y: radius + 2 + (number - 1) * row,
    number,
  }));
  const lines = nodes.flatMap(({ number, under }) => {
    const [from, to] = [dots[(under ?? 0) - 1], dots[number - 1]];
    if (!from || !to) return [];
    // Down from the parent, then across: nothing crosses, because children stand below their parents.
    return [
      { x1: from.x, y1: from.y + radius, x2: from.x, y2: to.y },
      { x1: from.x, y1: to.y, x2: to.x - radius, y2: to.y },
    ];
  });
  const deepest = Math.max(0, ...nodes.map(({ depth }) => depth));
  return { width: deepest * step + 2 * radius + 4, height: nodes.length * row, dots, lines };
}
