// SPDX-License-Identifier: AGPL-3.0-or-later
import { placeAgain } from "./held-places.ts";
import { addRow, marks, type Held, type HeldRow } from "./held.ts";

/** Takes findings away and puts in what they are now, in this edition; what is no longer there is only taken away. */
export function changeRows(
  held: Held,
  edition: number,
  ids: readonly number[],
  rows: readonly HeldRow[],
): void {
  held.edition = edition;
  if (ids.length > 0) held.told.push({ edition, ids });
  for (const id of ids) {
    const row = held.rowOf.get(id);
    if (row === undefined) continue;
    held.rowOf.delete(id);
    held.marks[row]! |= marks.gone;
    held.gone += 1;
  }
  if (rows.length > 0)
    placeAgain(
      held,
      rows.map((row) => addRow(held, row)),
    );
}
