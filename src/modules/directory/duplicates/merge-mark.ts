// SPDX-License-Identifier: AGPL-3.0-or-later
import { documentMark } from "../editing/document-mark.ts";
import type { Document } from "../editing/editable.ts";
import type { Movable } from "./merge.ts";

type Seen = { id: string; document: Document; standing: readonly Movable[] };

/** A short text that is other as soon as anything that a merge touches is: the preview carries it. */
export function mergeMark(both: readonly [Seen, Seen]): string {
  const [first, second] = both
    .map(({ id, document, standing }) => ({ id, document, standing }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)) as [Seen, Seen];
  return documentMark({ first, second });
}
