// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Option } from "../../../ui/fields.tsx";
import { csvRoles } from "../import/column-names.ts";
import type { MappedColumn } from "../import/column-mapping.ts";
import { asideChoice as aside, choosableFields } from "./upload.forms.ts";

/** The choice that keeps a column with the record without showing it. */
export const asideChoice = aside;

export function tablesOf(names: Readonly<Record<string, string>>): Option[] {
  return csvRoles.map((role) => ({ value: role, label: names[role] ?? role }));
}

/** How a select says what a column fills now. */
export function chosenOf({ target, by }: MappedColumn): string {
  if (by === "left") return "ignore";
  return target === undefined ? asideChoice : `${target.table}.${target.field}`;
}

/** What a column may fill: HSDS's own names, as the guide of the import explains them. */
export function choicesOfColumn(table: string, column: MappedColumn): Option[] {
  const fields = choosableFields(table);
  const now = chosenOf(column);
  const isOther = column.target !== undefined && !fields.includes(now);
  return [...fields, ...(isOther ? [now] : [])].map((field) => ({
    value: field,
    label: field.startsWith(`${table}.`) ? field.slice(table.length + 1) : field,
  }));
}
