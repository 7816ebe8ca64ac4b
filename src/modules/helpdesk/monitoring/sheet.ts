// SPDX-License-Identifier: AGPL-3.0-or-later

export type SheetCell = string | number;

/** A table to take away: a name, the names of its columns, its rows. */
export type Sheet = { name: string; header: readonly string[]; rows: readonly (readonly SheetCell[])[] };
