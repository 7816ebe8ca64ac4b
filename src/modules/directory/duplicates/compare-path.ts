// SPDX-License-Identifier: AGPL-3.0-or-later
import { editingPath, type EditableKind } from "../editing/editable.ts";

/** "/redazione/doppioni/servizi/ID/ID". */
export function comparePathOf(kind: EditableKind, first: string, second: string): string {
  return `/redazione/doppioni/${segmentOf(kind)}/${first}/${second}`;
}

/** How an address says a kind: "servizi". */
export function segmentOf(kind: EditableKind): string {
  return editingPath(kind).split("/").at(-1) ?? "";
}
