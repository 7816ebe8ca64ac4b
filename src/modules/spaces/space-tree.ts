// SPDX-License-Identifier: AGPL-3.0-or-later

/** A space as a part of another. */
export type Branch = { id: string; parentId: string | null };

/** Halls in rooms in corners: deeper than this nobody divides a space. */
const deepest = 4;

/** The spaces without parts that a space is made of; itself when it has none. */
export function leavesOf(tree: readonly Branch[], id: string): string[] {
  const parts = tree.filter(({ parentId }) => parentId === id);
  return parts.length === 0 ? [id] : parts.flatMap((part) => leavesOf(tree, part.id));
}

/** A space and all that it is made of. */
export function withParts(tree: readonly Branch[], id: string): string[] {
  return [id, ...tree.filter(({ parentId }) => parentId === id).flatMap((part) => withParts(tree, part.id))];
}

/** What a space is part of, the nearest first. */
export function wholesOf(tree: readonly Branch[], id: string): string[] {
  const parent = tree.find((one) => one.id === id)?.parentId ?? null;
  return parent === null ? [] : [parent, ...wholesOf(tree, parent)];
}

/** Why a space cannot become part of another; undefined when it can. */
export function whyNotPartOf(
  tree: readonly Branch[],
  id: string,
  parentId: string,
): "itself" | "deep" | undefined {
  if (withParts(tree, id).includes(parentId)) return "itself";
  const depth = wholesOf(tree, parentId).length + 1 + heightOf(tree, id);
  return depth > deepest ? "deep" : undefined;
}

function heightOf(tree: readonly Branch[], id: string): number {
  const parts = tree.filter(({ parentId }) => parentId === id);
  return 1 + Math.max(0, ...parts.map((part) => heightOf(tree, part.id)));
}
