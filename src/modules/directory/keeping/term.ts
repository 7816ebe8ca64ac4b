// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Temporal } from "temporal-polyfill";

/** A term of a taxonomy as whoever keeps the words sees it. */
export type KeptTerm = {
  id: string;
  taxonomyId: string;
  /** "categories", "targets", "places", or the key of a taxonomy that was imported. */
  taxonomy: string;
  parentId: string | null;
  code: string;
  name: string;
  nameEn: string | null;
  position: number;
  /** How many records say it themselves. */
  uses: number;
};

export type Taxonomy = { id: string; key: string; name: string; nameEn: string | null };

/** A term with those under it, in the order in which people read them. */
export type Branch = { term: KeptTerm; under: Branch[] };

/** Terms in a tree; one whose parent is missing, or in a circle, stands at the top rather than nowhere. */
export function treeOf(terms: readonly KeptTerm[]): Branch[] {
  const ids = new Set(terms.map(({ id }) => id));
  const byParent = Map.groupBy(terms, ({ parentId }) => parentId ?? "");
  const seen = new Set<string>();
  const branch = (term: KeptTerm): Branch => {
    seen.add(term.id);
    const children = (byParent.get(term.id) ?? []).filter(({ id }) => !seen.has(id));
    return { term, under: children.map(branch) };
  };
  const tops = terms.filter(({ parentId }) => parentId === null || !ids.has(parentId)).map(branch);
  return [
    ...tops,
    ...terms.filter(({ id }) => !seen.has(id)).flatMap((term) => (seen.has(term.id) ? [] : [branch(term)])),
  ];
}

/** The ids of a term and of all that stands under it. */
function withAllUnder(terms: readonly KeptTerm[], id: string): Set<string> {
  const all = new Set([id]);
  for (let size = 0; size < all.size;) {
    size = all.size;
    for (const term of terms) if (term.parentId !== null && all.has(term.parentId)) all.add(term.id);
  }
  return all;
}

/** A term that was made one with another, and can be taken apart again. */
export type Merge = {
  id: string;
  goneName: string;
  intoName: string | null;
  records: number;
  mergedAt: Temporal.Instant;
};

/** What a merge would do: how many records get the other term, and how many said both already. */
export type MergePreview = { moving: number; doubles: number; children: number };

/** Why a term cannot be put there; undefined when it can. The search files a record under a term and the one above it. */
export function whyNotUnder(
  terms: readonly KeptTerm[],
  id: string,
  parentId: string | null,
): "under-itself" | "too-deep" | "gone" | undefined {
  const term = terms.find((one) => one.id === id);
  if (parentId === null || term?.parentId === parentId) return undefined;
  const parent = terms.find((one) => one.id === parentId);
  if (!parent) return "gone";
  if (withAllUnder(terms, id).has(parentId)) return "under-itself";
  const hasChildren = terms.some((one) => one.parentId === id);
  return parent.parentId !== null || hasChildren ? "too-deep" : undefined;
}

/** A code from a name: "Casa e affitto" → "casa-e-affitto", with a number when it is taken. */
export function codeFor(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "")
      .slice(0, 60) || "voce";
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}
